import type Stripe from 'stripe';
import type {
  AmountTooLarge,
  CancelPaymentInput,
  CapturePaymentInput,
  ConfirmPaymentInput,
} from '#schema/generated/payments.ts';
import { outcomePending } from '#subgraphs/kit/effects/once.ts';
import { readPositive } from '#subgraphs/kit/money.ts';
import type { Context } from './context.ts';
import { readPaymentMethodId, readReturnUrl } from './input.ts';
import { toPaymentStatus, type PaymentRow } from './map.ts';
import { ownPayment, toOutcome, type PaymentOutcome } from './outcomes.ts';
import { toStripeAmount } from './stripe-money.ts';
import type { StripeCalls } from './stripe.ts';

/** What is asked of Stripe. */
export interface PaymentChange {
  paymentId: string;
  params: object;
}

type Change = 'confirmPayment' | 'capturePayment' | 'cancelPayment';

export function confirmPayment(context: Context, input: ConfirmPaymentInput) {
  const params: Stripe.PaymentIntentConfirmParams = {
    ...(input.paymentMethodId && {
      payment_method: readPaymentMethodId('input.paymentMethodId', input.paymentMethodId),
    }),
    ...(input.returnUrl && { return_url: readReturnUrl(input.returnUrl) }),
  };
  return change(context, 'confirmPayment', input, () => params);
}

export async function capturePayment(context: Context, input: CapturePaymentInput) {
  const asked = input.amount == null ? null : readPositive('input.amount', input.amount);
  const payment = await ownPayment(context, input.paymentId);
  if (asked !== null && asked > payment.amount.amount) {
    return { payment, problem: amountTooLarge('More than was authorised.', payment.amount) };
  }
  return change(context, 'capturePayment', input, ({ amount }): Stripe.PaymentIntentCaptureParams =>
    asked === null ? {} : { amount_to_capture: inStripe(asked, amount) },
  );
}

export async function cancelPayment(context: Context, input: CancelPaymentInput) {
  const { problem, ...changed } = await change(
    context,
    'cancelPayment',
    input,
    (): Stripe.PaymentIntentCancelParams =>
      input.reason ? { cancellation_reason: cancellationReasons[input.reason] } : {},
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
  field: Change,
  input: { paymentId: string; idempotencyKey: string },
  paramsFor: (payment: PaymentRow) => object,
) {
  const { at, claims, deadlineMs, once, loaders } = context;
  const payment = await ownPayment(context, input.paymentId);
  const { account } = payment;
  const { stripe } = at(account);
  let after: PaymentRow | undefined;
  const settled = await once<PaymentChange, PaymentOutcome>({
    claims,
    field,
    idempotencyKey: input.idempotencyKey,
    input,
    deadlineMs,
    prepare: async () => ({ request: { paymentId: payment.id, params: paramsFor(payment) }, account }),
    perform: async (recordId, request) => {
      const { intent, ...outcome } = await changePayment(stripe, field, request, recordId);
      after = intent && (await loaders.withOwner(account, intent));
      return outcome;
    },
  });
  if ('pending' in settled) return { payment, problem: outcomePending('The payment') };
  after ??= await loaders.withOwner(account, await stripe.payment(payment.id));
  return { payment: after, problem: settled.outcome.problem };
}

/** Asks Stripe under the record's id: however often, it happens once. */
export function changePayment(
  stripe: StripeCalls,
  field: Change,
  { paymentId, params }: PaymentChange,
  recordId: string,
) {
  const run = {
    confirmPayment: () => stripe.confirmPayment(paymentId, params, recordId),
    capturePayment: () => stripe.capturePayment(paymentId, params, recordId),
    cancelPayment: () => stripe.cancelPayment(paymentId, params, recordId),
  };
  return toOutcome(paymentId, run[field], async () =>
    toPaymentStatus((await stripe.payment(paymentId)).status),
  );
}
