import type Stripe from 'stripe';
import { declines } from '../declines.ts';
import { invalid } from '../errors.ts';
import type { PaymentIntentRow } from '../rows.ts';
import type { Store } from '../store.ts';
import { toPaymentMethod } from './payment-method.ts';

export function toPaymentIntent(row: PaymentIntentRow, store: Store, sandboxUrl: string) {
  return {
    id: row.id,
    object: 'payment_intent',
    allowed_payment_method_types: row.allowed,
    amount: row.amount,
    amount_capturable: row.status === 'requires_capture' ? row.amount : 0,
    amount_details: { tip: {} },
    amount_received: row.amountReceived,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: row.automatic && {
      allow_redirects: row.automatic.allowRedirects,
      enabled: true,
    },
    canceled_at: row.canceledAt,
    cancellation_reason: row.cancellationReason,
    capture_method: row.captureMethod,
    client_secret: row.secret,
    confirmation_method: row.confirmationMethod,
    created: row.created,
    currency: row.currency,
    customer: row.customer,
    customer_account: null,
    description: row.description,
    excluded_payment_method_types: null,
    last_payment_error: lastError(row, store),
    latest_charge: row.latestCharge,
    livemode: false,
    managed_payments: null,
    metadata: row.metadata,
    next_action: nextAction(row, sandboxUrl),
    on_behalf_of: null,
    payment_method: row.paymentMethod,
    payment_method_configuration_details: row.automatic && {
      id: 'pmc_1SandboxDefault00000000',
      parent: null,
    },
    payment_method_options: optionsOf(row),
    payment_method_types: row.types,
    payment_record: null,
    processing: null,
    receipt_email: row.receiptEmail,
    review: null,
    setup_future_usage: row.setupFutureUsage,
    shipping: row.shipping,
    source: null,
    statement_descriptor: row.statementDescriptor,
    statement_descriptor_suffix: row.statementDescriptorSuffix,
    status: row.status,
    transfer_data: null,
    transfer_group: row.transferGroup,
  } satisfies Stripe.PaymentIntent;
}

/** The error of a card or a challenge, as it stands both in `last_payment_error` and in a 402's body. */
export function lastError(row: PaymentIntentRow, store: Store): Stripe.PaymentIntent.LastPaymentError | null {
  const error = row.lastError;
  if (!error) return null;
  const method = store.paymentMethods.get(error.method);
  if (!method) throw invalid(`No such PaymentMethod: '${error.method}'`);
  return {
    type: error.type,
    code: error.code,
    doc_url: `https://stripe.com/docs/error-codes/${error.code.replaceAll('_', '-')}`,
    message: error.message,
    ...(error.declineCode && {
      decline_code: error.declineCode,
      network_decline_code: error.networkCode ?? '05',
    }),
    ...(error.declineCode && error.declineCode in declines && { advice_code: adviceFor(error.declineCode) }),
    ...(error.charge && { charge: error.charge }),
    payment_method: toPaymentMethod(method),
  };
}

function adviceFor(declineCode: string): string {
  if (declineCode === 'lost_card' || declineCode === 'stolen_card') return 'do_not_try_again';
  return declineCode === 'authentication_required' ? 'confirm_card_data' : 'try_again_later';
}

function nextAction(row: PaymentIntentRow, sandboxUrl: string): Stripe.PaymentIntent.NextAction | null {
  if (row.status !== 'requires_action' || !row.challenge) return null;
  const { returnUrl } = row.challenge;
  if (returnUrl === null) {
    const challenge = { type: 'three_d_secure_redirect', stripe_js: challengeUrl(row.id, sandboxUrl) };
    return {
      type: 'use_stripe_sdk',
      use_stripe_sdk: challenge,
    };
  }
  return {
    type: 'redirect_to_url',
    redirect_to_url: { return_url: returnUrl, url: challengeUrl(row.id, sandboxUrl) },
  };
}

function challengeUrl(id: string, sandboxUrl: string): string {
  return `${sandboxUrl}/_sandbox/stripe/payment_intents/${id}/challenge`;
}

function optionsOf(row: PaymentIntentRow): Stripe.PaymentIntent.PaymentMethodOptions {
  const card = {
    installments: null,
    mandate_options: null,
    network: null,
    request_three_d_secure: 'automatic',
  };
  const options: Record<string, object> = {
    card,
    link: { persistent_token: null },
    paypal: { preferred_locale: null, reference: null },
    us_bank_account: { verification_method: 'automatic' },
    wechat_pay: { app_id: null, client: 'web' },
  };
  return Object.fromEntries(row.types.flatMap((type) => (options[type] ? [[type, options[type]]] : [])));
}
