import type { Stripe } from 'stripe';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startSandbox, type Sandbox } from '../sandbox.ts';
import { connect, failure } from './test-client.ts';

const DAY = 86_400_000;
let sandbox: Sandbox;
let stripe: Stripe;
beforeEach(async () => {
  sandbox = await startSandbox({ ticking: false });
  stripe = connect(sandbox);
});
afterEach(() => sandbox.close());

const priceOf = async (key: string) => (await stripe.prices.list({ lookup_keys: [key] })).data[0]!.id;
/** A new customer who pays with this. */
async function payer(method?: string): Promise<string> {
  const { id } = await stripe.customers.create({ name: 'New' });
  if (method) {
    const { id: saved } = await stripe.paymentMethods.attach(method, { customer: id });
    await stripe.customers.update(id, { invoice_settings: { default_payment_method: saved } });
  }
  return id;
}
const subscribe = async (method: string, more: Partial<Stripe.SubscriptionCreateParams> = {}) =>
  stripe.subscriptions.create({
    customer: await payer(method),
    items: [{ price: await priceOf('coffee_usd') }],
    expand: ['latest_invoice.payments', 'latest_invoice.confirmation_secret'],
    ...more,
  });
const invoiceOf = ({ latest_invoice: latest }: Stripe.Subscription) => latest as Stripe.Invoice;
const intentOf = (invoice: Stripe.Invoice) => invoice.payments!.data[0]!.payment.payment_intent as string;

test('a subscription is billed at once, and again with every period', async () => {
  const begun = await subscribe('pm_card_visa');
  expect(begun.status).toBe('active');
  expect(invoiceOf(begun)).toMatchObject({
    status: 'paid',
    billing_reason: 'subscription_create',
    amount_paid: 1800,
    lines: { data: [{ description: '1 × Coffee Club', amount: 1800 }] },
  });

  sandbox.clock.advance(62 * DAY);

  const { data } = await stripe.invoices.list({ subscription: begun.id });
  expect(data.map(({ status, billing_reason: reason }) => [status, reason])).toEqual([
    ['paid', 'subscription_cycle'],
    ['paid', 'subscription_cycle'],
    ['paid', 'subscription_create'],
  ]);
  const [item] = (await stripe.subscriptions.retrieve(begun.id)).items.data;
  expect(item!.current_period_end * 1000).toBe(Date.UTC(2027, 1, 1, 12));
  const paid = await stripe.paymentIntents.list({ customer: begun.customer as string });
  expect(paid.data.map(({ status }) => status)).toEqual(Array(3).fill('succeeded'));
});

test('a trial costs nothing, is announced before its end, and is billed then', async () => {
  const begun = await subscribe('pm_card_visa', { trial_period_days: 14 });
  expect(begun).toMatchObject({ status: 'trialing' });
  expect(invoiceOf(begun)).toMatchObject({ status: 'paid', amount_due: 0 });

  sandbox.clock.advance(12 * DAY);
  const told = await stripe.events.list({ type: 'customer.subscription.trial_will_end' });
  expect(told.data.map(({ data }) => (data.object as { id: string }).id)).toContain(begun.id);
  sandbox.clock.advance(3 * DAY);

  expect(await stripe.subscriptions.retrieve(begun.id)).toMatchObject({ status: 'active' });
  const [newest] = (await stripe.invoices.list({ subscription: begun.id })).data;
  expect(newest).toMatchObject({ status: 'paid', amount_paid: 1800 });
});

test('a first payment that is declined leaves the subscription incomplete, and paying makes it active', async () => {
  const begun = await subscribe('pm_card_chargeCustomerFail');
  expect(begun.status).toBe('incomplete');
  expect(invoiceOf(begun)).toMatchObject({ status: 'open', attempt_count: 1 });

  const refused = await failure(stripe.invoices.pay(invoiceOf(begun).id));
  expect(refused).toMatchObject({ statusCode: 402, code: 'card_declined' });
  const paid = await stripe.invoices.pay(invoiceOf(begun).id, { payment_method: 'pm_card_visa' });

  expect(paid).toMatchObject({ status: 'paid', amount_remaining: 0 });
  expect(await stripe.subscriptions.retrieve(begun.id)).toMatchObject({ status: 'active' });
  expect(await failure(stripe.invoices.pay(paid.id))).toMatchObject({ message: 'Invoice is already paid' });
});

test('who never finishes the first payment loses the subscription after 23 hours', async () => {
  const begun = await subscribe('pm_card_chargeCustomerFail');

  sandbox.clock.advance(DAY);

  expect(await stripe.subscriptions.retrieve(begun.id)).toMatchObject({ status: 'incomplete_expired' });
  expect(await stripe.invoices.retrieve(invoiceOf(begun).id)).toMatchObject({ status: 'void' });
});

