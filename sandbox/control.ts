import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Faults } from './faults/faults.ts';
import { type Latency, latencySchema } from './faults/latency.ts';
import { countCalls, type Journal } from './journal.ts';
import { limitsSchema, type Limits } from './limits.ts';
import type { Clock } from './clock.ts';
import type { Provider } from './provider.ts';
import { providerNames } from './provider-names.ts';
import type { CastManifest, World } from './world/world.ts';

/** What the control routes may do to the sandbox. */
export interface Controls {
  clock: Clock;
  world: World;
  manifest: CastManifest;
  journal: Journal;
  faults: Faults;
  latency: Latency;
  limits: Limits;
  providers: readonly Provider[];
  /** Back to the seeded beginning, clock included; the issuer's key, and so every token, stays good. */
  reset(): void;
  snapshot(): object;
  restore(state: unknown): void;
}

const routes = {
  'GET /_sandbox': 'this list',
  'POST /_sandbox/reset': 'back to the seeded beginning: objects, clock, faults, latency, journal',
  'GET /_sandbox/snapshot': 'the whole state as JSON, without the issuer’s private key',
  'POST /_sandbox/restore': 'body: what GET /_sandbox/snapshot returned',
  'GET /_sandbox/faults': 'the faults in force',
  'POST /_sandbox/faults':
    'body: {provider, method?, path?, times?, delayMs?} and one of status, statusAfter, reset, resetAfter, hang, hangAfter, slowBody {chunks, everyMs}, rateLimit {retryAfterSeconds}',
  'DELETE /_sandbox/faults': 'ends all faults; /_sandbox/faults/:id one',
  'GET /_sandbox/latency': 'the latency in force',
  'POST /_sandbox/latency': 'body: {profile: "none" | "realistic"} and/or {<provider>: {minMs, maxMs}}',
  'GET /_sandbox/limits': 'whether rate limits are kept',
  'POST /_sandbox/limits':
    'body: {published: true | false}; keeps the providers’ published rate limits, or none',
  'GET /_sandbox/clock': 'virtual now',
  'POST /_sandbox/clock': 'body: {advanceMs}',
  'GET /_sandbox/calls': 'query: since (a seq), provider; every call received, with counts',
  'DELETE /_sandbox/calls': 'empties the journal',
  'GET /_sandbox/cast': 'who is in the seeded world',
  'GET /_sandbox/manifest': 'person ↔ customer, item, number; with sandbox access tokens',
  'GET /_sandbox/identity/members': 'who may ask POST /identity/token for a token',
  'POST /_sandbox/stripe/payment_intents/:id/authenticate':
    'body: {outcome: "succeed" | "fail"}; ends a 3-D Secure challenge',
  'POST /_sandbox/stripe/setup_intents/:id/authenticate':
    'body: {outcome: "succeed" | "fail"}; ends the challenge of a method that is to be saved',
  'POST /_sandbox/stripe/setup_intents/:id/microdeposits':
    'body: {descriptor_code} or {amounts}; what the payer saw of the small deposits',
  'POST /_sandbox/stripe/checkout/sessions/:id/complete':
    'body: {paymentMethod?}; the payer fills in the page of a Checkout Session, by default with pm_card_visa',
  'POST /_sandbox/stripe/billing':
    'body: {afterRetries: "cancel" | "unpaid" | "past_due"}; what becomes of a subscription that could not be charged',
  'POST /_sandbox/stripe/invoices/:id/pay': 'an open invoice is put to its payer’s saved method',
  'POST /_sandbox/stripe/payment_intents/:id/return':
    'body: {reason: "insufficient_funds" | "account_closed" | "no_account" | "debit_not_authorized"}; the bank will return a debit that is on its way',
  'POST /_sandbox/stripe/accounts/:id/onboard':
    'body: {outcome?: "complete" | "restrict"}; a connected account’s holder has told who they are; restricted, it may not be paid',
  'POST /_sandbox/stripe/payouts/:id/fail':
    'body: {code?: "account_closed" | "account_frozen" | "could_not_process" | "incorrect_account_holder_name" | "invalid_account_number" | "no_account"}; the bank sends a payout back that somebody asked for',
  'POST /_sandbox/plaid/public_token':
    'body: {institutionId?, linkToken?}; what Link would give, or with the link token of an update the repair',
  'GET /_sandbox/plaid/items': 'the Items and their states',
  'POST /_sandbox/plaid/items/:itemId/login_required': 'the bank wants its user',
  'POST /_sandbox/plaid/items/:itemId/repair': 'the user was there',
  'GET /_sandbox/twilio/verifications/:to': 'the code that was "sent" last to a number or an address',
  'POST /_sandbox/twilio/calls/inbound': 'body: {from, seconds}; a person calls',
  'POST /_sandbox/twilio/numbers/:number/sim_swap': 'the number has another SIM card from now on',
  'POST /_sandbox/twilio/templates/:sid/approval': 'WhatsApp says something else of a template',
  'GET /_sandbox/twilio/opted_out': 'numbers that wrote STOP',
  'POST /_sandbox/twilio/messages/inbound':
    'body: {from, to?, body}; a person writes, STOP and START are heeded',
  'POST /_sandbox/twilio/messages/:sid/status': 'body: {status, errorCode?}; a message ends otherwise',
};

