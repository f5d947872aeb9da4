import type Stripe from 'stripe';
import { PlazaError } from '#schema/errors.ts';
import type { Refund, RefundPaymentInput } from '#schema/generated/payments.ts';
import { outcomePending } from '#subgraphs/kit/effects/once.ts';
import { readPositive } from '#subgraphs/kit/money.ts';
import { amountTooLarge, inStripe } from './change-payment.ts';
import type { Context } from './context.ts';
import { toRefund, type PaymentRow } from './map.ts';
import { ownPayment } from './outcomes.ts';
import type { StripeCalls } from './stripe.ts';

type Problem = ReturnType<typeof obstacle>;

/** What is asked of Stripe. */
export interface NewRefund {
  paymentId: string;
  params: Stripe.RefundCreateParams;
}

/** What the record of a refund keeps. */
export interface RefundOutcome {
  paymentId: string;
  refundId: string | null;
  problem: Problem;
}

const reasons = {
  DUPLICATE: 'duplicate',
  FRAUDULENT: 'fraudulent',
  REQUESTED_BY_CUSTOMER: 'requested_by_customer',
} as const;

/** Gives money back once, and shows the payment as it is afterwards. */
export async function refundPayment(context: Context, input: RefundPaymentInput) {
  const { at, claims, deadlineMs, once, loaders } = context;
  const asked = input.amount == null ? null : readPositive('input.amount', input.amount);
  const payment = await ownPayment(context, input.paymentId);
  const { account } = payment;
  const { stripe } = at(account);
  let made: Refund | undefined;
  const settled = await once<NewRefund, RefundOutcome>({
    claims,
    field: 'refundPayment',
    idempotencyKey: input.idempotencyKey,
    input,
    deadlineMs,
    prepare: async () => {
      const problem = obstacle(payment, asked);
      if (problem) return { outcome: { paymentId: payment.id, refundId: null, problem } };
      const params = {
        ...(asked !== null && { amount: inStripe(asked, payment.amount) }),
        ...(input.reason && { reason: reasons[input.reason] }),
      };
      return { request: { paymentId: payment.id, params }, account };
    },
    perform: async (recordId, request) => {
      const { refund, ...outcome } = await refundAtStripe(stripe, request, recordId);
      made = refund && toRefund(refund, { account, asOf: new Date() });
      return outcome;
    },
  });
  if ('pending' in settled) return { refund: null, payment, problem: outcomePending('The refund') };
  const { refundId, problem } = settled.outcome;
  if (!refundId) return { refund: null, payment, problem };
  return {
    refund: made ?? toRefund(await stripe.refund(refundId), { account, asOf: new Date() }),
    payment: await loaders.withOwner(account, await stripe.payment(payment.id)),
    problem: null,
  };
}

/** Asks Stripe under the record's id: however often, it happens once. */
export async function refundAtStripe(
  stripe: StripeCalls,
  { paymentId, params }: NewRefund,
  recordId: string,
): Promise<RefundOutcome & { refund?: Stripe.Refund }> {
  try {
    const metadata = { plaza_effect: recordId };
    const refund = await stripe.createRefund({ ...params, payment_intent: paymentId, metadata }, recordId);
    return { paymentId, refundId: refund.id, problem: null, refund };
  } catch (error) {
    if (!isAlreadyRefunded(error)) throw error;
    return { paymentId, refundId: null, problem: alreadyRefunded() };
  }
}

/** What is known to stand in the way before Stripe is asked. */
function obstacle({ status, amount, amountRefunded }: PaymentRow, asked: number | null) {
  if (status !== 'SUCCEEDED') {
    return {
      __typename: 'PaymentNotSettled' as const,
      message: 'Nothing was charged yet, so nothing can be given back.',
      retryable: status === 'PROCESSING',
      status,
    };
  }
  const left = amount.amount - amountRefunded.amount;
  if (left <= 0) return alreadyRefunded();
  if (asked !== null && asked > left) {
    return amountTooLarge('More than is left of the payment.', { ...amount, amount: left });
  }
  return null;
}

function alreadyRefunded() {
  return {
    __typename: 'AlreadyRefunded' as const,
    message: 'Everything was given back before.',
    retryable: false,
  };
}

function isAlreadyRefunded(error: unknown): boolean {
  const { provider } =
    error instanceof PlazaError ? (error.extensions as { provider?: { code?: string } }) : {};
  return provider?.code === 'charge_already_refunded';
}
