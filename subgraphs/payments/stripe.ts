import { AsyncLocalStorage } from 'node:async_hooks';
import http from 'node:http';
import https from 'node:https';
import Stripe from 'stripe';
import { PlazaError } from '#schema/errors.ts';
import type { Call } from '#schema/protocol.ts';
import { toFailure, type Ask, type Failure } from '#subgraphs/kit/call.ts';
import type { StripeConfig } from './config.ts';

/** What a page of payments is fetched with: `GET /v1/payment_intents`. Times are Stripe's, whole seconds. */
export interface PaymentFilter {
  customer?: string;
  createdFrom?: number;
  createdBefore?: number;
  startingAfter?: string;
  limit: number;
}

/** All that the graph shows of a payment, in the one call that fetches it: its method, its charge, the charge's fee. */
const expansions = ['payment_method', 'latest_charge.balance_transaction'];

export interface StripeSdk {
  stripe: Stripe;
  /** Runs one call of the SDK; what it sends beyond one request is written into the ledger entry as retries. */
  counted<T>(call: Call, run: () => Promise<T>): Promise<T>;
}

/**
 * The official SDK, pointed at its configured host. Retries are ours to decide, so its own are off; only the one that
 * it makes on a line that was cut cannot be switched off, and is counted.
 */
export function createStripeSdk({ secretKey, account, host }: StripeConfig): StripeSdk {
  const { protocol, hostname, port } = new URL(host);
  const agent =
    protocol === 'http:' ? new http.Agent({ keepAlive: true }) : new https.Agent({ keepAlive: true });
  const stripe = new Stripe(secretKey, {
    protocol: protocol === 'http:' ? 'http' : 'https',
    host: hostname,
    ...(port && { port }),
    httpAgent: agent,
    telemetry: false,
    maxNetworkRetries: 0,
    ...(account && { stripeAccount: account }),
  });
  const sending = new AsyncLocalStorage<{ call: Call; requests: number }>();
  stripe.on('request', () => {
    const current = sending.getStore();
    if (!current) return;
    current.requests += 1;
    current.call.retries = current.requests - 1;
  });
  const counted = <T>(call: Call, run: () => Promise<T>): Promise<T> =>
    sending.run({ call, requests: 0 }, run);
  return { stripe, counted };
}

export type StripeCalls = ReturnType<typeof createStripeCalls>;

/** Each call to Stripe, once. `ask` times it, writes it to the ledger and translates its failure. */
export function createStripeCalls({ stripe, counted }: StripeSdk, ask: Ask) {
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

  function read<T>(operation: string, run: (timeoutMs: number) => Promise<T>): Promise<T> {
    return ask(operation, (_signal, timeoutMs, call) => counted(call, () => run(timeoutMs)).then(checked));
  }

  function write<T>(operation: string, run: (timeoutMs: number) => Promise<T>): Promise<T> {
    return ask(operation, (_signal, timeoutMs, call) => counted(call, () => run(timeoutMs)).then(checked), {
      write: true,
    });
  }
}

/** stripe-node takes any JSON body without an `error` key for success, whatever its status: so look at what came. */
export function checked<T>(answer: T): T {
  if (answer && typeof answer === 'object' && 'object' in answer) return answer;
  throw new PlazaError('UPSTREAM_UNAVAILABLE', 'Stripe answered with something that is not of its API.', {
    nullCause: 'provider_error',
    provider: { name: 'stripe', retryable: true },
  });
}

/** A refusal of a card, kept apart from failures: it is an outcome. */
export class CardRefused extends PlazaError {
  readonly refusal: { code: string; declineCode: string | null; message: string; paymentId: string | null };

  constructor(error: Stripe.errors.StripeCardError) {
    super('BAD_USER_INPUT', error.message, {
      provider: { name: 'stripe', code: error.code, retryable: false },
    });
    this.refusal = {
      code: error.code ?? 'card_declined',
      declineCode: error.decline_code ?? null,
      message: error.message,
      paymentId: error.payment_intent?.id ?? null,
    };
  }
}

/** The one place that understands Stripe's errors. */
export function translateStripe(error: unknown): Failure {
  if (error instanceof Stripe.errors.StripeCardError) {
    return { status: error.statusCode ?? 402, error: new CardRefused(error) };
  }
  if (error instanceof Stripe.errors.StripeError) {
    const neverSent = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN/.test(
      (error.detail as { code?: string })?.code ?? error.message,
    );
    const keyClash = error instanceof Stripe.errors.StripeIdempotencyError;
    return toFailure('stripe', {
      status: keyClash ? 503 : (error.statusCode ?? 0),
      code: error.code ?? error.type,
      requestId: error.requestId,
      // Stripe's sentences on bad requests are made for the developer who sent them, and name no secret.
      message: error instanceof Stripe.errors.StripeInvalidRequestError ? error.message : undefined,
      notSent: neverSent,
    });
  }
  return toFailure('stripe', { status: 0 });
}
