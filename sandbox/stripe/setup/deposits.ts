import { invalid, StripeFailure } from '../errors.ts';
import type { Params } from '../params.ts';
import type { Store } from '../store.ts';
import { failDeposits, saved } from './confirm-setup.ts';
import type { SetupIntentRow } from './rows.ts';

/** How often the deposits may be told wrong. */
const TRIES = 10;

/** Stripe's test amounts and codes: https://docs.stripe.com/payments/ach-direct-debit#test-microdeposits */
const told = {
  '32,45': 'right',
  SM11AA: 'right',
  '10,11': 'exceeded',
  SM33CC: 'exceeded',
  '40,41': 'late',
  SM44DD: 'late',
} as const satisfies Record<string, 'right' | 'exceeded' | 'late'>;

/** The payer says what arrived. @throws StripeFailure 400 where that is not it */
export function verifyDeposits(row: SetupIntentRow, params: Params, store: Store): SetupIntentRow {
  const amounts = params.list('amounts');
  const code = params.text('descriptor_code');
  if (!amounts === !code) throw invalid('You must provide either `amounts` or `descriptor_code`.');
  const answer = Object.entries(told).find(([key]) => key === (amounts?.join(',') ?? code))?.[1];
  if (answer === 'right') return saved(row, store);
  const wrong = row.deposits.wrong + 1;
  if (answer === 'exceeded' || wrong >= TRIES) {
    return failed(
      row,
      store,
      'attempts_exceeded',
      'You have exceeded the number of allowed verification attempts.',
    );
  }
  if (answer === 'late') return failed(row, store, 'timeout', 'Microdeposit verification timed out.');
  store.setupIntents.put({ ...row, deposits: { ...row.deposits, wrong } });
  throw new StripeFailure(400, {
    code: `payment_method_microdeposit_verification_${amounts ? 'amounts' : 'descriptor_code'}_mismatch`,
    message: `The ${amounts ? 'amounts' : 'descriptor code'} provided did not match. You have ${TRIES - wrong} attempts left.`,
  });
}

function failed(row: SetupIntentRow, store: Store, what: string, message: string): never {
  const code = `payment_method_microdeposit_verification_${what}`;
  failDeposits(row, store, code, message);
  throw new StripeFailure(400, { code, message });
}
