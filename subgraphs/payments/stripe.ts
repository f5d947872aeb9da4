import Stripe from 'stripe';
import { PlazaError } from '#schema/errors.ts';
import { toFailure, type Ask, type Failure } from '#subgraphs/kit/call.ts';
import { readRetryAfter } from '#subgraphs/kit/traffic/retry-after.ts';
import type { StripeSdk } from './stripe-sdk.ts';
import { askStripe } from './ask-stripe.ts';

/** What a page of payments is fetched with: `GET /v1/payment_intents`. Times are Stripe's, whole seconds. */
export interface PaymentFilter {
  customer?: string;
  createdFrom?: number;
  createdBefore?: number;
  startingAfter?: string;
  limit: number;
}

/** All that the graph shows of a payment, in the one call that fetches it: its method, its charge, the charge's fee and refunds. */
const expansions = ['payment_method', 'latest_charge.balance_transaction', 'latest_charge.refunds'];

export type StripeCalls = ReturnType<typeof createStripeCalls>;

/** Each call to Stripe, once. `ask` times it, writes it to the ledger and translates its failure. */
export function createStripeCalls(stripe: StripeSdk, ask: Ask) {
  const { read, write } = askStripe(ask);
  return {
    payment: (id: string) =>
      read('GET /v1/payment_intents/:id', (timeout) =>
        stripe.paymentIntents.retrieve(id, { expand: expansions }, { timeout }),
      ),

    payments: ({ customer, createdFrom, createdBefore, startingAfter, limit }: PaymentFilter) =>
      read('GET /v1/payment_intents', (timeout) =>
        stripe.paymentIntents.list(
          {
            limit,
            expand: expansions.map((path) => `data.${path}`),
            ...(customer && { customer }),
            ...(startingAfter && { starting_after: startingAfter }),
            ...((createdFrom !== undefined || createdBefore !== undefined) && {
              created: {
                ...(createdFrom !== undefined && { gte: createdFrom }),
                ...(createdBefore !== undefined && { lt: createdBefore }),
              },
            }),
          },
          { timeout },
        ),
      ),

    paymentMethods: (customer: string) =>
      read('GET /v1/customers/:customer/payment_methods', (timeout) =>
        stripe.customers.listPaymentMethods(customer, { limit: 100 }, { timeout }),
      ),

    refunds: (paymentIntent: string, limit: number, startingAfter?: string) =>
      read('GET /v1/refunds', (timeout) =>
        stripe.refunds.list(
          { payment_intent: paymentIntent, limit, ...(startingAfter && { starting_after: startingAfter }) },
          { timeout },
        ),
      ),

    refund: (id: string) =>
      read('GET /v1/refunds/:id', (timeout) => stripe.refunds.retrieve(id, {}, { timeout })),

    /** A hundred customers, newest first. */
    customers: (startingAfter?: string) =>
      read('GET /v1/customers', (timeout) =>
        stripe.customers.list(
          { limit: 100, ...(startingAfter && { starting_after: startingAfter }) },
          { timeout },
        ),
      ),

    /** What Stripe knows of a customer; one that was deleted says so, and nothing else. */
    customer: (id: string) =>
      read('GET /v1/customers/:id', (timeout) => stripe.customers.retrieve(id, {}, { timeout })),

    /** What happened in the account, newest first, of these kinds. Each names the key of the request behind it. */
    events: (types: string[], startingAfter?: string) =>
      read('GET /v1/events', (timeout) =>
        stripe.events.list(
          { types, limit: 100, ...(startingAfter && { starting_after: startingAfter }) },
          { timeout },
        ),
      ),

    createCustomer: (params: Stripe.CustomerCreateParams, idempotencyKey: string) =>
      write('POST /v1/customers', (timeout) => stripe.customers.create(params, { idempotencyKey, timeout })),

    createPayment: (params: Stripe.PaymentIntentCreateParams, idempotencyKey: string) =>
      write('POST /v1/payment_intents', (timeout) =>
        stripe.paymentIntents.create({ ...params, expand: expansions }, { idempotencyKey, timeout }),
      ),

    confirmPayment: (id: string, params: Stripe.PaymentIntentConfirmParams, idempotencyKey: string) =>
      write('POST /v1/payment_intents/:id/confirm', (timeout) =>
        stripe.paymentIntents.confirm(id, { ...params, expand: expansions }, { idempotencyKey, timeout }),
      ),

    capturePayment: (id: string, params: Stripe.PaymentIntentCaptureParams, idempotencyKey: string) =>
      write('POST /v1/payment_intents/:id/capture', (timeout) =>
        stripe.paymentIntents.capture(id, { ...params, expand: expansions }, { idempotencyKey, timeout }),
      ),

    cancelPayment: (id: string, params: Stripe.PaymentIntentCancelParams, idempotencyKey: string) =>
      write('POST /v1/payment_intents/:id/cancel', (timeout) =>
        stripe.paymentIntents.cancel(id, { ...params, expand: expansions }, { idempotencyKey, timeout }),
      ),

    createRefund: (params: Stripe.RefundCreateParams, idempotencyKey: string) =>
      write('POST /v1/refunds', (timeout) => stripe.refunds.create(params, { idempotencyKey, timeout })),
  };
}

