import type { FastifyInstance, FastifyRequest } from 'fastify';
import qs from 'qs';
import type { IssueBankToken } from '../bank-tokens.ts';
import type { Provider, ProviderOptions } from '../provider.ts';
import { checkKey } from './api-key.ts';
import { registerBilling } from './billing/control.ts';
import { issueBankToken } from './bank-token.ts';
import { registerChallenge } from './challenge.ts';
import { invalid, StripeFailure } from './errors.ts';
import { writeEvents } from './events.ts';
import { expand } from './expand.ts';
import { replayIdempotently } from './idempotency.ts';
import { registerOnboarding } from './onboarding.ts';
import { registerPayoutControl } from './payout-control.ts';
import { readParams } from './params.ts';
import { registerReturns } from './returns.ts';
import type { StripeCall, StripeRoute } from './route.ts';
import { routes } from './routes.ts';
import { settleDue } from './settle.ts';
import { registerCheckout } from './checkout/control.ts';
import { registerSetup } from './setup/control.ts';
import { createStore, type Store } from './store.ts';

/** Stripe's API of version 2026-10-28.endive, as far as Plaza uses it. @param url the sandbox's own address */
export function createStripe({ url, ...options }: ProviderOptions & { url: () => string }): Provider & {
  /** What Plaid hands a bank account over by. */
  issueBankToken: IssueBankToken;
} {
  const store = createStore(options);
  const ids = createRequestIds();
  return {
    name: 'stripe',
    register(app) {
      for (const prefix of ['/v1', '/v2']) {
        app.register(
          async (scope) => {
            speakStripe(scope, store, ids);
            if (prefix === '/v1') for (const route of routes) register(scope, route, { store, url });
          },
          { prefix },
        );
      }
    },
    issueBankToken: (details) => issueBankToken(store, details),
    control(app) {
      registerChallenge(app, store, url);
      registerReturns(app, store, url);
      registerOnboarding(app, store);
      registerPayoutControl(app, store);
      registerBilling(app, store, url);
      registerSetup(app, store, url);
      registerCheckout(app, store, url);
    },
    snapshot: store.snapshot,
    restore: store.restore,
  };
}

/** Stripe's forms, keys, request ids, idempotency and errors, on every route below. */
function speakStripe(app: FastifyInstance, store: Store, nextId: () => string): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, qs.parse(String(body), { arrayLimit: 100, depth: 8 })),
  );
  app.addHook('onRequest', async (request, reply) => {
    request.stripeRequestId = nextId();
    reply.header('request-id', request.stripeRequestId).header('stripe-version', '2026-10-28.endive');
    checkKey(request.headers.authorization);
  });
  replayIdempotently(app, store);
  app.setNotFoundHandler((request) => {
    throw new StripeFailure(404, {
      message: `Unrecognized request URL (${request.method}: ${request.url.split('?', 1)[0]}). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.`,
    });
  });
  app.setErrorHandler<Error & { statusCode?: number }>((error, _request, reply) => {
    const failure =
      error instanceof StripeFailure
        ? error
        : (error.statusCode ?? 500) < 500
          ? invalid(error.message)
          : new StripeFailure(500, { type: 'api_error', message: `The sandbox failed: ${error.message}` });
    reply.code(failure.status).type('application/json').send(JSON.stringify(failure.body));
  });
}

function register(
  app: FastifyInstance,
  route: StripeRoute,
  { store, url }: { store: Store; url: () => string },
): void {
  app.route({
    method: route.method,
    url: route.url,
    handler: async (request, reply) => {
      settleDue(store);
      writeEvents(store, url(), null);
      const raw = rawParams(request);
      const params = readParams(raw, route.accepts);
      const { id = '' } = request.params as { id?: string };
      const call = { store, params, id, path: request.url.split('?', 1)[0]!, sandboxUrl: url() };
      const answer = announcing(route, call, request);
      const paths = raw.expand === undefined || raw.expand === '' ? [] : (params.list('expand') ?? []);
      return reply
        .type('application/json')
        .send(JSON.stringify(expand(answer, paths, { store, url: url() })));
    },
  });
}

/** Runs the endpoint; what it changed is announced, also where it refuses in the end, as a declined card does. */
function announcing(route: StripeRoute, call: StripeCall, request: FastifyRequest): object {
  const key = request.headers['idempotency-key'];
  try {
    return route.run(call);
  } finally {
    writeEvents(call.store, call.sandboxUrl, {
      id: request.stripeRequestId ?? null,
      idempotencyKey: typeof key === 'string' ? key : null,
    });
  }
}

function rawParams(request: FastifyRequest): Record<string, unknown> {
  return { ...(request.query as object), ...(request.body as object | undefined) };
}

declare module 'fastify' {
  interface FastifyRequest {
    stripeRequestId?: string;
  }
}

function createRequestIds(): () => string {
  let count = 0;
  return () => `req_sandbox${String(++count).padStart(7, '0')}`;
}
