import type { Stripe } from 'stripe';
import { expect, test } from 'vitest';
import { startSandbox } from '../sandbox.ts';
import { connect, failure, payNow } from '../stripe/test-client.ts';

test('a status is played on the next N matching calls, in the provider’s own error shape', async () => {
  await using sandbox = await startSandbox();
  const stripe = connect(sandbox);
  sandbox.faults.add({ provider: 'stripe', method: 'get', path: '/v1/balance', status: 500, times: 2 });

  const seen = [await failure(stripe.balance.retrieve()), await failure(stripe.balance.retrieve())];

  expect(seen.map(({ type }) => type)).toEqual(['StripeAPIError', 'StripeAPIError']);
  expect((await stripe.balance.retrieve()).object).toBe('balance');
  expect(sandbox.journal.calls().map(({ status, faulted }) => [status, faulted])).toEqual([
    [500, true],
    [500, true],
    [200, false],
  ]);
});

test('a path may be a regular expression, and other paths stay well', async () => {
  await using sandbox = await startSandbox();
  const stripe = connect(sandbox);
  sandbox.faults.add({ provider: 'stripe', path: '^/v1/(refunds|payouts)$', status: 503 });

  expect((await failure(stripe.refunds.list())).statusCode).toBe(503);
  expect((await failure(stripe.payouts.list())).statusCode).toBe(503);
  expect((await stripe.charges.list({ limit: 1 })).data).toHaveLength(1);
});

test('a rate limit answers 429 with Retry-After', async () => {
  await using sandbox = await startSandbox();
  sandbox.faults.add({ provider: 'stripe', rateLimit: { retryAfterSeconds: 7 }, times: 1 });

  const error = await failure(connect(sandbox).balance.retrieve());

  expect(error).toMatchObject({ type: 'StripeRateLimitError', statusCode: 429, code: 'rate_limit' });
  expect(error.headers?.['retry-after']).toBe('7');
});

test('a reset comes before processing: nothing was paid, and the key is free', async () => {
  await using sandbox = await startSandbox();
  const stripe = connect(sandbox);
  const before = (await stripe.paymentIntents.list({ limit: 1 })).data[0]!.id;
  sandbox.faults.add({ provider: 'stripe', method: 'POST', reset: true });

  // The SDK itself tries once more after a connection was cut, with the same key.
  const error = await failure(stripe.paymentIntents.create(payNow, { idempotencyKey: 'once' }));

  expect(error.type).toBe('StripeConnectionError');
  expect((await stripe.paymentIntents.list({ limit: 1 })).data[0]!.id).toBe(before);
  sandbox.faults.clear();
  expect((await stripe.paymentIntents.create(payNow, { idempotencyKey: 'once' })).status).toBe('succeeded');
});

test('a reset after processing leaves the outcome to be found by the same key', async () => {
  await using sandbox = await startSandbox();
  const stripe = connect(sandbox);
  sandbox.faults.add({ provider: 'stripe', method: 'POST', resetAfter: true });
  const error = await failure(stripe.paymentIntents.create(payNow, { idempotencyKey: 'unknown' }));
  sandbox.faults.clear();

  const { data } = await stripe.paymentIntents.list({ limit: 2 });
  const again = await stripe.paymentIntents.create(payNow, { idempotencyKey: 'unknown' });

  expect(error.type).toBe('StripeConnectionError');
  expect(again.id).toBe(data[0]!.id);
  expect(again.lastResponse.headers['idempotent-replayed']).toBe('true');
  expect((await stripe.paymentIntents.list({ limit: 2 })).data).toEqual(data);
});

test('a failure half way has done its work; Stripe keeps the failure under the key', async () => {
  await using sandbox = await startSandbox();
  const stripe = connect(sandbox);
  sandbox.faults.add({ provider: 'stripe', method: 'POST', statusAfter: 500, times: 1 });
  const pay = () => failure(stripe.paymentIntents.create(payNow, { idempotencyKey: 'half' }));

  const errors = [await pay(), await pay()];

  expect(errors.map(({ statusCode }) => statusCode)).toEqual([500, 500]);
  expect(errors[1]!.headers?.['idempotent-replayed']).toBe('true');
  expect(await paidUnder(stripe, 'half')).toBe(1);
});

