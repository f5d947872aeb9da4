import type Stripe from 'stripe';
import { expect, test } from 'vitest';
import { startSandbox } from '../sandbox.ts';
import { connect, failure, payNow } from './test-client.ts';

const charged = { expand: ['latest_charge.balance_transaction'] };

test('a payment goes from draft to method to confirmation, and its charge carries fee and net', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);
  const draft = await stripe.paymentIntents.create({
    amount: 10_00,
    currency: 'EUR',
    metadata: { order: '7' },
  });
  expect(draft).toMatchObject({ status: 'requires_payment_method', currency: 'eur', latest_charge: null });
  expect(draft.client_secret).toMatch(new RegExp(`^${draft.id}_secret_\\w{25}$`));

  const ready = await stripe.paymentIntents.update(draft.id, {
    payment_method: 'pm_card_amex',
    amount: 20_00,
  });
  expect(ready).toMatchObject({ status: 'requires_confirmation', amount: 20_00 });
  await stripe.paymentIntents.confirm(draft.id, { return_url: 'https://shop.example/return' });

  const paid = await stripe.paymentIntents.retrieve(draft.id, charged);
  expect(paid).toMatchObject({ status: 'succeeded', amount_received: 20_00, metadata: { order: '7' } });
  const charge = paid.latest_charge as Stripe.Charge;
  expect(charge).toMatchObject({ paid: true, captured: true, payment_intent: draft.id, amount: 20_00 });
  expect(charge.payment_method_details?.card).toMatchObject({ brand: 'amex', wallet: null });
  expect(charge.balance_transaction).toMatchObject({
    fee: 88,
    net: 19_12,
    currency: 'eur',
    source: charge.id,
  });
  expect((await stripe.charges.list({ payment_intent: draft.id })).data[0]).toMatchObject({ id: charge.id });
});

test.each([
  ['pm_card_chargeDeclined', 'card_declined', 'generic_decline'],
  ['pm_card_visa_chargeDeclined', 'card_declined', 'generic_decline'],
  ['pm_card_chargeDeclinedInsufficientFunds', 'card_declined', 'insufficient_funds'],
  ['pm_card_chargeDeclinedLostCard', 'card_declined', 'lost_card'],
  ['pm_card_chargeDeclinedExpiredCard', 'expired_card', 'expired_card'],
])(
  '%s is a card error, and the payment waits for another method',
  async (payment_method, code, decline_code) => {
    await using sandbox = await startSandbox({ ticking: false });
    const stripe = connect(sandbox);

    const error = await failure(stripe.paymentIntents.create({ ...payNow, payment_method }));

    expect(error).toMatchObject({ type: 'StripeCardError', statusCode: 402, code, decline_code });
    const refused = await stripe.paymentIntents.retrieve(error.payment_intent!.id, charged);
    expect(refused).toMatchObject({
      status: 'requires_payment_method',
      payment_method: null,
      last_payment_error: { code, decline_code, type: 'card_error' },
      latest_charge: {
        id: error.charge,
        status: 'failed',
        paid: false,
        failure_code: code,
        balance_transaction: null,
      },
    });
    const again = await stripe.paymentIntents.confirm(refused.id, {
      payment_method: 'pm_card_visa',
      return_url: payNow.return_url,
    });
    expect(again).toMatchObject({ status: 'succeeded', last_payment_error: null });
    expect((await stripe.charges.list({ payment_intent: refused.id })).data).toHaveLength(2);
  },
);

test('an authorisation is captured in part, and cannot be captured or canceled again', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);
  const held = await stripe.paymentIntents.create({ ...payNow, capture_method: 'manual' });
  expect(held).toMatchObject({ status: 'requires_capture', amount_capturable: 2500, amount_received: 0 });
  const tooMuch = await failure(stripe.paymentIntents.capture(held.id, { amount_to_capture: 2501 }));
  expect(tooMuch).toMatchObject({ code: 'amount_too_large', param: 'amount_to_capture' });

  await stripe.paymentIntents.capture(held.id, { amount_to_capture: 1000 });

  const captured = await stripe.paymentIntents.retrieve(held.id, charged);
  expect(captured).toMatchObject({ status: 'succeeded', amount_received: 1000, amount_capturable: 0 });
  expect(captured.latest_charge).toMatchObject({
    amount: 2500,
    amount_captured: 1000,
    balance_transaction: { amount: 1000, fee: 59 },
  });
  for (const again of [stripe.paymentIntents.capture(held.id), stripe.paymentIntents.cancel(held.id)]) {
    const error = await failure(again);
    expect(error).toMatchObject({ statusCode: 400, code: 'payment_intent_unexpected_state' });
    expect(error.payment_intent).toMatchObject({ id: held.id, status: 'succeeded' });
  }
});

