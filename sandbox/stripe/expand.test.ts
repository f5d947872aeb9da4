import { expect, test } from 'vitest';
import { startSandbox } from '../sandbox.ts';
import { connect, failure, payNow } from './test-client.ts';

test('expands to four levels, through lists and back', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);
  const customer = sandbox.world.people[0]!.customerId!;
  await stripe.paymentIntents.create({ ...payNow, customer });
  const expand = [
    'data.latest_charge.balance_transaction',
    'data.customer.invoice_settings.default_payment_method',
  ];

  const { data } = await stripe.paymentIntents.list({ customer, limit: 1, expand });

  expect(data[0]).toMatchObject({
    customer: { id: customer, invoice_settings: { default_payment_method: { object: 'payment_method' } } },
    latest_charge: { object: 'charge', balance_transaction: { object: 'balance_transaction', fee: 103 } },
  });
  expect(await stripe.customers.retrieve(customer)).toMatchObject({
    invoice_settings: { default_payment_method: sandbox.world.people[0]!.paymentMethods[0]!.id },
  });
});

test('an object expanded twice, by two paths, has both', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);
  const { id } = await stripe.paymentIntents.create(payNow);
  const { id: refund } = await stripe.refunds.create({ payment_intent: id });

  const found = await stripe.refunds.retrieve(refund, {
    expand: ['charge.refunds', 'charge.payment_intent'],
  });

  expect(found.charge).toMatchObject({
    refunds: { object: 'list', data: [{ id: refund }], has_more: false },
    payment_intent: { id, status: 'succeeded' },
  });
});

test.each([
  [['data.colour'], 'This property cannot be expanded (data.colour)'],
  [['customer'], "You may want to try expanding 'data.customer' instead"],
  [['data.customer.colour'], 'cannot be expanded'],
  [['data.latest_charge.payment_intent.latest_charge.refunds'], 'more than 4 levels'],
])('expand %j is refused', async (expand, words) => {
  await using sandbox = await startSandbox();
  const customer = sandbox.world.people[0]!.customerId!;

  const error = await failure(connect(sandbox).paymentIntents.list({ customer, expand }));

  expect(error).toMatchObject({ statusCode: 400, type: 'StripeInvalidRequestError' });
  expect(error.message).toContain(words);
});
