import { declines } from '../declines.ts';
import type { PaymentMethodRow } from '../rows.ts';
import type { Store } from '../store.ts';
import type { SetupIntentRow } from './rows.ts';

/** Puts what is to be saved to its method. A refusal is not thrown: it stands in `lastError`. */
export function confirmSetup(
  row: SetupIntentRow,
  { method, returnUrl }: { method: PaymentMethodRow; returnUrl: string | null },
  store: Store,
): SetupIntentRow {
  const fresh = { ...row, paymentMethod: method.id, lastError: null, challenge: null };
  if (method.behaviour.startsWith('decline:'))
    return refuse(fresh, method, method.behaviour.slice('decline:'.length), store);
  if (method.behaviour === 'challenge')
    return store.setupIntents.put({ ...fresh, status: 'requires_action', challenge: { returnUrl } });
  if (method.kind === 'us_bank_account' && row.deposits.wanted)
    return store.setupIntents.put({ ...fresh, status: 'requires_action' });
  return saved(fresh, store);
}

/** Saved: the method is the customer's from now on. */
export function saved(row: SetupIntentRow, store: Store): SetupIntentRow {
  const method = store.paymentMethods.get(row.paymentMethod!)!;
  if (row.customer && !method.customer) store.paymentMethods.put({ ...method, customer: row.customer });
  return store.setupIntents.put({ ...row, status: 'succeeded', challenge: null });
}

/** The payer failed the challenge. */
export function failSetup(row: SetupIntentRow, store: Store): SetupIntentRow {
  return unsaved(
    row,
    {
      type: 'invalid_request_error',
      code: 'setup_intent_authentication_failure',
      message: 'The latest attempt to set up the payment method has failed because authentication failed.',
      method: row.paymentMethod!,
    },
    store,
  );
}

/** The deposits were never told rightly. */
export function failDeposits(
  row: SetupIntentRow,
  store: Store,
  code: string,
  message: string,
): SetupIntentRow {
  const error = { type: 'invalid_request_error', code, message, method: row.paymentMethod! };
  return unsaved(row, error, store);
}

function refuse(
  row: SetupIntentRow,
  method: PaymentMethodRow,
  declineCode: string,
  store: Store,
): SetupIntentRow {
  const { code, message } = declines[declineCode]!;
  return unsaved(row, { type: 'card_error', code, declineCode, message, method: method.id }, store);
}

function unsaved(
  row: SetupIntentRow,
  lastError: NonNullable<SetupIntentRow['lastError']>,
  store: Store,
): SetupIntentRow {
  return store.setupIntents.put({
    ...row,
    status: 'requires_payment_method',
    paymentMethod: null,
    challenge: null,
    lastError,
  });
}
