import type Stripe from 'stripe';
import { PlazaError } from '#schema/errors.ts';
import type { CardDeclined, PaymentStateConflict } from '#schema/generated/payments.ts';
import { actOn, maySee } from '#subgraphs/kit/access.ts';
import type { Context } from './context.ts';
import { readPaymentId } from './input.ts';
import type { PaymentRow } from './map.ts';
import { CardRefused } from './stripe.ts';

/** What the record of an effect keeps: ids and the problem, never a whole object or a client secret. */
export interface PaymentOutcome {
  paymentId: string | null;
  refundId?: string;
  problem: CardDeclined | PaymentStateConflict | null;
}

/** A payment that the caller may change, as it is now. Costs one call, and none for somebody else's. @throws PlazaError NOT_FOUND, also for somebody else's */
export async function ownPayment(context: Context, id: string): Promise<PaymentRow> {
  const payment = await context.loaders.currentPayment.load(readPaymentId('input.paymentId', id));
  if (!payment || !maySee(context.claims, payment.personId)) {
    throw new PlazaError('NOT_FOUND', 'There is no such payment.', {
      details: { argument: 'input.paymentId' },
    });
  }
  actOn(context.claims, payment.personId, 'input.paymentId');
  return payment;
}

/** Runs a change of a payment; what a client must handle becomes a problem, all else is thrown on. */
export async function toOutcome(
  paymentId: string | null,
  change: () => Promise<Stripe.PaymentIntent>,
  stateNow: () => Promise<PaymentRow['status'] | null>,
): Promise<PaymentOutcome & { intent?: Stripe.PaymentIntent }> {
  try {
    const intent = await change();
    return { paymentId: intent.id, problem: null, intent };
  } catch (error) {
    if (error instanceof CardRefused) {
      return { paymentId: error.refusal.paymentId ?? paymentId, problem: cardDeclined(error.refusal) };
    }
    if (!isStateConflict(error)) throw error;
    return { paymentId, problem: stateConflict((await stateNow()) ?? 'UNKNOWN') };
  }
}

/** The outcome of a change by how the payment stood right after it. */
export function outcomeOf({ id, status, last_payment_error: error }: Stripe.PaymentIntent): PaymentOutcome {
  if (status !== 'requires_payment_method' || !error) return { paymentId: id, problem: null };
  const {
    code = 'card_declined',
    decline_code: declineCode = null,
    message = 'The payment was declined.',
  } = error;
  return { paymentId: id, problem: cardDeclined({ code, declineCode, message }) };
}

export function cardDeclined({
  code,
  declineCode,
  message,
}: Omit<CardRefused['refusal'], 'paymentId' | 'setupIntentId'>): CardDeclined {
  const passing = ['processing_error', 'try_again_later', 'issuer_not_available'];
  const retryable = passing.includes(declineCode ?? code);
  return { __typename: 'CardDeclined', message, retryable, code, declineCode };
}

export function stateConflict(status: PaymentRow['status']): PaymentStateConflict {
  return {
    __typename: 'PaymentStateConflict',
    message: `The payment is ${status}; this cannot be done in that state.`,
    retryable: false,
    status,
  };
}

function isStateConflict(error: unknown): boolean {
  if (!(error instanceof PlazaError)) return false;
  const { code } = (error.extensions['provider'] ?? {}) as { code?: string };
  return code === 'payment_intent_unexpected_state' || code === 'charge_already_captured';
}