test('a canceled authorisation gives its hold back and takes no money', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);
  const held = await stripe.paymentIntents.create({ ...payNow, capture_method: 'manual' });
  const before = await stripe.balance.retrieve();

  await stripe.paymentIntents.cancel(held.id, { cancellation_reason: 'requested_by_customer' });

  const canceled = await stripe.paymentIntents.retrieve(held.id, charged);
  expect(canceled).toMatchObject({
    status: 'canceled',
    canceled_at: sandbox.clock.nowSeconds(),
    amount_capturable: 0,
  });
  expect(canceled.latest_charge).toMatchObject({
    captured: false,
    refunded: true,
    balance_transaction: null,
  });
  expect(await stripe.balance.retrieve()).toEqual(before);
  const confirm = stripe.paymentIntents.confirm(held.id, { payment_method: 'pm_card_visa' });
  expect((await failure(confirm)).code).toBe('payment_intent_unexpected_state');
});

test('a bank debit is under way for four days, then succeeds or fails', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);
  const good = await stripe.paymentIntents.create({ ...payNow, payment_method: 'pm_usBankAccount_success' });
  const bad = await stripe.paymentIntents.create({
    ...payNow,
    payment_method: 'pm_usBankAccount_insufficientFunds',
  });
  expect(await stripe.charges.retrieve(good.latest_charge as string)).toMatchObject({
    status: 'pending',
    paid: false,
  });
  expect((await failure(stripe.refunds.create({ payment_intent: good.id }))).statusCode).toBe(400);

  sandbox.clock.advance(4 * 24 * 3_600_000);

  const settled = await stripe.paymentIntents.retrieve(good.id, charged);
  expect(settled).toMatchObject({
    status: 'succeeded',
    amount_received: 2500,
    latest_charge: { status: 'succeeded' },
  });
  expect((settled.latest_charge as Stripe.Charge).balance_transaction).toMatchObject({
    type: 'payment',
    fee: 103,
  });
  expect(await stripe.paymentIntents.retrieve(bad.id)).toMatchObject({
    status: 'requires_payment_method',
    last_payment_error: { code: 'payment_method_provider_decline' },
  });
});

test('a method of one customer pays for no other, and only where its type is allowed', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);
  const [ada, ben] = sandbox.world.people;
  const method = ada!.paymentMethods[0]!.id;

  const errors = [
    await failure(stripe.paymentIntents.create({ ...payNow, payment_method: method })),
    await failure(
      stripe.paymentIntents.create({ ...payNow, payment_method: method, customer: ben!.customerId! }),
    ),
    await failure(
      stripe.paymentIntents.create({ ...payNow, allowed_payment_method_types: ['us_bank_account'] }),
    ),
    await failure(
      stripe.paymentIntents.create({
        ...payNow,
        currency: 'gbp',
        payment_method: 'pm_usBankAccount_success',
      }),
    ),
  ];

  expect(errors.map(({ statusCode, param }) => [statusCode, param])).toEqual(
    errors.map(() => [400, 'payment_method']),
  );
  const own = await stripe.paymentIntents.create({
    ...payNow,
    payment_method: method,
    customer: ada!.customerId!,
  });
  const newest = await stripe.paymentIntents.list({ customer: ada!.customerId!, limit: 1 });
  expect(newest.data[0]).toMatchObject({ id: own.id, status: 'succeeded', payment_method: method });
});

test('setup_future_usage saves the method with the customer', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);
  const { id: customer } = await stripe.customers.create({});

  const paid = await stripe.paymentIntents.create({ ...payNow, customer, setup_future_usage: 'off_session' });

  const { data } = await stripe.customers.listPaymentMethods(customer);
  expect(data.map(({ id }) => id)).toEqual([paid.payment_method]);
});

test('a disputed card is paid, then charged back', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);

  const paid = await stripe.paymentIntents.create({ ...payNow, payment_method: 'pm_card_createDispute' });

  const { data } = await stripe.disputes.list({ payment_intent: paid.id });
  expect(data).toHaveLength(1);
  expect(await stripe.disputes.retrieve(data[0]!.id)).toMatchObject({
    status: 'needs_response',
    amount: 2500,
  });
  expect(await stripe.charges.retrieve(paid.latest_charge as string)).toMatchObject({ disputed: true });
  expect((await failure(stripe.refunds.create({ payment_intent: paid.id }))).code).toBe('charge_disputed');
});
