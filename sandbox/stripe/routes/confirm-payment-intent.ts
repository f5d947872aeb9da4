import { invalid, StripeFailure } from '../errors.ts';
import { intentOf } from '../find-intent.ts';
import { applied } from '../intent-params.ts';
import { checkUsable } from '../magic-methods.ts';
import { checkMandate } from '../mandate.ts';
import { redirecting, typeOf } from '../method-types.ts';
import type { Params } from '../params.ts';
import { confirm } from '../pay.ts';
import type { StripeCall, StripeRoute } from '../route.ts';
import type { PaymentIntentRow, PaymentMethodRow } from '../rows.ts';
import { lastError, toPaymentIntent } from '../wire/payment-intent.ts';

/** What belongs to a confirmation, whether it is a call of its own or comes with the creation. */
export const confirmParams = [
  'error_on_requires_action',
  'mandate_data',
  'off_session',
  'return_url',
  'use_stripe_sdk',
] as const;

export const confirmPaymentIntent: StripeRoute = {
  method: 'POST',
  url: '/payment_intents/:id/confirm',
  accepts: [
    ...confirmParams,
    'allowed_payment_method_types',
    'capture_method',
    'payment_method',
    'payment_method_options',
    'receipt_email',
    'setup_future_usage',
    'shipping',
  ],
  run: (call) => {
    const row = intentOf(call);
    const confirmable = ['requires_payment_method', 'requires_confirmation', 'requires_action'];
    if (!confirmable.includes(row.status)) {
      const done =
        row.status === 'succeeded'
          ? 'it has already succeeded after being previously confirmed'
          : `it has a status of ${row.status}`;
      throw unexpectedState(`You cannot confirm this PaymentIntent because ${done}.`, row, call);
    }
    return confirmed(applied(row, call.params, call.store), call);
  },
};

/** Confirms, stores and answers. @throws StripeFailure 402 with the stored intent where the method refused */
export function confirmed(row: PaymentIntentRow, call: StripeCall): object {
  const { store, params, sandboxUrl } = call;
  const method = row.paymentMethod ? store.paymentMethods.get(row.paymentMethod) : undefined;
  if (!method) {
    throw unexpectedState(
      "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken.",
      row,
      call,
    );
  }
  checkUsable(method, row.customer);
  checkType(row, method);
  checkReturnUrl(row, method, params);
  checkMandate(method, params);
  const after = confirm(
    row,
    {
      method,
      offSession: params.has('off_session') && params.text('off_session') !== 'false',
      errorOnAction: params.boolean('error_on_requires_action') ?? false,
      returnUrl: params.boolean('use_stripe_sdk') ? null : (params.text('return_url') ?? null),
    },
    store,
  );
  if (!after.lastError) return toPaymentIntent(after, store, sandboxUrl);
  const { message = '', ...refusal } = lastError(after, store)!;
  throw new StripeFailure(402, {
    ...refusal,
    message,
    payment_intent: toPaymentIntent(after, store, sandboxUrl),
  });
}

/** These parameters mean nothing before a confirmation. */
export function refuseUnconfirmed(params: Params): void {
  const early = confirmParams.find((name) => params.has(name) && name !== 'use_stripe_sdk');
  if (!early) return;
  throw invalid(
    `The parameter \`${early}\` cannot be passed when creating a PaymentIntent unless \`confirm\` is set to true.`,
    early,
  );
}

/** 400 with the intent in the error, as Stripe answers where its state forbids the call. */
export function unexpectedState(
  message: string,
  row: PaymentIntentRow,
  { store, sandboxUrl }: StripeCall,
): StripeFailure {
  return new StripeFailure(400, {
    code: 'payment_intent_unexpected_state',
    message,
    payment_intent: toPaymentIntent(row, store, sandboxUrl),
  });
}

function checkType(row: PaymentIntentRow, method: PaymentMethodRow): void {
  const type = typeOf(method.kind);
  if (row.types.includes(type)) return;
  throw invalid(
    `The PaymentMethod provided (${type}) is not allowed for this PaymentIntent. Please attach a PaymentMethod of one of the following types: ${row.types.join(', ')}. Alternatively update the allowed_payment_method_types for this PaymentIntent to include "${type}".`,
    'payment_method',
    'payment_intent_incompatible_payment_method',
  );
}

function checkReturnUrl(row: PaymentIntentRow, method: PaymentMethodRow, params: Params): void {
  if (params.text('return_url') || params.boolean('use_stripe_sdk')) return;
  if (row.automatic?.allowRedirects === 'always' && row.types.some((type) => redirecting.includes(type))) {
    throw invalid(
      "This PaymentIntent is configured to accept payment methods enabled in your Dashboard. Because some of these payment methods might redirect your customer off of your page, you must provide a `return_url`. If you don't want to accept redirect-based payment methods, set `automatic_payment_methods[enabled]` to `true` and `automatic_payment_methods[allow_redirects]` to `never` when creating Setup Intents and Payment Intents.",
    );
  }
  if (!redirecting.includes(typeOf(method.kind))) return;
  throw invalid(
    'You must provide a `return_url` when confirming using a payment method that redirects.',
    'return_url',
    'parameter_missing',
  );
}