test('an answer that never comes was made all the same: the key finds it while the first caller still waits', async () => {
  await using sandbox = await startSandbox();
  const stripe = connect(sandbox);
  sandbox.faults.add({ provider: 'stripe', method: 'POST', hangAfter: true, times: 1 });
  const waiting = failure(stripe.paymentIntents.create(payNow, { idempotencyKey: 'kept', timeout: 500 }));
  await expect.poll(() => paidUnder(stripe, 'kept')).toBe(1);

  const again = await stripe.paymentIntents.create(payNow, { idempotencyKey: 'kept' });

  expect(again.lastResponse.headers['idempotent-replayed']).toBe('true');
  expect((await waiting).type).toBe('StripeConnectionError');
  expect(await paidUnder(stripe, 'kept')).toBe(1);
});

test('a delayed write is processed although its caller has gone', async () => {
  await using sandbox = await startSandbox();
  const stripe = connect(sandbox);
  sandbox.faults.add({ provider: 'stripe', method: 'POST', delayMs: 300, times: 1 });

  const error = await failure(stripe.customers.create({ email: 'late@example.com' }, { timeout: 100 }));

  expect(error.type).toBe('StripeConnectionError');
  const found = async () => (await stripe.customers.list({ email: 'late@example.com' })).data.length;
  await expect.poll(found, { timeout: 2000 }).toBe(1);
});

test('a call that hangs is let go, unprocessed, when the fault is cleared', async () => {
  await using sandbox = await startSandbox();
  const stripe = connect(sandbox);
  sandbox.faults.add({ provider: 'stripe', path: '/v1/customers', hang: true });
  const hanging = failure(stripe.customers.create({ email: 'never@example.com' }));
  await expect.poll(() => sandbox.faults.list()[0]!.played).toBe(1);

  expect(sandbox.faults.clear()).toBe(1);

  await hanging.catch(() => undefined);
  expect(sandbox.journal.calls()[0]).toMatchObject({ status: null, faulted: true });
});

test('a slow body arrives whole, in pieces', async () => {
  await using sandbox = await startSandbox();
  const stripe = connect(sandbox);
  sandbox.faults.add({ provider: 'stripe', slowBody: { chunks: 4, everyMs: 40 }, times: 1 });

  const started = performance.now();
  const slow = await stripe.balance.retrieve();

  expect(performance.now() - started).toBeGreaterThan(120);
  expect(slow).toEqual(await stripe.balance.retrieve());
});

test('a slow body is kept under its key like any other', async () => {
  await using sandbox = await startSandbox();
  const stripe = connect(sandbox);
  sandbox.faults.add({ provider: 'stripe', method: 'POST', slowBody: { chunks: 4, everyMs: 10 }, times: 1 });

  const slow = await stripe.paymentIntents.create(payNow, { idempotencyKey: 'slow' });

  const again = await stripe.paymentIntents.create(payNow, { idempotencyKey: 'slow' });
  expect(again.id).toBe(slow.id);
});

test('a latency profile slows every answer of a provider', async () => {
  await using sandbox = await startSandbox();
  sandbox.latency.set({ stripe: { minMs: 80, maxMs: 90 } });

  const started = performance.now();
  await connect(sandbox).balance.retrieve();

  expect(performance.now() - started).toBeGreaterThan(75);
  expect(sandbox.latency.set({ profile: 'realistic' })).toMatchObject({ twilio: { minMs: 80, maxMs: 200 } });
});

/** How many payments a key has brought about. */
async function paidUnder(stripe: Stripe, key: string): Promise<number> {
  const { data } = await stripe.events.list({ type: 'payment_intent.succeeded' });
  return data.filter(({ request }) => request?.idempotency_key === key).length;
}
