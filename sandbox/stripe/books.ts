import { stripeFee } from '../world/fee.ts';
import { typeOf } from './method-types.ts';
import type { BalanceTransactionRow, ChargeRow } from './rows.ts';
import { AVAILABLE_AFTER } from './seed-payment.ts';
import type { Store } from './store.ts';

/** Writes one movement of the account's balance. @returns its id */
export function book(
  store: Store,
  row: Omit<BalanceTransactionRow, 'id' | 'availableOn' | 'payout' | 'fee'> & { fee?: number },
): string {
  const id = store.newId('txn', 24);
  store.balanceTransactions.put({
    fee: 0,
    payout: null,
    availableOn: row.created + AVAILABLE_AFTER,
    ...row,
    id,
  });
  return id;
}

/** Takes a charge's money, the fee kept. @param at virtual seconds */
export function collect(store: Store, charge: ChargeRow, amount: number, at: number): ChargeRow {
  const card = typeOf(store.paymentMethods.get(charge.paymentMethod)!.kind) === 'card';
  const balanceTransaction = book(store, {
    created: at,
    amount,
    fee: stripeFee(amount),
    currency: charge.currency,
    type: card ? 'charge' : 'payment',
    source: charge.id,
    description: charge.description,
  });
  return store.charges.put({
    ...charge,
    status: 'succeeded',
    captured: true,
    amountCaptured: amount,
    balanceTransaction,
  });
}

/** What can be paid out or handed on in a currency now. */
export function availableIn(store: Store, currency: string): number {
  return store.balanceTransactions
    .all()
    .filter((row) => row.currency === currency && row.availableOn <= store.now())
    .reduce((sum, { amount, fee }) => sum + amount - fee, 0);
}
