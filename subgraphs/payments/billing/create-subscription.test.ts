import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Json } from '#subgraphs/kit/under-test.ts';
import { payer, startPayments } from '../payments-under-test.ts';
import { createBillingStage, type BillingStage } from './billing-under-test.ts';

let payments: Awaited<ReturnType<typeof startPayments>>;
let stage: BillingStage;
const DAY = 86_400_000;

beforeAll(async () => {
  payments = await startPayments();
  stage = createBillingStage(payments);
});
beforeEach(async () => {
  payments.sandbox.faults.clear();
  await payments.db.query('delete from payments.object');
  await payments.db.query('delete from payments.coverage');
});
afterAll(() => payments.close());

const list = async (subject: string): Promise<Json> =>
  (await payments.person(subject, 'subscriptions { edges { node { id } } }')).person.subscriptions;

test('somebody subscribes once, however often they ask', async () => {
  const { subject, method } = await stage.newcomer('pm_card_visa');
  const input = {
    items: [{ priceId: await stage.price('coffee_usd'), quantity: 2 }],
    paymentMethodId: method,
    description: 'Beans',
    idempotencyKey: 'once',
  };

  const calls = await payments.callsOf(async () => {
    const [first, again] = [await stage.subscribe(subject, input), await stage.subscribe(subject, input)];
    expect(first).toMatchObject({
      problem: null,
      clientSecret: null,
      subscription: { status: 'ACTIVE', description: 'Beans', latestInvoice: { status: 'PAID' } },
    });
    expect(again.subscription.id).toBe(first.subscription.id);
  });

  expect(calls['POST /v1/subscriptions']).toBe(1);
  const { errors } = await stage.ask(subject, stage.SUBSCRIBE, { ...input, description: 'Other' });
  expect(errors?.[0]?.extensions?.['code']).toBe('IDEMPOTENCY_CONFLICT');
  expect((await list(subject)).edges).toHaveLength(1);
});

test('a trial costs nothing yet', async () => {
  const { subject, method } = await stage.newcomer('pm_card_visa');
  const items = [{ priceId: await stage.price('tea_usd') }];

  const { subscription } = await stage.subscribe(subject, {
    items,
    paymentMethodId: method,
    trialDays: 14,
    idempotencyKey: 'trial',
  });

  expect(subscription).toMatchObject({
    status: 'TRIALING',
    trialEnd: new Date(payments.sandbox.clock.nowMs() + 14 * DAY).toISOString(),
    latestInvoice: { total: { amount: 0 } },
  });
});

test('a card that is declined is a problem, and leaves an invoice to be paid', async () => {
  const { subject, method } = await stage.newcomer('pm_card_chargeCustomerFail');
  const items = [{ priceId: await stage.price('tea_usd') }];
  const made = await stage.subscribe(subject, { items, paymentMethodId: method, idempotencyKey: 'declined' });

  expect(made).toMatchObject({
    problem: { __typename: 'CardDeclined', code: 'card_declined' },
    clientSecret: null,
    subscription: { status: 'INCOMPLETE', latestInvoice: { status: 'OPEN' } },
  });
});

test('a challenge gives its payer, and only them, a secret that is kept nowhere', async () => {
  const { subject, method } = await stage.newcomer('pm_card_threeDSecure2Required');
  const terms = { items: [{ priceId: await stage.price('tea_usd') }], paymentMethodId: method };

  const own = await stage.subscribe(subject, { ...terms, idempotencyKey: 'challenge' });
  const again = await stage.subscribe(subject, { ...terms, idempotencyKey: 'challenge' });
  const operator = payer('olga', { roles: ['operator'] });
  const named = { ...terms, personId: payer(subject).person, idempotencyKey: 'for them' };
  const foreign = await payments.ask(stage.SUBSCRIBE, { input: named }, operator);

  expect(own.clientSecret).toMatch(/^pi_.*_secret_/);
  expect(own).toMatchObject({
    problem: null,
    subscription: { status: 'INCOMPLETE', latestInvoice: { payment: { status: 'REQUIRES_ACTION' } } },
  });
  expect(again.clientSecret).toBe(own.clientSecret);
  expect(foreign.data.createSubscription).toMatchObject({
    clientSecret: null,
    subscription: { status: 'INCOMPLETE' },
  });
  for (const table of ['object', 'effect']) {
    const rows = await payments.db.query(`select * from payments.${table}`);
    expect(JSON.stringify(rows)).not.toContain(own.clientSecret);
  }
});

