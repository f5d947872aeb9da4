import type { Stripe } from 'stripe';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { requiredShapes } from '../fidelity/required-shapes.ts';
import { violations } from '../fidelity/violations.ts';
import { startSandbox, type Sandbox } from '../sandbox.ts';
import { connect, failure } from './test-client.ts';

const HOUR_MS = 3_600_000;
let sandbox: Sandbox;
let stripe: Stripe;

beforeEach(async () => {
  sandbox = await startSandbox({ ticking: false });
  stripe = connect(sandbox);
});
afterEach(() => sandbox.close());

const available = async (currency: string) =>
  (await stripe.balance.retrieve()).available.find((each) => each.currency === currency)!.amount;

const kinds = async () => {
  const { data } = await stripe.events.list({ limit: 100 });
  return data.filter(({ type }) => type.startsWith('payout.')).map(({ type }) => type);
};

const fail = (id: string, body: object = {}) =>
  fetch(`${sandbox.url}/_sandbox/stripe/payouts/${id}/fail`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

test('a payout that somebody asks for leaves, arrives and is traced by the clock', async () => {
  const before = await available('usd');

  const payout = await stripe.payouts.create({ amount: 1_000, currency: 'usd', metadata: { a: 'b' } });

  expect(payout).toMatchObject({
    status: 'pending',
    automatic: false,
    reconciliation_status: 'not_applicable',
    trace_id: { status: 'pending', value: null },
    metadata: { a: 'b' },
  });
  sandbox.clock.advance(HOUR_MS);
  expect((await stripe.payouts.retrieve(payout.id)).status).toBe('in_transit');
  sandbox.clock.advance(47 * HOUR_MS);
  expect(await stripe.payouts.retrieve(payout.id)).toMatchObject({
    status: 'paid',
    trace_id: { value: null },
  });
  sandbox.clock.advance(24 * HOUR_MS);
  const traced = await stripe.payouts.retrieve(payout.id);
  expect(traced.trace_id).toEqual({ status: 'supported', value: expect.stringMatching(/^\w{16}$/) });
  expect(await kinds()).toEqual(['payout.paid', 'payout.created']);
  const { data } = await stripe.balanceTransactions.list({ source: payout.id });
  expect(data.map(({ amount, type }) => [amount, type])).toEqual([[-1_000, 'payout']]);
  expect(before).toBeGreaterThan(1_000);
});

test('a bank may send it back: the money is on the balance again', async () => {
  const early = await stripe.payouts.create({ amount: 1_000, currency: 'usd' });
  const late = await stripe.payouts.create({ amount: 2_000, currency: 'usd' });
  expect((await fail(early.id, { code: 'no_account' })).status).toBe(200);
  sandbox.clock.advance(72 * HOUR_MS);
  expect((await stripe.payouts.retrieve(late.id)).status).toBe('paid');

  await fail(late.id);

  for (const [id, code] of [
    [early.id, 'no_account'],
    [late.id, 'account_closed'],
  ] as const) {
    const payout = await stripe.payouts.retrieve(id, { expand: ['failure_balance_transaction'] });
    expect(payout).toMatchObject({ status: 'failed', failure_code: code });
    expect(payout.failure_balance_transaction).toMatchObject({
      type: 'payout_failure',
      amount: payout.amount,
    });
  }
  expect((await fail(late.id)).status).toBe(409);
  expect((await fail(sandbox.world.payouts[0]!.id)).status).toBe(409);
  expect(await kinds()).toEqual([
    'payout.failed',
    'payout.paid',
    'payout.failed',
    'payout.created',
    'payout.created',
  ]);
});

test('it is called off while it is pending, and takes only what is there', async () => {
  const { id } = await stripe.payouts.create({ amount: 1_000, currency: 'usd' });
  expect((await stripe.payouts.cancel(id)).status).toBe('canceled');
  expect((await failure(stripe.payouts.cancel(id))).statusCode).toBe(400);
  const poor = await failure(stripe.payouts.create({ amount: 99_999_999, currency: 'usd' }));
  expect(poor.code).toBe('balance_insufficient');
});

test('every answer and event has the shape that the SDK promises', async () => {
  const shapes = requiredShapes('stripe', [
    'Stripe.Payout',
    'Stripe.PayoutCreatedEvent',
    'Stripe.PayoutPaidEvent',
    'Stripe.PayoutFailedEvent',
    'Stripe.PayoutCanceledEvent',
  ]);
  const plain = (answer: unknown): unknown => JSON.parse(JSON.stringify(answer));
  const [one, other] = [
    await stripe.payouts.create({ amount: 1_000, currency: 'usd' }),
    await stripe.payouts.create({ amount: 1_000, currency: 'usd' }),
  ];
  const canceled = await stripe.payouts.cancel(other.id);
  sandbox.clock.advance(72 * HOUR_MS);
  await stripe.balance.retrieve();
  await fail(one.id);

  const answers = [one, canceled, await stripe.payouts.retrieve(one.id)];
  for (const each of answers) expect(violations(plain(each), shapes['Stripe.Payout'])).toEqual([]);
  const { data } = await stripe.events.list({ limit: 100 });
  const events = data.filter(({ type }) => type.startsWith('payout.'));
  expect(events).toHaveLength(5);
  for (const event of events) {
    const words = event.type.split('.').map((word) => word[0]!.toUpperCase() + word.slice(1));
    const shape = shapes[`Stripe.${words.join('')}Event` as keyof typeof shapes];
    expect(violations(plain(event), shape)).toEqual([]);
  }
});
