import { afterAll, beforeEach, expect, test } from 'vitest';
import { startSandbox } from '#sandbox/sandbox.ts';
import { startStripe } from './stripe-under-test.ts';

const sandbox = await startSandbox({ ticking: false });

beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const statuses = () => sandbox.journal.calls({ provider: 'stripe' }).map(({ status }) => status);
const errorOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error) => error.extensions as Record<string, unknown>,
  );

test('after 429 the whole account waits as long as Stripe says, and then goes on', async () => {
  const { fetch } = startStripe(sandbox);
  sandbox.faults.add({ provider: 'stripe', rateLimit: { retryAfterSeconds: 1 }, times: 1 });
  const stripe = fetch();

  const limited = stripe.payments({ limit: 1 });
  await expect.poll(statuses).toEqual([429]);
  await Promise.all([
    limited,
    fetch('other').payments({ limit: 1 }),
    fetch()
      .payment('pi_none')
      .catch(() => {}),
  ]);

  const [first, ...rest] = sandbox.journal.calls({ provider: 'stripe' });
  expect(rest.filter(({ status }) => status === 200)).toHaveLength(2);
  expect(Math.min(...rest.map(({ at }) => at)) - first!.at).toBeGreaterThanOrEqual(990);
  expect(stripe.ledger).toMatchObject([{ retries: 1, status: 200 }]);
  expect(stripe.ledger[0]!.waitMs).toBeGreaterThan(900);
});

test('where the wait does not fit the deadline it is RATE_LIMITED, and nobody else asks either', async () => {
  const { fetch } = startStripe(sandbox);
  sandbox.faults.add({ provider: 'stripe', rateLimit: { retryAfterSeconds: 30 }, times: 1 });

  const first = await errorOf(fetch().payments({ limit: 1 }));
  const other = fetch('other');
  const second = await errorOf(other.payment('pi_any'));

  expect(first).toMatchObject({
    code: 'RATE_LIMITED',
    nullCause: 'rate_limited',
    provider: { code: 'rate_limit' },
  });
  expect(second).toMatchObject({ code: 'RATE_LIMITED', nullCause: 'rate_limited' });
  expect(statuses()).toEqual([429]);
  expect(other.ledger).toEqual([]);
});

test('an endpoint that fails five times in a row is left alone but for probes, others are asked on', async () => {
  const { fetch } = startStripe(sandbox, { settings: { retries: 0, probeEveryMs: 200 } });
  sandbox.faults.add({ provider: 'stripe', path: '/v1/refunds', status: 500 });
  for (let round = 0; round < 5; round += 1) await errorOf(fetch().refunds('pi_any', 1));

  const refused = fetch();
  const error = await errorOf(refused.refunds('pi_any', 1));
  await fetch().payments({ limit: 1 });

  expect(error).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', nullCause: 'circuit_open' });
  expect(refused.ledger).toEqual([]);
  expect(statuses()).toEqual([500, 500, 500, 500, 500, 200]);

  const untilMs = Date.now() + 1_000;
  while (Date.now() < untilMs) {
    await errorOf(fetch().refunds('pi_any', 1));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const probes = statuses().length - 6;
  expect(probes).toBeGreaterThanOrEqual(1);
  expect(probes).toBeLessThanOrEqual(6);

  sandbox.faults.clear();
  // A refusal too comes from a provider that is well.
  const answer = async () => (await errorOf(fetch().refunds('pi_any', 1)))?.['code'];
  await expect.poll(answer, { timeout: 1_000 }).toBe('BAD_USER_INPUT');
  expect(await Promise.all([answer(), answer()])).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT']);
});

test('who had hardly any time left proves nothing against Stripe when it got no answer', async () => {
  const { fetch, traffic } = startStripe(sandbox, { settings: { breakerFailures: 2 } });
  sandbox.latency.set({ stripe: { minMs: 300, maxMs: 300 } });

  for (let count = 0; count < 4; count += 1) {
    expect(await errorOf(fetch('shop', 100).payments({ limit: 1 }))).toMatchObject({
      code: 'UPSTREAM_TIMEOUT',
    });
  }

  expect(traffic.circuit('GET /v1/payment_intents').state()).toBe('closed');
  expect(await errorOf(fetch().payments({ limit: 1 }))).toBeNull();
});

test('an answer that drips is cut off in time, and does not keep its connection', async () => {
  const stripe = startStripe(sandbox).fetch('shop', 500);
  sandbox.faults.add({ provider: 'stripe', slowBody: { chunks: 100, everyMs: 50 } });

  expect(await errorOf(stripe.payments({ limit: 1 }))).toMatchObject({ code: 'UPSTREAM_TIMEOUT' });

  const [call] = sandbox.journal.calls({ provider: 'stripe' });
  await expect.poll(() => call!.ms, { timeout: 1_500 }).toBeLessThan(1_500);
  expect(call!.status).toBeNull();
});

test('no more requests are under way at once than there are sockets', async () => {
  const { fetch, traffic } = startStripe(sandbox, {
    settings: { sockets: 4 },
    env: { PROVIDER_LIMITS: 'none' },
  });
  sandbox.latency.set({ stripe: { minMs: 60, maxMs: 60 } });
  const most = { inFlight: 0 };
  const watch = setInterval(() => {
    const now = sandbox.journal.calls().filter(({ ms }) => ms === null).length;
    most.inFlight = Math.max(most.inFlight, now);
  }, 5);

  await Promise.all(Array.from({ length: 24 }, () => fetch().payments({ limit: 1 })));

  clearInterval(watch);
  expect(most.inFlight).toBe(4);
  expect(traffic.limiter.state()).toEqual({ inFlight: 0, waiting: 0 });
});

test('Stripe is asked no oftener than it takes over all endpoints; without that it answers 429', async () => {
  const customer = sandbox.world.people.find(({ subject }) => subject === 'ada')!.customerId!;
  sandbox.limits.set({ published: true });
  const flood = async (stripe: ReturnType<typeof startStripe>) => {
    const ask = (_: unknown, index: number) => {
      const calls = stripe.fetch('shop', 1_500);
      return errorOf(index % 2 === 0 ? calls.payments({ limit: 1 }) : calls.paymentMethods(customer));
    };
    const errors = await Promise.all(Array.from({ length: 80 }, ask));
    return errors.filter((error) => error === null).length;
  };

  const served = await flood(startStripe(sandbox));
  const refusedByStripe = statuses().filter((status) => status === 429).length;
  await flood(startStripe(sandbox, { env: { PROVIDER_LIMITS: 'none' } }));

  // Five at once and 20 a second, for a second and a half.
  expect(served).toBeGreaterThan(20);
  expect(served).toBeLessThanOrEqual(36);
  expect(refusedByStripe).toBe(0);
  expect(statuses().filter((status) => status === 429).length).toBeGreaterThan(0);
});