test('who has saved nothing is told so', async () => {
  const items = [{ priceId: await stage.price('tea_usd') }];

  const made = await stage.subscribe('nobody yet', { items, idempotencyKey: 'no method' });

  expect(made).toMatchObject({ subscription: null, problem: { __typename: 'PaymentMethodMissing' } });
});

test('bad input to a new subscription is refused by its place, before Stripe is asked for anything', async () => {
  const [priceId, once] = [await stage.price('tea_usd'), await stage.price('gift_usd')];
  await payments.ask(
    '{ products { edges { node { prices { edges { node { id } } } } } } }',
    {},
    payer('ada'),
  );
  const eur = await stage.price('tea_eur');
  const calls = await payments.callsOf(async () => {
    for (const [input, argument] of [
      [{ items: [] }, 'input.items'],
      [{ items: [{ priceId: 'pi_1' }] }, 'input.items[0].priceId'],
      [{ items: [{ priceId }, { priceId }] }, 'input.items[1].priceId'],
      [{ items: [{ priceId, quantity: 0 }] }, 'input.items[0].quantity'],
      [{ items: [{ priceId: once }] }, 'input.items[0].priceId'],
      [{ items: [{ priceId }, { priceId: eur }] }, 'input.items[1].priceId'],
      [{ items: [{ priceId }], trialDays: 0 }, 'input.trialDays'],
      [{ items: [{ priceId }], description: 'x'.repeat(501) }, 'input.description'],
      [{ items: [{ priceId }], paymentMethodId: 'visa' }, 'input.paymentMethodId'],
      [{ items: [{ priceId }], account: 'no' }, 'input.account'],
      [{ items: [{ priceId }], personId: 'per_other' }, 'input.personId'],
    ] as const) {
      const { errors } = await stage.ask('ada', stage.SUBSCRIBE, { ...input, idempotencyKey: 'bad' });
      expect(errors?.[0]?.extensions?.['argument'], JSON.stringify(input)).toBe(argument);
    }
  });
  expect(calls).toEqual({});
  const missing = { items: [{ priceId: 'price_none' }], idempotencyKey: 'bad' };
  const { errors } = await stage.ask('ada', stage.SUBSCRIBE, missing);
  expect(errors?.[0]?.extensions).toMatchObject({ argument: 'input.items[0].priceId' });
});

test.each([[{ resetAfter: true }], [{ hangAfter: true }], [{ statusAfter: 500 }]] as const)(
  'an answer that is lost by %j settles by itself: one subscription',
  async (fault) => {
    const { subject, method } = await stage.newcomer('pm_card_visa');
    const items = [{ priceId: await stage.price('tea_usd') }];
    const path = '^/v1/subscriptions$';
    payments.sandbox.faults.add({ provider: 'stripe', method: 'POST', path, times: 1, ...fault });
    const input = { items, paymentMethodId: method, idempotencyKey: 'lost' };

    const first = await stage.subscribe(subject, input, 1_500);
    payments.sandbox.faults.clear();
    if (first.problem) expect(first.problem.__typename).toBe('OutcomePending');
    await payments.db.query(
      `update payments.effect set lease_until = now() - interval '1 second', tried_at = null`,
    );
    const again = await stage.subscribe(subject, input);

    expect(again).toMatchObject({ problem: null, subscription: { status: 'ACTIVE' } });
    expect((await list(subject)).edges).toHaveLength(1);
  },
);