/** A refusal of a card, kept apart from failures: it is an outcome. */
export class CardRefused extends PlazaError {
  readonly refusal: {
    code: string;
    declineCode: string | null;
    message: string;
    paymentId: string | null;
    setupIntentId: string | null;
  };

  constructor(error: Stripe.errors.StripeCardError) {
    super('BAD_USER_INPUT', error.message, {
      provider: { name: 'stripe', code: error.code, retryable: false },
    });
    this.refusal = {
      code: error.code ?? 'card_declined',
      declineCode: error.decline_code ?? null,
      message: error.message,
      paymentId: error.payment_intent?.id ?? null,
      setupIntentId: error.setup_intent?.id ?? null,
    };
  }
}

/**
 * Stands as the cause of an error that Stripe saved under the request's key: asked again with the key, it is answered
 * again, whatever became of the request. https://docs.stripe.com/error-low-level#idempotency
 */
export class SavedFailure extends Error {}

/** The one place that understands Stripe's errors. */
export function translateStripe(error: unknown): Failure {
  if (error instanceof Stripe.errors.StripeCardError) {
    return { status: error.statusCode ?? 402, says: 'refused', error: new CardRefused(error) };
  }
  if (!(error instanceof Stripe.errors.StripeError)) return toFailure('stripe', { status: 0 });
  const neverSent = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN/.test(
    (error.detail as { code?: string })?.code ?? error.message,
  );
  const keyClash = error instanceof Stripe.errors.StripeIdempotencyError;
  const headers = error.headers ?? {};
  const word = headers['stripe-should-retry'];
  const failure = toFailure('stripe', {
    status: keyClash ? 503 : (error.statusCode ?? 0),
    code: error.code ?? error.type,
    requestId: error.requestId,
    // Stripe's sentences on bad requests are made for the developer who sent them, and name no secret.
    message: error instanceof Stripe.errors.StripeInvalidRequestError ? error.message : undefined,
    notSent: neverSent,
    retryAfterMs: readRetryAfter(headers['retry-after']),
    // `global-rate`, `global-concurrency`, `endpoint-rate`, `endpoint-concurrency`, `resource-specific`
    limits: headers['stripe-rate-limited-reason']?.startsWith('endpoint') ? 'endpoint' : 'account',
    ...((word === 'true' || word === 'false') && { again: word === 'true' }),
  });
  if ((error.statusCode ?? 0) >= 500 && headers['idempotent-replayed'] === 'true') {
    failure.error.cause = new SavedFailure('Stripe saved this error under the key');
  }
  // The same key under way (409), or used before for something else (400): neither says that Stripe is not well.
  if (keyClash || error.statusCode === 409) {
    return { ...failure, status: error.statusCode ?? 0, says: error.statusCode === 409 ? 'busy' : 'refused' };
  }
  return failure;
}
