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

test('a latency profile slows every answer of a provider', async () => {
  await using sandbox = await startSandbox();
  sandbox.latency.set({ stripe: { minMs: 80, maxMs: 90 } });

  const started = performance.now();
  await connect(sandbox).balance.retrieve();

  expect(performance.now() - started).toBeGreaterThan(75);
  expect(sandbox.latency.set({ profile: 'realistic' })).toMatchObject({ twilio: { minMs: 80, maxMs: 200 } });
});
