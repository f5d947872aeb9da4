import { expect, test } from 'vitest';
import { startSandbox } from '../sandbox.ts';
import { connect, failure, payNow } from './test-client.ts';

test('refunds add up on the charge; the fee stays with Stripe', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);
  const { id } = await stripe.paymentIntents.create(payNow);
  const before = await stripe.balance.retrieve();

  const part = await stripe.refunds.create({
    payment_intent: id,
    amount: 700,
    reason: 'duplicate',
    metadata: { a: 'b' },
  });
  const rest = await stripe.refunds.create({ payment_intent: id });

  expect(part).toMatchObject({ amount: 700, status: 'succeeded', payment_intent: id });
  expect(rest.amount).toBe(1800);
  expect(await stripe.refunds.retrieve(part.id)).toEqual(part);
  const { data } = await stripe.refunds.list({ payment_intent: id });
  expect(data.map((refund) => refund.id)).toEqual([rest.id, part.id]);
  const charge = await stripe.charges.retrieve(part.charge as string, { expand: ['refunds'] });
  expect(charge).toMatchObject({ amount_refunded: 2500, refunded: true, amount_captured: 2500 });
  expect(charge.refunds!.data).toEqual([rest, part]);
  const movement = await stripe.balanceTransactions.retrieve(part.balance_transaction as string);
  expect(movement).toMatchObject({ amount: -700, fee: 0, net: -700, type: 'refund', source: part.id });
  const pending = (balance: typeof before) =>
    balance.pending.find(({ currency }) => currency === 'usd')!.amount;
  expect(pending(await stripe.balance.retrieve())).toBe(pending(before) - 2500);
});

test('more than what is left is refused, and so is all of nothing', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);
  const { id, latest_charge } = await stripe.paymentIntents.create(payNow);
  await stripe.refunds.create({ payment_intent: id, amount: 2000 });

  const tooMuch = await failure(stripe.refunds.create({ payment_intent: id, amount: 501 }));
  await stripe.refunds.create({ charge: latest_charge as string });
  const again = await failure(stripe.refunds.create({ payment_intent: id }));

  expect(tooMuch).toMatchObject({ statusCode: 400, param: 'amount' });
  expect(tooMuch.message).toContain('greater than unrefunded amount');
  expect(again).toMatchObject({ statusCode: 400, code: 'charge_already_refunded' });
  expect((await stripe.refunds.list({ charge: latest_charge as string })).data).toHaveLength(2);
});

test('what never succeeded cannot be refunded', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);
  const draft = await stripe.paymentIntents.create({ amount: 500, currency: 'usd' });
  const held = await stripe.paymentIntents.create({ ...payNow, capture_method: 'manual' });

  const errors = [
    await failure(stripe.refunds.create({ payment_intent: draft.id })),
    await failure(stripe.refunds.create({ payment_intent: held.id })),
    await failure(stripe.refunds.create({ payment_intent: 'pi_nothing' })),
    await failure(stripe.refunds.create({})),
  ];

  expect(errors.map(({ statusCode, code }) => [statusCode, code])).toEqual([
    [400, 'payment_intent_unexpected_state'],
    [400, 'payment_intent_unexpected_state'],
    [400, 'resource_missing'],
    [400, 'parameter_missing'],
  ]);
});

test('a refund to a bank account is pending for three days', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);
  const { id } = await stripe.paymentIntents.create({
    ...payNow,
    payment_method: 'pm_usBankAccount_success',
  });
  sandbox.clock.advance(4 * 24 * 3_600_000);
  const refund = await stripe.refunds.create({ payment_intent: id });
  expect(refund).toMatchObject({ status: 'pending', pending_reason: 'processing' });

  sandbox.clock.advance(3 * 24 * 3_600_000);

  expect((await stripe.refunds.retrieve(refund.id)).status).toBe('succeeded');
});
