import { afterAll, beforeEach, expect, test } from 'vitest';
import { startSandbox } from '#sandbox/sandbox.ts';
import { startStripe } from './stripe-under-test.ts';

const sandbox = await startSandbox({ ticking: false });

beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const statuses = () => sandbox.journal.calls({ provider: 'stripe' }).map(({ status }) => status);
const pay = {
  amount: 100,
  currency: 'usd',
  payment_method: 'pm_card_visa',
  confirm: true,
  return_url: 'https://shop.example',
};
const errorOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error) => error.extensions as Record<string, unknown>,
  );

test('a read is sent again after a cut line and a 500, and the ledger counts it', async () => {
  const stripe = startStripe(sandbox).fetch();
  sandbox.faults.add({ provider: 'stripe', reset: true, times: 1 });
  sandbox.faults.add({ provider: 'stripe', status: 500, times: 1 });

  await stripe.payments({ limit: 1 });

  expect(statuses()).toEqual([null, 500, 200]);
  expect(stripe.ledger).toMatchObject([
    {
      operation: 'GET /v1/payment_intents',
      retries: 2,
      status: 200,
      limitLeft: expect.any(Number),
      waitMs: expect.any(Number),
    },
  ]);
});

test('without retries nothing is sent twice, not by the SDK either', async () => {
  const stripe = startStripe(sandbox, { settings: { retries: 0 } }).fetch();
  sandbox.faults.add({ provider: 'stripe', reset: true });

  await expect(stripe.payments({ limit: 1 })).rejects.toMatchObject({
    extensions: { code: 'UPSTREAM_UNAVAILABLE' },
  });
  await expect(stripe.createPayment(pay, 'cut')).rejects.toMatchObject({
    extensions: { code: 'UPSTREAM_UNAVAILABLE' },
  });

  expect(statuses()).toEqual([null, null]);
});

test('a write whose line was cut is sent again under its key: done once', async () => {
  const stripe = startStripe(sandbox).fetch();
  sandbox.faults.add({ provider: 'stripe', method: 'POST', resetAfter: true, times: 1 });

  const made = await stripe.createPayment(pay, 'one');

  expect(statuses()).toEqual([null, 200]);
  const { data } = await stripe.payments({ limit: 2 });
  expect(data[0]!.id).toBe(made.id);
  expect(data[1]!.id).not.toBe(made.id);
  expect(data[1]!.created).toBeLessThan(made.created);
});

test('a 500 to a write is not asked for again: Stripe would repeat what it saved', async () => {
  const stripe = startStripe(sandbox).fetch();
  sandbox.faults.add({ provider: 'stripe', method: 'POST', status: 500 });

  expect(await errorOf(stripe.createPayment(pay, 'saved'))).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });

  expect(statuses()).toEqual([500]);
});

test('a write that may have been done stays one, although sending it again was refused unread', async () => {
  const stripe = startStripe(sandbox).fetch();
  sandbox.faults.add({ provider: 'stripe', method: 'POST', resetAfter: true, times: 1 });
  sandbox.faults.add({ provider: 'stripe', method: 'POST', rateLimit: { retryAfterSeconds: 9 } });

  const error = await errorOf(stripe.createPayment(pay, 'unknown'));

  // RATE_LIMITED would say that nothing happened.
  expect(error).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', nullCause: 'provider_error' });
  expect(statuses()).toEqual([null, 429]);
});

test('a write that may have been done stays one too where the key is refused the second time', async () => {
  const stripe = startStripe(sandbox).fetch();
  sandbox.faults.add({ provider: 'stripe', method: 'POST', resetAfter: true, times: 1 });
  sandbox.faults.add({ provider: 'stripe', method: 'POST', status: 401, times: 1 });

  await expect(stripe.createPayment(pay, 'rolled')).rejects.toMatchObject({
    extensions: { code: 'UPSTREAM_UNAVAILABLE' },
    // Not `NotSent`, which says that nothing happened.
    cause: undefined,
  });
  expect(statuses()).toEqual([null, 401]);
});

test('what never left earns no retry', async () => {
  const { fetch, traffic } = startStripe(sandbox);
  sandbox.faults.add({ provider: 'stripe', rateLimit: { retryAfterSeconds: 30 }, times: 1 });

  for (let count = 0; count < 30; count += 1) await errorOf(fetch().payments({ limit: 1 }));

  expect(statuses()).toEqual([429]);
  expect([traffic.budget.spend(), traffic.budget.spend()]).toEqual([true, false]);
});

test('what Stripe refuses is not sent again', async () => {
  const stripe = startStripe(sandbox).fetch();

  expect(await errorOf(stripe.payment('pi_none'))).toMatchObject({ code: 'NOT_FOUND' });
  expect(await errorOf(stripe.createPayment({ amount: -1, currency: 'usd' }, 'bad'))).toMatchObject({
    code: 'BAD_USER_INPUT',
  });

  expect(statuses()).toEqual([404, 400]);
});

test('retries stay within their share of the traffic', async () => {
  const { fetch } = startStripe(sandbox, {
    settings: { breakerFailures: 1_000 },
    env: { PROVIDER_LIMITS: 'none' },
  });
  sandbox.faults.add({ provider: 'stripe', status: 500 });

  for (let round = 0; round < 4; round += 1) {
    await Promise.all(Array.from({ length: 15 }, () => errorOf(fetch().payments({ limit: 1 }))));
  }

  // 60 requests, a fifth of that, and the two that are there at the start.
  expect(statuses().length).toBeGreaterThan(62);
  expect(statuses().length).toBeLessThanOrEqual(60 + 12 + 2);
});
