import type { Store } from '../store.ts';
import type { SetupIntentRow } from './rows.ts';

/** Something to be saved of which nothing is known but whose it is. */
export function blankSetup(
  store: Store,
  { customer, paymentMethod = null }: { customer: string | null; paymentMethod?: string | null },
): SetupIntentRow {
  const id = store.newId('seti', 24);
  return {
    id,
    created: store.now(),
    customer,
    paymentMethod,
    description: null,
    metadata: {},
    status: paymentMethod ? 'requires_confirmation' : 'requires_payment_method',
    allowRedirects: 'always',
    types: ['card', 'link', 'paypal', 'sepa_debit', 'us_bank_account'],
    usage: 'off_session',
    challenge: null,
    deposits: { wanted: false, wrong: 0 },
    lastError: null,
    cancellationReason: null,
    secret: `${id}_secret_${store.newId('', 25).slice(1)}`,
  };
}
