import { expect, test } from 'vitest';
import { startSandbox } from '../sandbox.ts';
import { connect, payNow } from './test-client.ts';

test('a payout is the sum of the movements it pays out', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);
  const { data } = await stripe.payouts.list({ limit: 5, status: 'paid' });
  expect(data).toHaveLength(5);

  for (const payout of data) {
    const movements = await stripe.balanceTransactions.list({ payout: payout.id, limit: 100 });
    const [own] = movements.data.filter(({ type }) => type === 'payout');
    const paid = movements.data.filter(({ type }) => type !== 'payout');
    expect(own).toMatchObject({ amount: -payout.amount, id: payout.balance_transaction });
    expect(paid.length).toBeGreaterThan(0);
    expect(paid.reduce((sum, { net }) => sum + net, 0)).toBe(payout.amount);
    expect(await stripe.payouts.retrieve(payout.id)).toEqual(payout);
  }
});

test('payouts arrive with the clock, and carry what the bank will show', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);
  const seeded = sandbox.world.payouts.at(-1)!;

  sandbox.clock.advance(14 * 24 * 3_600_000);

  expect(await stripe.payouts.retrieve(seeded.id)).toMatchObject({
    amount: seeded.amount,
    status: 'paid',
    arrival_date: seeded.arrivalMs / 1000,
    statement_descriptor: seeded.descriptor,
    trace_id: { status: 'supported', value: seeded.traceId },
  });
  const arrived = { arrival_date: { gte: seeded.arrivalMs / 1000 } };
  expect((await stripe.payouts.list(arrived)).data.map(({ id }) => id)).toContain(seeded.id);
});

test('money is pending for two days, then available', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);
  const of = async (kind: 'available' | 'pending') =>
    (await stripe.balance.retrieve())[kind].find(({ currency }) => currency === 'gbp')!.amount;
  const [pending, available] = [await of('pending'), await of('available')];

  await stripe.paymentIntents.create({ ...payNow, currency: 'gbp' });
  expect(await of('pending')).toBe(pending + 2500 - 103);
  sandbox.clock.advance(2 * 24 * 3_600_000);

  expect(await of('available')).toBe(available + pending + 2500 - 103);
});

test('every refund and dispute of the world is there, with what it did to the balance', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);
  const refunded = sandbox.world.payments.findLast(({ refunds }) => refunds.length === 2)!;
  const disputed = sandbox.world.payments.findLast(({ dispute }) => dispute?.status === 'won')!;

  const refunds = await stripe.refunds.list({ payment_intent: refunded.id });
  const [dispute] = (await stripe.disputes.list({ payment_intent: disputed.id })).data;

  expect(refunds.data.map(({ amount }) => amount)).toEqual(
    refunded.refunds.map(({ amount }) => amount).toReversed(),
  );
  expect(dispute).toMatchObject({ status: 'won', amount: disputed.amount, payment_intent: disputed.id });
  expect(dispute!.balance_transactions.map(({ amount }) => amount)).toEqual([
    -disputed.amount,
    disputed.amount,
  ]);
  const movements = await stripe.balanceTransactions.list({ source: dispute!.id });
  expect(movements.data).toHaveLength(2);
});
