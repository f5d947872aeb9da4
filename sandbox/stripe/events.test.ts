import type { Stripe } from 'stripe';
import { expect, test } from 'vitest';
import { startSandbox } from '../sandbox.ts';
import { connect, failure, payNow } from './test-client.ts';

/** Without what time has brought about since the seeded history ended. */
const ofCalls = (data: Stripe.Event[]) => data.filter(({ request }) => request?.id);

test('what a call brought about stands in the events, newest first, under the call’s own key', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);
  const held = await stripe.paymentIntents.create(
    { ...payNow, capture_method: 'manual' },
    { idempotencyKey: 'hold' },
  );
  await stripe.paymentIntents.capture(held.id, {}, { idempotencyKey: 'take' });
  await stripe.refunds.create({ payment_intent: held.id }, { idempotencyKey: 'back' });

  const { data } = await stripe.events.list({ limit: 100 });

  expect(ofCalls(data).map(({ type, request }) => [type, request?.idempotency_key])).toEqual([
    ['charge.refunded', 'back'],
    ['refund.created', 'back'],
    ['payment_intent.succeeded', 'take'],
    ['charge.captured', 'take'],
    ['payment_intent.amount_capturable_updated', 'hold'],
    ['charge.succeeded', 'hold'],
    ['payment_intent.created', 'hold'],
  ]);
  const captured = data.find(({ type }) => type === 'payment_intent.succeeded')!;
  expect(captured.data.object).toMatchObject({ id: held.id, status: 'succeeded' });
  expect(await stripe.events.retrieve(captured.id)).toMatchObject({ id: captured.id });
});

test('a declined card is announced although the call is refused; a repetition announces nothing', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);
  const decline = () =>
    failure(
      stripe.paymentIntents.create(
        { ...payNow, payment_method: 'pm_card_chargeDeclined' },
        { idempotencyKey: 'no' },
      ),
    );

  await decline();
  await decline();

  const { data } = await stripe.events.list({ types: ['payment_intent.payment_failed', 'charge.failed'] });
  expect(data.map(({ type }) => type)).toEqual(['payment_intent.payment_failed', 'charge.failed']);
});

test('events are narrowed by type and wildcard, and what time brings about has no request', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);
  const customer = await stripe.customers.create({});
  const method = await stripe.paymentMethods.attach('pm_usBankAccount_success', { customer: customer.id });
  const debit = { ...payNow, customer: customer.id, payment_method: method.id };
  const { id } = await stripe.paymentIntents.create(debit);
  sandbox.clock.advance(10 * 86_400_000);

  const { data } = await stripe.events.list({ type: 'payment_intent.*' });

  const own = data.filter(({ data: { object } }) => (object as Stripe.PaymentIntent).id === id);
  expect(own.map(({ type, request }) => [type, request?.id === null])).toEqual([
    ['payment_intent.succeeded', true],
    ['payment_intent.processing', false],
    ['payment_intent.created', false],
  ]);
  expect((await failure(stripe.events.list({ type: 'a', types: ['b'] }))).statusCode).toBe(400);
  expect((await failure(stripe.events.retrieve('evt_none'))).statusCode).toBe(404);
});

test('a page of events goes on where the one before ended, and a restart keeps them', async () => {
  await using sandbox = await startSandbox({ ticking: false });
  const stripe = connect(sandbox);
  for (let i = 0; i < 4; i += 1) await stripe.customers.create({});
  const saved = JSON.parse(JSON.stringify(sandbox.snapshot())) as object;
  sandbox.reset();
  expect((await stripe.events.list({ type: 'customer.created' })).data).toEqual([]);
  sandbox.restore(saved);

  const all = await stripe.events.list({ limit: 2, type: 'customer.*' }).autoPagingToArray({ limit: 100 });

  expect(new Set(all.map(({ id }) => id)).size).toBe(4);
});
