import { PlazaError } from '#schema/errors.ts';
import type { CardDeclined, PaymentMethodUnusable } from '#schema/generated/payments.ts';

/** What the record of an effect on what is saved keeps. */
export interface SavingOutcome {
  setupIntentId?: string | null;
  methodId?: string | null;
  problem: CardDeclined | PaymentMethodUnusable | null;
}

/** Stripe's word for a method that was saved already, taken away, or used up. */
export function unusable(error: unknown): PaymentMethodUnusable | null {
  if (!(error instanceof PlazaError)) return null;
  const { code } = (error.extensions['provider'] ?? {}) as { code?: string };
  if (code !== 'payment_method_unexpected_state') return null;
  return {
    __typename: 'PaymentMethodUnusable',
    message: 'This method was saved, taken away or used up before: give a new one.',
    retryable: false,
  };
}
