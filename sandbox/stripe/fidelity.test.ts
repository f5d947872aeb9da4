import { Stripe } from 'stripe';
import { beforeAll, expect, test } from 'vitest';
import { requiredShapes } from '../fidelity/required-shapes.ts';
import type { Shape } from '../fidelity/shape.ts';
import { violations } from '../fidelity/violations.ts';
import { startSandbox } from '../sandbox.ts';
import { connect, payNow } from './test-client.ts';

const types = [
  'Stripe.Balance',
  'Stripe.BalanceTransaction',
  'Stripe.Charge',
  'Stripe.Customer',
  'Stripe.DeletedCustomer',
  'Stripe.Dispute',
  'Stripe.PaymentIntent',
  'Stripe.PaymentMethod',
  'Stripe.Payout',
  'Stripe.Refund',
  'Stripe.ChargeCapturedEvent',
  'Stripe.ChargeFailedEvent',
  'Stripe.ChargeRefundedEvent',
  'Stripe.ChargeSucceededEvent',
  'Stripe.CustomerCreatedEvent',
  'Stripe.CustomerUpdatedEvent',
  'Stripe.PaymentIntentAmountCapturableUpdatedEvent',
  'Stripe.PaymentIntentCanceledEvent',
  'Stripe.PaymentIntentCreatedEvent',
  'Stripe.PaymentIntentPaymentFailedEvent',
  'Stripe.PaymentIntentRequiresActionEvent',
  'Stripe.PaymentIntentSucceededEvent',
  'Stripe.RefundCreatedEvent',
] as const;
let shapes: Record<(typeof types)[number], Shape>;
beforeAll(() => {
  shapes = requiredShapes('stripe', types);
});

/** Every object of the answer against its own type: the entries of a list one by one. */
function faults(answer: unknown, type: (typeof types)[number]): string[] {
  const wire = JSON.parse(JSON.stringify(answer)) as { object: string; data?: unknown[] };
  if (wire.object !== 'list') return violations(wire, shapes[type]);
  expect(Object.keys(wire).toSorted()).toEqual(['data', 'has_more', 'object', 'url']);
  return wire.data!.flatMap((entry, index) => violations(entry, shapes[type], `data[${index}]`));
}

test('every seeded object has the shape that the SDK promises', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);
  const intents = {
    expand: ['data.latest_charge.balance_transaction', 'data.customer', 'data.payment_method'],
  };

  expect(faults(await stripe.customers.list({ limit: 100 }), 'Stripe.Customer')).toEqual([]);
  for (const person of sandbox.world.people) {
    if (!person.customerId) continue;
    const methods = await stripe.customers.listPaymentMethods(person.customerId);
    expect(faults(methods, 'Stripe.PaymentMethod')).toEqual([]);
    const payments = await stripe.paymentIntents.list({
      customer: person.customerId,
      limit: 100,
      ...intents,
    });
    expect(faults(payments, 'Stripe.PaymentIntent')).toEqual([]);
  }
  const charges = await stripe.charges.list({ limit: 100, expand: ['data.refunds', 'data.payment_intent'] });
  expect(faults(charges, 'Stripe.Charge')).toEqual([]);
  expect(faults(await stripe.refunds.list({ limit: 100, expand: ['data.charge'] }), 'Stripe.Refund')).toEqual(
    [],
  );
  expect(faults(await stripe.payouts.list({ limit: 100 }), 'Stripe.Payout')).toEqual([]);
  expect(
    faults(await stripe.disputes.list({ limit: 100, expand: ['data.charge'] }), 'Stripe.Dispute'),
  ).toEqual([]);
  const movements = await stripe.balanceTransactions.list({ limit: 100, expand: ['data.source'] });
  expect(faults(movements, 'Stripe.BalanceTransaction')).toEqual([]);
  expect(faults(await stripe.balance.retrieve(), 'Stripe.Balance')).toEqual([]);
});

test('every answer to a change has the shape that the SDK promises', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);
  const customer = await stripe.customers.create({
    name: 'New',
    shipping: { name: 'N', address: { city: 'Ulm' } },
  });
  const method = await stripe.paymentMethods.attach('pm_usBankAccount_success', { customer: customer.id });
  const draft = await stripe.paymentIntents.create({ amount: 900, currency: 'usd' });
  const paid = await stripe.paymentIntents.create({ ...payNow, payment_method: 'pm_card_createDispute' });
  const held = await stripe.paymentIntents.create({ ...payNow, capture_method: 'manual' });
  const asked = await stripe.paymentIntents.create({
    ...payNow,
    payment_method: 'pm_card_threeDSecure2Required',
  });
  const debit = { ...payNow, customer: customer.id, payment_method: method.id, expand: ['latest_charge'] };
  const refused = await stripe.paymentIntents
    .create({ ...payNow, payment_method: 'pm_card_chargeDeclined' })
    .catch((error: Stripe.errors.StripeCardError) => error.payment_intent);
  const whole = await stripe.paymentIntents.create(payNow);

  const intents = [
    draft,
    paid,
    held,
    asked,
    refused,
    await stripe.paymentIntents.create(debit),
    await stripe.paymentIntents.update(draft.id, { payment_method: 'pm_card_amex', metadata: { a: 'b' } }),
    await stripe.paymentIntents.capture(held.id, { amount_to_capture: 100, expand: ['latest_charge'] }),
    await stripe.paymentIntents.cancel(asked.id, { cancellation_reason: 'duplicate' }),
    await stripe.paymentIntents.retrieve(refused!.id, { expand: ['latest_charge'] }),
  ];
  for (const intent of intents) expect(faults(intent, 'Stripe.PaymentIntent')).toEqual([]);
  expect(faults(customer, 'Stripe.Customer')).toEqual([]);
  expect(faults(method, 'Stripe.PaymentMethod')).toEqual([]);
  expect(faults(await stripe.disputes.list({ payment_intent: paid.id }), 'Stripe.Dispute')).toEqual([]);
  expect(faults(await stripe.refunds.create({ payment_intent: whole.id }), 'Stripe.Refund')).toEqual([]);
  expect(faults(await stripe.paymentMethods.detach(method.id), 'Stripe.PaymentMethod')).toEqual([]);
  expect(faults(await stripe.customers.del(customer.id), 'Stripe.DeletedCustomer')).toEqual([]);
});

test('every event has the shape that the SDK promises for its kind', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);
  const { id } = await stripe.customers.create({});
  await stripe.customers.update(id, { name: 'Named' });
  const held = await stripe.paymentIntents.create({ ...payNow, capture_method: 'manual' });
  await stripe.paymentIntents.capture(held.id);
  await stripe.refunds.create({ payment_intent: held.id });
  const challenged = { ...payNow, payment_method: 'pm_card_threeDSecure2Required' };
  await stripe.paymentIntents.cancel((await stripe.paymentIntents.create(challenged)).id);
  await stripe.paymentIntents
    .create({ ...payNow, payment_method: 'pm_card_chargeDeclined' })
    .catch(() => undefined);

  const { data } = await stripe.events.list({ limit: 100 });

  const kinds = Object.groupBy(data, ({ type }) => type);
  expect(Object.keys(kinds)).toHaveLength(13);
  for (const [kind, events] of Object.entries(kinds)) {
    const words = kind.split(/[._]/).map((word) => word[0]!.toUpperCase() + word.slice(1));
    const type = `Stripe.${words.join('')}Event` as (typeof types)[number];
    for (const event of events) expect(faults(event, type)).toEqual([]);
  }
});
