import type Stripe from 'stripe';
import type {
  AmountTooLarge,
  CancelPaymentInput,
  CapturePaymentInput,
  ConfirmPaymentInput,
} from '#schema/generated/payments.ts';
import { outcomePending } from '#subgraphs/kit/effects.ts';
import { readPositive } from '#subgraphs/kit/money.ts';
import type { Context } from './context.ts';
import { readPaymentMethodId, readReturnUrl } from './input.ts';
import type { PaymentRow } from './map.ts';
import { ownPayment, toOutcome, type PaymentOutcome } from './outcomes.ts';
import { toStripeAmount } from './stripe-money.ts';

export function confirmPayment(context: Context, input: ConfirmPaymentInput) {
  const params: Stripe.PaymentIntentConfirmParams = {
    ...(input.paymentMethodId && {
      payment_method: readPaymentMethodId('input.paymentMethodId', input.paymentMethodId),
    }),
    ...(input.returnUrl && { return_url: readReturnUrl(input.returnUrl) }),
  };
  return change(context, 'confirmPayment', input, ({ id }, key) =>
    context.stripe.confirmPayment(id, params, key),
  );
}

export async function capturePayment(context: Context, input: CapturePaymentInput) {
  const asked = input.amount == null ? null : readPositive('input.amount', input.amount);
  const payment = await ownPayment(context, input.paymentId);
  if (asked !== null && asked > payment.amount.amount) {
    return { payment, problem: amountTooLarge('More than was authorised.', payment.amount) };
  }
  return change(context, 'capturePayment', input, ({ id, amount }, key) => {
    const params = asked === null ? {} : { amount_to_capture: inStripe(asked, amount) };
    return context.stripe.capturePayment(id, params, key);
  });
}

export async function cancelPayment(context: Context, input: CancelPaymentInput) {
  const { problem, ...changed } = await change(context, 'cancelPayment', input, ({ id }, key) =>
    context.stripe.cancelPayment(
      id,
      input.reason ? { cancellation_reason: cancellationReasons[input.reason] } : {},
      key,
    ),
  );
  return { ...changed, problem: problem && 'code' in problem ? null : problem };
}

const cancellationReasons = {
  DUPLICATE: 'duplicate',
  FRAUDULENT: 'fraudulent',
  REQUESTED_BY_CUSTOMER: 'requested_by_customer',
  ABANDONED: 'abandoned',
} as const;

export function amountTooLarge(message: string, maximum: PaymentRow['amount']): AmountTooLarge {
  return { __typename: 'AmountTooLarge', message, retryable: false, maximum };
}

/** Minor units of the payment's own currency, as Stripe counts them. */
export function inStripe(amount: number, { currency }: PaymentRow['amount']): number {
  return currency === null || currency === undefined ? amount : toStripeAmount({ amount, currency });
}

/** One change of one payment, once: reads it first (whose is it?), and shows it as it is afterwards. */
async function change(
  context: Context,
  field: string,
  input: { paymentId: string; idempotencyKey: string },
  run: (payment: PaymentRow, idempotencyKey: string) => Promise<Stripe.PaymentIntent>,
) {
  const { claims, deadlineMs, once, loaders, stripe } = context;
  const payment = await ownPayment(context, input.paymentId);
  const read = () => stripe.payment(payment.id).then(loaders.withOwner);
  let after: PaymentRow | undefined;
  const settled = await once<PaymentOutcome>({
    claims,
    field,
    idempotencyKey: input.idempotencyKey,
    input,
    deadlineMs,
    perform: async (recordId) => {
      const { intent, ...outcome } = await toOutcome(payment.id, () => run(payment, recordId), read);
      after = intent && (await loaders.withOwner(intent));
      return outcome;
    },
  });
  if ('pending' in settled) return { payment, problem: outcomePending('The payment') };
  return { payment: after ?? (await read()), problem: settled.outcome.problem };
}
