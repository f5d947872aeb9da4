import { beforeAll, expect, test } from 'vitest';
import { requiredShapes } from '../fidelity/required-shapes.ts';
import type { Shape } from '../fidelity/shape.ts';
import { violations } from '../fidelity/violations.ts';
import { startSandbox } from '../sandbox.ts';
import { connect } from './test-client.ts';

const types = [
  'Stripe.Product',
  'Stripe.Price',
  'Stripe.Subscription',
  'Stripe.Invoice',
  'Stripe.InvoiceLineItem',
  'Stripe.CustomerSubscriptionCreatedEvent',
  'Stripe.CustomerSubscriptionDeletedEvent',
  'Stripe.CustomerSubscriptionTrialWillEndEvent',
  'Stripe.CustomerSubscriptionUpdatedEvent',
  'Stripe.InvoiceCreatedEvent',
  'Stripe.InvoiceFinalizedEvent',
  'Stripe.InvoiceMarkedUncollectibleEvent',
  'Stripe.InvoicePaidEvent',
  'Stripe.InvoicePaymentFailedEvent',
  'Stripe.InvoiceUpdatedEvent',
  'Stripe.InvoiceVoidedEvent',
  'Stripe.PriceCreatedEvent',
  'Stripe.PriceUpdatedEvent',
  'Stripe.ProductCreatedEvent',
  'Stripe.ProductUpdatedEvent',
] as const;
let shapes: Record<(typeof types)[number], Shape>;
beforeAll(() => {
  shapes = requiredShapes('stripe', types);
});

function faults(answer: unknown, type: (typeof types)[number]): string[] {
  const wire = JSON.parse(JSON.stringify(answer)) as { object: string; data?: unknown[] };
  const objects = wire.object === 'list' ? wire.data! : [wire];
  return objects.flatMap((entry, index) => violations(entry, shapes[type], `[${index}]`));
}

test('every object of billing, and every event, has the shape that the SDK promises', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);
  const product = await stripe.products.create({ name: 'Soap' });
  await stripe.products.update(product.id, { description: 'Smells' });
  const price = await stripe.prices.create({
    product: product.id,
    currency: 'usd',
    unit_amount: 900,
    recurring: { interval: 'week' },
  });
  await stripe.prices.update(price.id, { nickname: 'Weekly' });
  const { id: customer } = await stripe.customers.create({});
  const good = await stripe.paymentMethods.attach('pm_card_visa', { customer });
  const bad = await stripe.paymentMethods.attach('pm_card_chargeCustomerFail', { customer });
  const begin = (method: string) =>
    stripe.subscriptions.create({
      customer,
      items: [{ price: price.id }],
      default_payment_method: method,
      trial_period_days: 5,
    });
  const [first, second] = [await begin(good.id), await begin(bad.id)];
  sandbox.clock.advance(6 * 86_400_000);
  const updated = await stripe.subscriptions.update(first.id, { cancel_at_period_end: true });
  const [failed] = (await stripe.invoices.list({ subscription: second.id })).data;
  const closed = [await stripe.invoices.voidInvoice(failed!.id)];
  sandbox.clock.advance(8 * 86_400_000);
  const [open] = (await stripe.invoices.list({ subscription: second.id, status: 'open' })).data;
  closed.push(await stripe.invoices.markUncollectible(open!.id));
  const gone = await stripe.subscriptions.cancel(second.id);

  expect(faults(await stripe.products.list({ limit: 100 }), 'Stripe.Product')).toEqual([]);
  expect(faults(await stripe.prices.list({ limit: 100 }), 'Stripe.Price')).toEqual([]);
  const all = { limit: 100, status: 'all' } as const;
  const expand = ['data.latest_invoice.payments', 'data.customer'];
  expect(faults(await stripe.subscriptions.list({ ...all, expand }), 'Stripe.Subscription')).toEqual([]);
  for (const each of [first, updated, gone]) expect(faults(each, 'Stripe.Subscription')).toEqual([]);
  const whole = { limit: 100, expand: ['data.payments', 'data.confirmation_secret'] };
  expect(faults(await stripe.invoices.list(whole), 'Stripe.Invoice')).toEqual([]);
  for (const each of closed) expect(faults(each, 'Stripe.Invoice')).toEqual([]);
  const lines = await stripe.invoices.listLineItems(failed!.id);
  expect(faults(lines, 'Stripe.InvoiceLineItem')).toEqual([]);

  const { data } = await stripe.events.list({ limit: 100 });
  const kinds = new Map(
    data.filter(({ type }) => /^(customer\.sub|inv|pr)/.test(type)).map((e) => [e.type, e]),
  );
  for (const [kind, event] of kinds) {
    const words = kind.split(/[._]/).map((word) => word[0]!.toUpperCase() + word.slice(1));
    expect(faults(event, `Stripe.${words.join('')}Event` as (typeof types)[number]), kind).toEqual([]);
  }
  expect(kinds.size).toBe(14);
});
