import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startPayments } from '../payments-under-test.ts';
import { createBillingStage, type BillingStage } from './billing-under-test.ts';

let payments: Awaited<ReturnType<typeof startPayments>>;
let stage: BillingStage;
const DAY = 86_400_000;

beforeAll(async () => {
  payments = await startPayments();
  stage = createBillingStage(payments);
});
beforeEach(async () => {
  payments.sandbox.faults.clear();
  await payments.db.query('delete from payments.object');
  await payments.db.query('delete from payments.coverage');
});
afterAll(() => payments.close());

test('a subscription ends at once or with its period, and what has ended is told so', async () => {
  const one = await stage.begun('pm_card_visa', 'tea_usd');
  const end = (at: string, key: string, subject = one.subject) =>
    stage.run(subject, stage.CANCEL, { subscriptionId: one.id, at, idempotencyKey: key });

  expect(await end('PERIOD_END', 'later')).toMatchObject({
    problem: null,
    subscription: { status: 'ACTIVE', cancelAtPeriodEnd: true },
  });
  const kept = { subscriptionId: one.id, keep: true, idempotencyKey: 'keep' };
  expect(await stage.run(one.subject, stage.UPDATE, kept)).toMatchObject({
    problem: null,
    subscription: { cancelAtPeriodEnd: false, canceledAt: null },
  });
  const calls = await payments.callsOf(async () => {
    expect(await end('NOW', 'now')).toMatchObject({ problem: null, subscription: { status: 'CANCELED' } });
    expect(await end('NOW', 'now')).toMatchObject({ problem: null, subscription: { status: 'CANCELED' } });
  });
  expect(calls['DELETE /v1/subscriptions/:id']).toBe(1);
  expect(await end('NOW', 'again')).toMatchObject({
    problem: { __typename: 'SubscriptionStateConflict', status: 'CANCELED' },
  });
  const foreign = { subscriptionId: one.id, at: 'NOW', idempotencyKey: 'theirs' };
  const { errors } = await stage.ask('ben', stage.CANCEL, foreign);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', argument: 'input.subscriptionId' });
});

test('quantity and price change, and the difference is settled as asked', async () => {
  const { id, subject, item } = await stage.begun('pm_card_visa', 'tea_usd');
  payments.sandbox.clock.advance(10 * DAY);
  const change = (input: object) => stage.run(subject, stage.UPDATE, { subscriptionId: id, ...input });

  const more = await change({ items: [{ itemId: item, quantity: 3 }], idempotencyKey: 'more' });
  expect(more).toMatchObject({ problem: null, subscription: { items: [{ quantity: 3 }] } });
  const priceId = await stage.price('coffee_usd');
  const other = await change({
    items: [{ itemId: item, remove: true }, { priceId }],
    proration: 'AT_ONCE',
    idempotencyKey: 'other',
  });
  expect(other.subscription.items).toMatchObject([{ quantity: 1, price: { id: priceId } }]);

  const bad = async (input: object) => {
    const { errors } = await stage.ask(subject, stage.UPDATE, {
      subscriptionId: id,
      idempotencyKey: 'bad',
      ...input,
    });
    return errors?.[0]?.extensions?.['argument'];
  };
  expect(await bad({})).toBe('input');
  expect(await bad({ items: [{ quantity: 2 }] })).toBe('input.items[0].priceId');
  expect(await bad({ items: [{ itemId: 'si_none', quantity: 2 }] })).toBe('input.items[0].itemId');
  expect(await bad({ items: [{ itemId: 'x', quantity: 2 }] })).toBe('input.items[0].itemId');
  const now = other.subscription.items[0].id;
  expect(await bad({ items: [{ itemId: now, remove: true }] })).toBe('input.items');
  expect(await bad({ items: [{ itemId: now, quantity: 1_000_000 }] })).toBe('input.items[0].quantity');
});
