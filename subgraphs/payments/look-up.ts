import type Stripe from 'stripe';
import { outcomeOf, type PaymentOutcome } from './outcomes.ts';
import type { RefundOutcome } from './refund-payment.ts';
import type { StripeCalls } from './stripe.ts';

/** The payment that carries the record's id. Read from the list, which shows at once what was made; search takes a minute. */
export async function findPayment(
  stripe: StripeCalls,
  customer: string,
  recordId: string,
): Promise<PaymentOutcome | null> {
  const { data } = await stripe.payments({ customer, limit: 100 });
  const found = data.find(({ metadata }) => metadata['plaza_effect'] === recordId);
  return found ? outcomeOf(found) : null;
}

/** The refund that carries the record's id. */
export async function findRefund(
  stripe: StripeCalls,
  paymentId: string,
  recordId: string,
): Promise<RefundOutcome | null> {
  const { data } = await stripe.refunds(paymentId, 100);
  const found = data.find(({ metadata }) => metadata?.['plaza_effect'] === recordId);
  return found ? { paymentId, refundId: found.id, problem: null } : null;
}

/** What confirming, capturing and cancelling bring about. Stripe takes up to twenty kinds. */
const kinds = [
  'payment_intent.succeeded',
  'payment_intent.payment_failed',
  'payment_intent.requires_action',
  'payment_intent.processing',
  'payment_intent.amount_capturable_updated',
  'payment_intent.canceled',
];

/** How many events are looked through: a thousand such since the record was made is more than an account has in a minute. */
const PAGES = 10;

/** A change leaves no object of its own, but an event that names the key of the request behind it. */
export async function findChange(
  stripe: StripeCalls,
  paymentId: string,
  recordId: string,
): Promise<PaymentOutcome | null> {
  let after: string | undefined;
  for (let page = 0; page < PAGES; page += 1) {
    const { data, has_more: more } = await stripe.events(kinds, after);
    const found = data.find(({ request }) => request?.idempotency_key === recordId);
    const intent = found?.data.object as Stripe.PaymentIntent | undefined;
    if (intent?.id === paymentId) return outcomeOf(intent);
    if (!more) return null;
    after = data.at(-1)!.id;
  }
  return null;
}
