import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Json } from '#subgraphs/kit/under-test.ts';
import { startPayments } from '../payments-under-test.ts';
import { createBillingStage, type BillingStage } from './billing-under-test.ts';

let payments: Awaited<ReturnType<typeof startPayments>>;
let stage: BillingStage;
const REQUIRED = { __typename: 'VerificationRequired', reason: 'MISSING', above: { amount: 2000 } };
const problem = 'problem { __typename ... on VerificationRequired { reason above { amount } } }';
const run = (subject: string, name: string, shown: string, input: object): Promise<Json> => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${shown} ${problem} } }`;
  return stage.run(subject, query, { ...input, idempotencyKey: `${name} ${JSON.stringify(input)}` });
};

beforeAll(async () => {
  payments = await startPayments(undefined, { verifyAbove: { USD: 2000 } });
  stage = createBillingStage(payments);
});
afterAll(() => payments.close());

test('what costs more than the company’s limit needs a code, by whatever way it is paid', async () => {
  const { subject, method } = await stage.newcomer('pm_card_visa');
  const [coffee, gift] = [await stage.price('coffee_usd'), await stage.price('gift_usd')];
  const dear = [{ priceId: coffee, quantity: 2 }];
  const terms = { paymentMethodId: method };

  const subscribed = await run(subject, 'createSubscription', 'subscription { id }', {
    items: dear,
    ...terms,
  });
  const trial = await run(subject, 'createSubscription', 'subscription { id }', {
    items: dear,
    trialDays: 7,
    ...terms,
  });
  const paged = await run(subject, 'createCheckoutSession', 'session { id }', {
    mode: 'PAYMENT',
    items: [{ priceId: gift, quantity: 5 }],
    successUrl: 'https://shop.example',
  });

  expect(subscribed).toEqual({ subscription: null, problem: REQUIRED });
  expect(trial).toEqual({ subscription: null, problem: REQUIRED });
  expect(paged).toEqual({ session: null, problem: REQUIRED });
});

test('a subscription is made dearer than the limit by a code alone; cheaper needs none', async () => {
  const { subject, method } = await stage.newcomer('pm_card_visa');
  const items = [{ priceId: await stage.price('coffee_usd') }];
  const { subscription } = await run(subject, 'createSubscription', 'subscription { id items { id } }', {
    items,
    paymentMethodId: method,
  });
  const change = (quantity: number) =>
    run(subject, 'updateSubscription', 'subscription { items { quantity } }', {
      subscriptionId: subscription.id,
      items: [{ itemId: subscription.items[0].id, quantity }],
    });

  expect(await change(2)).toEqual({ subscription: { items: [{ quantity: 1 }] }, problem: REQUIRED });
  const other = await run(subject, 'updateSubscription', 'subscription { id }', {
    subscriptionId: subscription.id,
    paymentMethodId: method,
  });
  expect(other.problem).toBeNull();
});

test('an invoice above the limit is paid by a code alone', async () => {
  const { subject, customer, method } = await stage.newcomer('pm_card_chargeCustomerFail');
  const items = [{ price: await stage.price('coffee_usd'), quantity: 2 }];
  const begun = await stage.stripe.subscriptions.create({ customer, items, default_payment_method: method });
  await payments.person(subject, 'invoices { edges { node { id } } }');

  const paid = await run(subject, 'payInvoice', 'invoice { status }', {
    invoiceId: begun.latest_invoice as string,
    paymentMethodId: 'pm_card_visa',
  });

  expect(paid).toEqual({ invoice: { status: 'OPEN' }, problem: REQUIRED });
});

test('an invoice of who saved nothing, and a change of what has ended, are told so', async () => {
  const { subject, customer } = await stage.newcomer('pm_card_visa');
  const items = [{ price: await stage.price('tea_usd') }];
  const sent = await stage.stripe.subscriptions.create({
    customer,
    items,
    collection_method: 'send_invoice',
    days_until_due: 7,
  });
  await payments.person(subject, 'subscriptions { edges { node { id } } }');

  const unpaid = await run(subject, 'payInvoice', 'invoice { status }', {
    invoiceId: sent.latest_invoice as string,
  });
  await stage.stripe.subscriptions.cancel(sent.id);
  const ended = await stage.run(
    subject,
    'mutation ($input: UpdateSubscriptionInput!) { updateSubscription(input: $input) { problem { __typename ... on SubscriptionStateConflict { status } } } }',
    { subscriptionId: sent.id, keep: true, idempotencyKey: 'ended' },
  );

  expect(unpaid).toMatchObject({
    invoice: { status: 'OPEN' },
    problem: { __typename: 'PaymentMethodMissing' },
  });
  expect(ended.problem).toEqual({ __typename: 'SubscriptionStateConflict', status: 'CANCELED' });
});
