import { notFound } from './errors.ts';
import type { StripeCall } from './route.ts';
import type { PaymentIntentRow } from './rows.ts';

/** @throws StripeFailure 404 where there is no such payment */
export function intentOf({ store, id }: StripeCall): PaymentIntentRow {
  const row = store.paymentIntents.get(id);
  if (!row) throw notFound('payment_intent', id, 'intent');
  return row;
}