/** The routes under `/_sandbox`. Every error is `{error: {message}}`. */
export function registerControl(app: FastifyInstance, controls: Controls): void {
  const { clock, world, journal, faults, latency, limits } = controls;
  app.setErrorHandler<Error & { statusCode?: number }>((error, _request, reply) => {
    const bad = error instanceof z.ZodError;
    reply
      .code(bad ? 400 : (error.statusCode ?? 500))
      .send({ error: { message: bad ? z.prettifyError(error) : error.message } });
  });
  app.setNotFoundHandler((request, reply) => {
    reply.code(404).send({
      error: { message: `No control route ${request.method} ${request.url}; GET /_sandbox lists them.` },
    });
  });

  app.get('/', async () => ({ routes }));
  app.post('/reset', async () => {
    controls.reset();
    return { now: new Date(clock.nowMs()).toISOString() };
  });
  app.get('/snapshot', async () => controls.snapshot());
  app.post('/restore', { bodyLimit: 256 * 1024 * 1024 }, async (request) => {
    controls.restore(request.body);
    return { now: new Date(clock.nowMs()).toISOString() };
  });

  app.get('/faults', async () => ({ faults: faults.list() }));
  app.post('/faults', async (request) => faults.add(request.body as never));
  app.delete('/faults', async () => ({ ended: faults.clear() }));
  app.delete('/faults/:id', async (request) => ({ ended: faults.clear(idParam.parse(request.params).id) }));
  app.get('/latency', async () => latency.current());
  app.post('/latency', async (request) => latency.set(latencySchema.parse(request.body)));

  app.get('/limits', async () => limits.current());
  app.post('/limits', async (request) => limits.set(limitsSchema.parse(request.body)));

  app.get('/clock', async () => now(clock));
  app.post('/clock', async (request) => {
    clock.advance(advanceBody.parse(request.body).advanceMs);
    return now(clock);
  });

  app.get('/calls', async (request) => {
    const filter = callsQuery.parse(request.query);
    const calls = journal.calls(filter);
    const all = filter.since === undefined && filter.provider === undefined;
    return { counts: all ? journal.counts() : countCalls(calls), calls };
  });
  app.delete('/calls', async () => {
    journal.clear();
    return journal.counts();
  });
  app.get('/cast', async () => ({ seed: world.seed, people: world.people, company: world.company }));
  app.get('/manifest', async () => controls.manifest);

  for (const provider of controls.providers) {
    app.register(async (scope) => provider.control?.(scope), { prefix: `/${provider.name}` });
  }
}

const idParam = z.object({ id: z.coerce.number().int() });
const advanceBody = z.strictObject({ advanceMs: z.number().min(0) });
const callsQuery = z.strictObject({
  since: z.coerce.number().int().optional(),
  provider: z.enum(providerNames).optional(),
});

function now(clock: Clock) {
  return { nowMs: clock.nowMs(), now: new Date(clock.nowMs()).toISOString(), ticking: clock.ticking };
}
