import type Stripe from 'stripe';
import type { SetupIntentRow } from '../setup/rows.ts';
import type { Store } from '../store.ts';
import { toPaymentMethod } from './payment-method.ts';

const DAY = 24 * 3600;

export function toSetupIntent(row: SetupIntentRow, store: Store, sandboxUrl: string) {
  return {
    id: row.id,
    object: 'setup_intent',
    allowed_payment_method_types: null,
    application: null,
    automatic_payment_methods: { allow_redirects: row.allowRedirects, enabled: true },
    cancellation_reason: row.cancellationReason,
    client_secret: row.secret,
    created: row.created,
    customer: row.customer,
    customer_account: null,
    description: row.description,
    excluded_payment_method_types: null,
    flow_directions: null,
    last_setup_error: lastSetupError(row, store),
    latest_attempt: null,
    livemode: false,
    managed_payments: null,
    mandate: null,
    metadata: row.metadata,
    next_action: nextAction(row, sandboxUrl),
    on_behalf_of: null,
    payment_method: row.paymentMethod,
    payment_method_configuration_details: { id: 'pmc_1SandboxDefault00000000', parent: null },
    payment_method_options: { us_bank_account: { verification_method: 'automatic' } },
    payment_method_types: row.types,
    single_use_mandate: null,
    status: row.status,
    usage: row.usage,
  } satisfies Stripe.SetupIntent;
}

/** As it stands both in `last_setup_error` and in a 402's body. */
export function lastSetupError(row: SetupIntentRow, store: Store): Stripe.SetupIntent.LastSetupError | null {
  const error = row.lastError;
  if (!error) return null;
  return {
    type: error.type,
    code: error.code,
    doc_url: `https://stripe.com/docs/error-codes/${error.code.replaceAll('_', '-')}`,
    message: error.message,
    ...(error.declineCode && { decline_code: error.declineCode }),
    payment_method: toPaymentMethod(store.paymentMethods.get(error.method)!),
  };
}

function nextAction(row: SetupIntentRow, sandboxUrl: string): Stripe.SetupIntent.NextAction | null {
  if (row.status !== 'requires_action') return null;
  const page = `${sandboxUrl}/_sandbox/stripe/setup_intents/${row.id}`;
  if (!row.challenge) {
    return {
      type: 'verify_with_microdeposits',
      verify_with_microdeposits: {
        arrival_date: row.created + DAY,
        hosted_verification_url: `${page}/microdeposits`,
        microdeposit_type: 'amounts',
      },
    };
  }
  const { returnUrl } = row.challenge;
  if (returnUrl === null) {
    const challenge = { type: 'three_d_secure_redirect', stripe_js: `${page}/challenge` };
    return { type: 'use_stripe_sdk', use_stripe_sdk: challenge };
  }
  return {
    type: 'redirect_to_url',
    redirect_to_url: { return_url: returnUrl, url: `${page}/challenge` },
  };
}
