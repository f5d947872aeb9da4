import { expect, test } from 'vitest';
import { startSandbox } from '../sandbox.ts';
import { connect, failure, payNow } from './test-client.ts';

test('the same key and parameters pay once and answer alike', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);
  const customer = sandbox.world.people[0]!.customerId!;
  const pay = () => stripe.paymentIntents.create({ ...payNow, customer }, { idempotencyKey: 'same' });
  const first = await pay();
  await stripe.refunds.create({ payment_intent: first.id });

  const second = await pay();

  expect(second).toEqual(first);
  expect(first.lastResponse.headers).not.toHaveProperty('idempotent-replayed');
  expect(second.lastResponse.headers).toMatchObject({
    'idempotent-replayed': 'true',
    'original-request': first.lastResponse.requestId,
  });
  const { data } = await stripe.paymentIntents.list({ customer, created: sandbox.clock.nowSeconds() });
  expect(data.map(({ id }) => id)).toEqual([first.id]);
});

test('a declined card is replayed, and so is a server’s failure', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);
  const decline = () =>
    failure(
      stripe.paymentIntents.create(
        { ...payNow, payment_method: 'pm_card_chargeDeclined' },
        { idempotencyKey: 'no' },
      ),
    );
  const declined = [await decline(), await decline()];
  sandbox.faults.add({ provider: 'stripe', method: 'POST', status: 500, times: 1 });
  const broken = () => failure(stripe.paymentIntents.create(payNow, { idempotencyKey: 'broken' }));
  const failed = [await broken(), await broken()];

  expect(declined[1]!.payment_intent!.id).toBe(declined[0]!.payment_intent!.id);
  expect(failed.map(({ statusCode }) => statusCode)).toEqual([500, 500]);
  const replayed = [...declined, ...failed].map(({ headers }) => headers?.['idempotent-replayed']);
  expect(replayed).toEqual([undefined, 'true', undefined, 'true']);
});

test('another amount or another endpoint under the same key is a conflict', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);
  const key = { idempotencyKey: 'mine' };
  await stripe.paymentIntents.create(payNow, key);

  const errors = [
    await failure(stripe.paymentIntents.create({ ...payNow, amount: 2501 }, key)),
    await failure(stripe.customers.create({}, key)),
  ];

  for (const error of errors) {
    expect(error).toMatchObject({ type: 'StripeIdempotencyError', statusCode: 400 });
    expect(error.message).toContain("Try using a key other than 'mine'");
  }
});

test('while the first call is under way, the second is told so', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);
  const key = { idempotencyKey: 'twice' };
  sandbox.faults.add({ provider: 'stripe', method: 'POST', delayMs: 400, times: 1 });
  const first = stripe.paymentIntents.create(payNow, key);
  await expect.poll(() => sandbox.journal.counts().total).toBe(1);

  const second = await failure(stripe.paymentIntents.create(payNow, key));

  expect(second).toMatchObject({ statusCode: 409, code: 'idempotency_key_in_use' });
  expect((await stripe.paymentIntents.create(payNow, key).catch(() => first)).id).toBe((await first).id);
});

test('refused parameters and a rate limit leave the key free', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);
  const key = { idempotencyKey: 'free' };
  const wrong = await failure(stripe.paymentIntents.create({ ...payNow, amount: 1.5 }, key));
  expect(wrong.code).toBe('parameter_invalid_integer');
  sandbox.faults.add({ provider: 'stripe', rateLimit: { retryAfterSeconds: 1 }, times: 1 });
  await failure(stripe.paymentIntents.create(payNow, key));

  expect((await stripe.paymentIntents.create(payNow, key)).status).toBe('succeeded');
});

test('a key is forgotten after a day of virtual time, and is never longer than 255', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);
  const first = await stripe.customers.create({}, { idempotencyKey: 'old' });
  sandbox.clock.advance(25 * 3_600_000);

  expect((await stripe.customers.create({}, { idempotencyKey: 'old' })).id).not.toBe(first.id);
  expect((await failure(stripe.customers.create({}, { idempotencyKey: 'x'.repeat(256) }))).statusCode).toBe(
    400,
  );
});
