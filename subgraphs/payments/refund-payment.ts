import { PlazaError } from '#schema/errors.ts';
import type { Refund, RefundPaymentInput } from '#schema/generated/payments.ts';
import { outcomePending } from '#subgraphs/kit/effects.ts';
import { readPositive } from '#subgraphs/kit/money.ts';
import { amountTooLarge, inStripe } from './change-payment.ts';
import type { Context } from './context.ts';
import { toRefund, type PaymentRow } from './map.ts';
import { ownPayment } from './outcomes.ts';

type Problem = ReturnType<typeof obstacle>;

interface RefundOutcome {
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
  const { claims, deadlineMs, once, loaders, stripe } = context;
  const asked = input.amount == null ? null : readPositive('input.amount', input.amount);
  const payment = await ownPayment(context, input.paymentId);
  let made: Refund | undefined;
  const settled = await once<RefundOutcome>({
    claims,
    field: 'refundPayment',
    idempotencyKey: input.idempotencyKey,
    input,
    deadlineMs,
    perform: async (recordId) => {
      const problem = obstacle(payment, asked);
      if (problem) return { refundId: null, problem };
      try {
        const refund = await stripe.createRefund(
          {
            payment_intent: payment.id,
            metadata: { plaza_effect: recordId },
            ...(asked !== null && { amount: inStripe(asked, payment.amount) }),
            ...(input.reason && { reason: reasons[input.reason] }),
          },
          recordId,
        );
        made = toRefund(refund, new Date());
        return { refundId: refund.id, problem: null };
      } catch (error) {
        if (!isAlreadyRefunded(error)) throw error;
        return { refundId: null, problem: alreadyRefunded() };
      }
    },
  });
  if ('pending' in settled) return { refund: null, payment, problem: outcomePending('The refund') };
  const { refundId, problem } = settled.outcome;
  if (!refundId) return { refund: null, payment, problem };
  return {
    refund: made ?? toRefund(await stripe.refund(refundId), new Date()),
    payment: await loaders.withOwner(await stripe.payment(payment.id)),
    problem: null,
  };
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
