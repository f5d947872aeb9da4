import type { Stripe } from 'stripe';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { requiredShapes } from '../fidelity/required-shapes.ts';
import type { Shape } from '../fidelity/shape.ts';
import { violations } from '../fidelity/violations.ts';
import { startSandbox, type Sandbox } from '../sandbox.ts';
import { connect, failure } from './test-client.ts';

const types = [
  'Stripe.Checkout.Session',
  'Stripe.LineItem',
  'Stripe.CheckoutSessionCompletedEvent',
  'Stripe.CheckoutSessionExpiredEvent',
  'Stripe.CheckoutSessionAsyncPaymentSucceededEvent',
] as const;
let shapes: Record<(typeof types)[number], Shape>;
let sandbox: Sandbox;
let stripe: Stripe;
let customer: string;
const DAY = 86_400_000;
const success = 'https://shop.example/thanks?session={CHECKOUT_SESSION_ID}';

beforeAll(() => {
  shapes = requiredShapes('stripe', types);
});
beforeEach(async () => {
  sandbox = await startSandbox({ ticking: false });
  stripe = connect(sandbox);
  customer = (await stripe.customers.create({})).id;
});
afterEach(async () => {
  const { data } = await stripe.checkout.sessions.list({ limit: 100, expand: ['data.line_items'] });
  for (const session of data) expect(faults(session, 'Stripe.Checkout.Session')).toEqual([]);
  await sandbox.close();
});

const faults = (object: unknown, type: (typeof types)[number]) =>
  violations(JSON.parse(JSON.stringify(object)), shapes[type]);
const ask = (more: Partial<Stripe.Checkout.SessionCreateParams> = {}) =>
  stripe.checkout.sessions.create({
    mode: 'payment',
    customer,
    success_url: success,
    line_items: [
      { price_data: { currency: 'usd', unit_amount: 1500, product_data: { name: 'Mug' } }, quantity: 2 },
    ],
    payment_intent_data: { description: 'Two mugs' },
    ...more,
  });
const complete = (id: string, paymentMethod?: string) =>
  fetch(`${sandbox.url}/_sandbox/stripe/checkout/sessions/${id}/complete`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(paymentMethod ? { paymentMethod } : {}),
  });
const priceOf = async (key: string) => (await stripe.prices.list({ lookup_keys: [key] })).data[0]!.id;

test('a page asks for its lines, and is paid once', async () => {
  const asked = await ask();
  expect(asked).toMatchObject({ status: 'open', payment_status: 'unpaid', amount_total: 3000 });
  expect((await fetch(asked.url!)).status).toBe(200);
  const { data } = await stripe.checkout.sessions.listLineItems(asked.id);
  expect(data.flatMap((line) => faults(line, 'Stripe.LineItem'))).toEqual([]);
  expect(data).toMatchObject([{ description: 'Mug', quantity: 2, amount_total: 3000 }]);

  expect((await complete(asked.id, 'pm_card_chargeDeclined')).status).toBe(409);
  expect((await complete(asked.id)).status).toBe(200);
  expect((await complete(asked.id)).status).toBe(409);

  const paid = await stripe.checkout.sessions.retrieve(asked.id, { expand: ['payment_intent'] });
  expect(paid).toMatchObject({
    status: 'complete',
    payment_status: 'paid',
    url: null,
    payment_intent: { status: 'succeeded', amount: 3000, customer, description: 'Two mugs' },
  });
});

test('a page that nobody uses closes, by itself or by hand', async () => {
  const [soon, late] = [await ask({ expires_at: sandbox.clock.nowSeconds() + 1800 }), await ask()];

  sandbox.clock.advance(1_801_000);

  expect(await stripe.checkout.sessions.retrieve(soon.id)).toMatchObject({ status: 'expired', url: null });
  expect(await stripe.checkout.sessions.expire(late.id)).toMatchObject({ status: 'expired' });
  expect((await failure(stripe.checkout.sessions.expire(late.id))).message).toMatch(
    /^Only Checkout Sessions/,
  );
  const hasty = await failure(ask({ expires_at: sandbox.clock.nowSeconds() + 60 }));
  expect(hasty).toMatchObject({ statusCode: 400, param: 'expires_at' });
});

test('a bank debit is complete at once and paid days later', async () => {
  const asked = await ask();
  await complete(asked.id, 'pm_usBankAccount_success');
  expect(await stripe.checkout.sessions.retrieve(asked.id)).toMatchObject({
    status: 'complete',
    payment_status: 'unpaid',
  });

  sandbox.clock.advance(5 * DAY);

  expect(await stripe.checkout.sessions.retrieve(asked.id)).toMatchObject({ payment_status: 'paid' });
  const { data } = await stripe.events.list({ limit: 100 });
  const told = data.filter(({ type }) => type.startsWith('checkout'));
  expect(told.map(({ type }) => type)).toEqual([
    'checkout.session.async_payment_succeeded',
    'checkout.session.completed',
  ]);
  for (const event of told) {
    const words = event.type.split(/[._]/).map((word) => word[0]!.toUpperCase() + word.slice(1));
    expect(faults(event, `Stripe.${words.join('')}Event` as (typeof types)[number])).toEqual([]);
  }
});

test('a page begins a subscription, or saves a method', async () => {
  const line = { price: await priceOf('tea_usd'), quantity: 1 };
  const asked = await ask({ mode: 'subscription', line_items: [line] });
  const saving = await ask({ mode: 'setup', line_items: [], currency: 'usd' });

  await complete(asked.id);
  await complete(saving.id, 'pm_card_amex');

  const begun = await stripe.checkout.sessions.retrieve(asked.id, { expand: ['subscription'] });
  expect(begun).toMatchObject({ payment_status: 'paid', subscription: { status: 'active', customer } });
  const saved = await stripe.checkout.sessions.retrieve(saving.id, { expand: ['setup_intent'] });
  expect(saved).toMatchObject({ status: 'complete', setup_intent: { status: 'succeeded' } });
  expect((await stripe.customers.listPaymentMethods(customer)).data).toHaveLength(2);
});

test.each([
  [{ line_items: [] }, /at least one line item/],
  [{ mode: 'subscription' as const }, /at least one recurring price/],
  [{ line_items: [{ price: 'price_none' }] }, /No such price/],
  [{ customer: 'cus_none' }, /No such customer/],
])('a page with %j is refused', async (more, words) => {
  expect((await failure(ask(more))).message).toMatch(words);
});
