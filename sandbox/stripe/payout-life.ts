import { book } from './books.ts';
import type { PayoutFailure, PayoutRow } from './rows.ts';
import type { Store } from './store.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;

/** A payout that was asked for leaves after an hour, arrives after two days, and is traced a day later. */
export const LEAVES_AFTER = HOUR;
export const ARRIVES_AFTER = 2 * DAY;
export const TRACED_AFTER = DAY;

/** Why a bank sends a payout back: https://docs.stripe.com/api/payouts/failures */
export const failures = {
  account_closed: 'The bank account has been closed.',
  account_frozen: 'The bank account has been frozen.',
  could_not_process: 'The bank could not process this payout.',
  incorrect_account_holder_name:
    'Your bank notified us that the bank account holder name on file is incorrect.',
  invalid_account_number: 'The routing number seems correct, but the account number is invalid.',
  no_account:
    'The bank account details on file are probably incorrect. No bank account could be located with those details.',
} as const satisfies Record<PayoutFailure, string>;

/** Announces the payouts that have arrived by the virtual clock; the schedule's own are of the seeded history. */
export function settlePayouts(store: Store): void {
  for (const row of store.payouts.where('manual', true)) {
    if (row.ended === undefined && row.arrival <= store.now()) store.payouts.put({ ...row, ended: 'paid' });
  }
}

/** The bank sends it back, before or after it has arrived: the money is on the balance again. */
export function failPayout(row: PayoutRow, code: PayoutFailure, store: Store): PayoutRow {
  const back = bookBack(row, 'payout_failure', store);
  return store.payouts.put({ ...row, ended: 'failed', failureCode: code, failureTransaction: back });
}

/** Called off before it left. */
export function cancelPayout(row: PayoutRow, store: Store): PayoutRow {
  const back = bookBack(row, 'payout_cancel', store);
  return store.payouts.put({ ...row, ended: 'canceled', failureTransaction: back });
}

function bookBack(row: PayoutRow, type: 'payout_failure' | 'payout_cancel', store: Store): string {
  const { amount, currency, id } = row;
  return book(store, {
    created: store.now(),
    amount,
    currency,
    type,
    source: id,
    description: `${type === 'payout_failure' ? 'REFUND FOR FAILED' : 'REFUND FOR CANCELED'} PAYOUT (${id})`,
  });
}
