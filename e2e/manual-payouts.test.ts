import { Stripe } from 'stripe';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startPlaza, type PlazaUnderTest } from './plaza.ts';

let plaza: PlazaUnderTest;
let stripe: Stripe;
const HOUR_MS = 3_600_000;
const PAYOUT = `query ($id: ID!) { payout(id: $id) { id status automatic amount { amount currency } traceId failureCode
  transactions(first: 5) { edges { node { id } } } } }`;

beforeAll(async () => {
  plaza = await startPlaza();
  const { port } = plaza.sandbox;
  stripe = new Stripe('sk_test_sandbox', { host: '127.0.0.1', port, protocol: 'http', telemetry: false });
});
afterEach(() => void vi.useRealTimers());
afterAll(() => plaza[Symbol.asyncDispose]());

async function read(id: string) {
  const { result, calls } = await plaza.callsOf(() => plaza.ask('operator', PAYOUT, { id }));
  expect(result.errors).toBeUndefined();
  return { payout: result.data.payout, calls };
}

test('a payout that was made by hand is not itemised, and Stripe is not asked for it', async () => {
  const { id } = await stripe.payouts.create({ amount: 1_000, currency: 'usd' });

  const { payout, calls } = await read(id);

  expect(payout).toEqual({
    id,
    status: 'PENDING',
    automatic: false,
    amount: { amount: 1_000, currency: 'USD' },
    traceId: null,
    failureCode: null,
    transactions: null,
  });
  expect(calls).toEqual({ 'stripe GET /v1/payouts/:id': 1 });
  const seeded = await read(plaza.sandbox.world.payouts[0]!.id);
  expect(seeded.payout.automatic).toBe(true);
  expect(seeded.payout.transactions.edges.length).toBeGreaterThan(0);
});

test('it goes its way by the clock, and the bank’s trace comes after it', async () => {
  const { id } = await stripe.payouts.create({ amount: 2_000, currency: 'usd' });
  const seen: [string, boolean][] = [];
  for (const hours of [0, 1, 47]) {
    plaza.sandbox.clock.advance(hours * HOUR_MS);
    const { payout } = await read(id);
    seen.push([payout.status, payout.traceId !== null]);
  }
  expect(seen).toEqual([
    ['PENDING', false],
    ['IN_TRANSIT', false],
    ['PAID', false],
  ]);

  plaza.sandbox.clock.advance(24 * HOUR_MS);

  expect((await stripe.payouts.retrieve(id)).trace_id).toMatchObject({ status: 'supported' });
  // What is kept of a payout that has arrived is shown for a minute.
  expect((await read(id)).payout.traceId).toBeNull();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
  expect((await read(id)).payout.traceId).toMatch(/^\w{16}$/);
});

test('one that the bank sends back says why, one that is called off is canceled', async () => {
  const [failed, canceled] = [
    await stripe.payouts.create({ amount: 3_000, currency: 'usd' }),
    await stripe.payouts.create({ amount: 4_000, currency: 'usd' }),
  ];
  await stripe.payouts.cancel(canceled.id);
  await fetch(`${plaza.sandbox.url}/_sandbox/stripe/payouts/${failed.id}/fail`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: 'no_account' }),
  });

  expect((await read(failed.id)).payout).toMatchObject({ status: 'FAILED', failureCode: 'no_account' });
  expect((await read(canceled.id)).payout).toMatchObject({ status: 'CANCELED', failureCode: null });
});