test('a challenge waits for the payer, and finishing it makes the subscription active', async () => {
  const begun = await subscribe('pm_card_threeDSecure2Required');
  const invoice = invoiceOf(begun);
  expect(begun.status).toBe('incomplete');
  expect(invoice.confirmation_secret?.client_secret).toMatch(/^pi_.*_secret_/);
  const again = await failure(stripe.invoices.pay(invoice.id));
  expect(again).toMatchObject({
    statusCode: 402,
    type: 'StripeCardError',
    code: 'invoice_payment_intent_requires_action',
  });

  await fetch(`${sandbox.url}/_sandbox/stripe/payment_intents/${intentOf(invoice)}/authenticate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"outcome":"succeed"}',
  });

  expect(await stripe.invoices.retrieve(invoice.id)).toMatchObject({ status: 'paid' });
  expect(await stripe.subscriptions.retrieve(begun.id)).toMatchObject({ status: 'active' });
});

test.each([
  ['cancel', 'canceled'],
  ['unpaid', 'unpaid'],
  ['past_due', 'past_due'],
] as const)(
  'a renewal that fails is tried again, and then the account says %s',
  async (afterRetries, end) => {
    const begun = await subscribe('pm_card_visa');
    await fetch(`${sandbox.url}/_sandbox/stripe/billing`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ afterRetries }),
    });
    const { id } = await stripe.paymentMethods.attach('pm_card_chargeCustomerFail', {
      customer: begun.customer as string,
    });
    await stripe.subscriptions.update(begun.id, { default_payment_method: id });

    sandbox.clock.advance(31 * DAY);
    expect(await stripe.subscriptions.retrieve(begun.id)).toMatchObject({ status: 'past_due' });
    const [open] = (await stripe.invoices.list({ subscription: begun.id })).data;
    expect(open).toMatchObject({
      status: 'open',
      attempt_count: 1,
      next_payment_attempt: expect.any(Number),
    });
    sandbox.clock.advance(17 * DAY);

    const ended = await stripe.subscriptions.retrieve(begun.id);
    expect(ended.status).toBe(end);
    expect(await stripe.invoices.retrieve(open!.id)).toMatchObject({ attempt_count: 4, status: 'open' });
  },
);

test('a subscription ends at once, or with its period', async () => {
  const [now, later] = [await subscribe('pm_card_visa'), await subscribe('pm_card_visa')];

  expect(await stripe.subscriptions.cancel(now.id)).toMatchObject({
    status: 'canceled',
    cancellation_details: { reason: 'cancellation_requested' },
  });
  expect(await failure(stripe.subscriptions.cancel(now.id))).toMatchObject({ statusCode: 404 });
  const flagged = await stripe.subscriptions.update(later.id, { cancel_at_period_end: true });
  expect(flagged).toMatchObject({ status: 'active', cancel_at_period_end: true });
  expect(flagged.cancel_at).toBe(flagged.items.data[0]!.current_period_end);
  sandbox.clock.advance(31 * DAY);

  expect(await stripe.subscriptions.retrieve(later.id)).toMatchObject({ status: 'canceled' });
  expect((await stripe.invoices.list({ subscription: later.id })).data).toHaveLength(1);
  const refused = await failure(stripe.subscriptions.update(later.id, { cancel_at_period_end: false }));
  expect(refused.message).toMatch(/^A canceled subscription can only update/);
});

test('a change in the middle of a period is settled with the next invoice, or at once', async () => {
  const begun = await subscribe('pm_card_visa');
  const [item] = begun.items.data;
  sandbox.clock.advance(15 * DAY);

  await stripe.subscriptions.update(begun.id, { items: [{ id: item!.id, quantity: 3 }] });
  expect((await stripe.invoices.list({ subscription: begun.id })).data).toHaveLength(1);
  const price = await priceOf('tea_usd');
  await stripe.subscriptions.update(begun.id, {
    items: [{ id: item!.id, price, quantity: 5 }],
    proration_behavior: 'always_invoice',
  });

  const [update] = (await stripe.invoices.list({ subscription: begun.id })).data;
  expect(update).toMatchObject({ billing_reason: 'subscription_update', status: 'paid' });
  expect(update!.lines.data.map(({ amount }) => amount)).toEqual([-900, 2700, -2700, 3000]);
});

test.each([
  [{ items: [] }, /must have at least one item/],
  [{ items: [{ price: 'price_none' }] }, /No such price/],
  [{ collection_method: 'send_invoice' }, /days_until_due/],
  [{ default_payment_method: 'pm_card_visa' }, /does not have a payment method with the ID/],
])('a subscription with %j is refused', async (more, words) => {
  const error = await failure(subscribe('pm_card_visa', more));

  expect(error).toMatchObject({ statusCode: 400, type: 'StripeInvalidRequestError' });
  expect(error.message).toMatch(words);
});

test('nobody subscribes without a method, and an invoice that is sent needs none', async () => {
  const [customer, price] = [await payer(), await priceOf('coffee_usd')];
  const terms = { customer, items: [{ price }] };
  expect(await failure(stripe.subscriptions.create(terms))).toMatchObject({ code: 'resource_missing' });

  const sent = await stripe.subscriptions.create({
    ...terms,
    collection_method: 'send_invoice',
    days_until_due: 7,
    expand: ['latest_invoice'],
  });
  expect(sent.status).toBe('active');
  expect(invoiceOf(sent)).toMatchObject({ status: 'open', due_date: sent.created + 7 * 86_400 });
  sandbox.clock.advance(8 * DAY);
  expect(await stripe.subscriptions.retrieve(sent.id)).toMatchObject({ status: 'past_due' });
});

test('a bank debit that fails days later leaves the subscription past due', async () => {
  const begun = await subscribe('pm_usBankAccount_insufficientFunds');
  expect(begun.status).toBe('active');
  expect(invoiceOf(begun).status).toBe('open');

  sandbox.clock.advance(4 * DAY);

  expect(await stripe.subscriptions.retrieve(begun.id)).toMatchObject({ status: 'past_due' });
});

test('the seeded subscriptions stand in every state that a frontend meets', async () => {
  const { data } = await stripe.subscriptions.list({ status: 'all', limit: 100 });

  expect(data.map(({ status }) => status).toSorted()).toEqual([
    'active',
    'active',
    'active',
    'canceled',
    'past_due',
    'trialing',
  ]);
  const ended = await stripe.subscriptions.list({ status: 'ended' });
  expect(ended.data.map(({ status }) => status)).toEqual(['canceled']);
  const products = await stripe.products.list({ ids: [data[0]!.items.data[0]!.price.product as string] });
  expect(products.data).toHaveLength(1);
});
