import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { entities, type Json } from '#subgraphs/kit/under-test.ts';
import { createBillingStage, type BillingStage } from '../billing/billing-under-test.ts';
import { payer, startPayments } from '../payments-under-test.ts';

let payments: Awaited<ReturnType<typeof startPayments>>;
let stage: BillingStage;
const operator = payer('olga', { roles: ['operator'] });
const SESSION = `id mode status paymentStatus amount { amount currency } description requested createdAt expiresAt url asOf account
  person { id } payment { id status } subscription { id status }`;
const problem = (more = '') => `problem { __typename ${more} }`;
const CREATE = `mutation ($input: CreateCheckoutSessionInput!) { createCheckoutSession(input: $input) { session { ${SESSION} } ${problem()} } }`;
const REQUEST = `mutation ($input: RequestPaymentInput!) { requestPayment(input: $input) { session { ${SESSION} } ${problem()} } }`;
const EXPIRE = `mutation ($input: ExpireCheckoutSessionInput!) { expireCheckoutSession(input: $input) {
  session { id status url } ${problem('... on CheckoutSessionClosed { status }')} } }`;
const successUrl = 'https://shop.example/thanks';

beforeAll(async () => {
  payments = await startPayments();
  stage = createBillingStage(payments);
});
beforeEach(() => payments.sandbox.faults.clear());
afterAll(() => payments.close());

const look = async (id: string, claims = payer('ada')): Promise<Json> =>
  (await payments.ask(`{ checkoutSession(id: "${id}") { ${SESSION} } }`, {}, claims)).data.checkoutSession;
const complete = (id: string, paymentMethod = 'pm_card_visa') =>
  fetch(`${payments.sandbox.url}/_sandbox/stripe/checkout/sessions/${id}/complete`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ paymentMethod }),
  });
const request = async (subject: string, key: string, more: object = {}): Promise<Json> => {
  const input = {
    personId: payer(subject).person,
    amount: { amount: 4200, currency: 'USD' },
    description: 'Your share of dinner',
    successUrl,
    idempotencyKey: key,
    ...more,
  };
  const { data, errors } = await payments.ask(REQUEST, { input }, operator);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.requestPayment;
};

test('a person is asked for money once, sees where to pay, and pays', async () => {
  const calls = await payments.callsOf(async () => {
    const [first, again] = [await request('ada', 'dinner'), await request('ada', 'dinner')];
    expect(first).toMatchObject({
      problem: null,
      session: {
        mode: 'PAYMENT',
        status: 'OPEN',
        paymentStatus: 'UNPAID',
        amount: { amount: 4200, currency: 'USD' },
        description: 'Your share of dinner',
        requested: true,
        person: { id: payer('ada').person },
        payment: null,
        // The operator who asks does not see where it is paid.
        url: null,
      },
    });
    expect(again.session.id).toBe(first.session.id);
  });
  expect(calls['POST /v1/checkout/sessions']).toBe(1);

  const { person } = await payments.person(
    'ada',
    `checkoutSessions(where: { status: OPEN }) { edges { node { ${SESSION} } } }`,
  );
  const [{ node }] = person.checkoutSessions.edges;
  expect(node.url).toContain(node.id);
  const rows = await payments.db.query('select body from payments.object');
  expect(JSON.stringify(rows)).not.toContain('checkout/sessions/cs_');
  expect((await fetch(node.url)).status).toBe(200);
  await complete(node.id);

  expect(await look(node.id)).toMatchObject({
    status: 'COMPLETE',
    paymentStatus: 'PAID',
    url: null,
    payment: { status: 'SUCCEEDED' },
  });
  const cheap = await payments.callsOf(async () => {
    expect(await look(node.id)).toMatchObject({ status: 'COMPLETE' });
  });
  expect(cheap).toEqual({});
});

test('somebody who never paid before is asked, and is a customer from then on', async () => {
  const { session } = await request('june', 'first');

  expect(session.person).toEqual({ id: payer('june').person });
  expect((await look(session.id, payer('june'))).url).toContain(session.id);
});

test('nobody else sees a page, and the role alone asks for money', async () => {
  const { session } = await request('eli', 'mine');
  const calls = await payments.callsOf(async () => {
    expect(await look(session.id, payer('ben'))).toBeNull();
    const reference = { representations: [{ __typename: 'CheckoutSession', id: session.id }] };
    const found = await payments.ask(entities('CheckoutSession', 'url'), reference, payer('ben'));
    expect(found.data._entities).toEqual([null]);
    const list = await payments.person('eli', 'checkoutSessions { edges { node { id } } }', payer('ben'));
    expect(list.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    const input = {
      personId: payer('eli').person,
      amount: { amount: 100, currency: 'USD' },
      description: 'Mine',
      successUrl,
      idempotencyKey: 'x',
    };
    const { errors } = await payments.ask(REQUEST, { input }, payer('eli'));
    expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    const gone = { checkoutSessionId: session.id, idempotencyKey: 'theirs' };
    const foreign = await stage.ask('ben', EXPIRE, gone);
    expect(foreign.errors?.[0]?.extensions).toMatchObject({
      code: 'NOT_FOUND',
      argument: 'input.checkoutSessionId',
    });
  });
  expect(calls).toEqual({});
});

test('a page is opened for prices, for a subscription, and to save a method', async () => {
  const [gift, tea] = [await stage.price('gift_usd'), await stage.price('tea_usd')];
  const open = (subject: string, input: object): Promise<Json> =>
    stage.run(subject, CREATE, { successUrl, ...input });
  const { subject } = await stage.newcomer('pm_card_visa');

  const paying = await open(subject, {
    mode: 'PAYMENT',
    items: [{ priceId: gift, quantity: 2 }],
    expiresInMinutes: 30,
    idempotencyKey: 'pay',
  });
  expect(paying.session).toMatchObject({ amount: { amount: 1000 }, requested: false });
  expect(paying.session.url).toContain(paying.session.id);
  const { createdAt, expiresAt } = paying.session;
  expect(Date.parse(expiresAt) - Date.parse(createdAt)).toBeLessThanOrEqual(1_800_000);
  const subscribing = await open(subject, {
    mode: 'SUBSCRIPTION',
    items: [{ priceId: tea }],
    idempotencyKey: 'subscribe',
  });
  const saving = await open(subject, { mode: 'SETUP', currency: 'USD', idempotencyKey: 'save' });
  expect(saving.session).toMatchObject({ mode: 'SETUP', amount: null, paymentStatus: 'NO_PAYMENT_REQUIRED' });

  await complete(subscribing.session.id);
  expect(await look(subscribing.session.id, payer(subject))).toMatchObject({
    status: 'COMPLETE',
    subscription: { status: 'ACTIVE' },
  });
});

test('a page is closed once, or by itself', async () => {
  const { session } = await request('ada', 'to close');
  const { session: other } = await request('ada', 'to be late', { expiresInMinutes: 30 });
  const close = (key: string) =>
    stage.run('ada', EXPIRE, { checkoutSessionId: session.id, idempotencyKey: key });

  const calls = await payments.callsOf(async () => {
    for (let round = 0; round < 2; round += 1) {
      expect(await close('close')).toEqual({
        session: { id: session.id, status: 'EXPIRED', url: null },
        problem: null,
      });
    }
  });
  expect(calls['POST /v1/checkout/sessions/:id/expire']).toBe(1);
  expect(await close('again')).toMatchObject({
    problem: { __typename: 'CheckoutSessionClosed', status: 'EXPIRED' },
  });
  payments.sandbox.clock.advance(1_800_000);
  expect(await look(other.id)).toMatchObject({ status: 'EXPIRED', url: null });
});

test('bad input is refused by its place, before Stripe is asked for anything', async () => {
  const [tea, gift] = [await stage.price('tea_usd'), await stage.price('gift_usd')];
  await payments.ask(
    '{ products { edges { node { prices { edges { node { id } } } } } } }',
    {},
    payer('ada'),
  );
  const good = { personId: payer('ada').person, amount: { amount: 100, currency: 'USD' }, description: 'x' };
  const calls = await payments.callsOf(async () => {
    for (const [query, input, argument] of [
      [CREATE, { mode: 'PAYMENT' }, 'input.items'],
      [CREATE, { mode: 'PAYMENT', items: [{ priceId: 'x' }] }, 'input.items[0].priceId'],
      [CREATE, { mode: 'PAYMENT', items: [{ priceId: tea }] }, 'input.items[0].priceId'],
      [CREATE, { mode: 'SUBSCRIPTION', items: [{ priceId: gift }] }, 'input.items[0].priceId'],
      [CREATE, { mode: 'PAYMENT', items: [{ priceId: gift, quantity: 0 }] }, 'input.items[0].quantity'],
      [CREATE, { mode: 'PAYMENT', items: [{ priceId: gift }], currency: 'USD' }, 'input.currency'],
      [CREATE, { mode: 'SETUP' }, 'input.currency'],
      [CREATE, { mode: 'SETUP', currency: 'USD', items: [{ priceId: tea }] }, 'input.items'],
      [CREATE, { mode: 'SETUP', currency: 'USD', successUrl: 'x' }, 'input.successUrl'],
      [CREATE, { mode: 'SETUP', currency: 'USD', cancelUrl: 'data:x' }, 'input.cancelUrl'],
      [CREATE, { mode: 'SETUP', currency: 'USD', expiresInMinutes: 29 }, 'input.expiresInMinutes'],
      [REQUEST, { ...good, amount: { amount: 0, currency: 'USD' } }, 'input.amount.amount'],
      [REQUEST, { ...good, description: '' }, 'input.description'],
      [REQUEST, { ...good, personId: 'ada' }, 'input.personId'],
      [EXPIRE, { checkoutSessionId: 'pi_1' }, 'input.checkoutSessionId'],
    ] as const) {
      const claims = query === REQUEST ? operator : payer('ada');
      const values = { ...(query !== EXPIRE && { successUrl }), idempotencyKey: 'bad', ...input };
      const { errors } = await payments.ask(query, { input: values }, claims);
      expect(errors?.[0]?.extensions, JSON.stringify(input)).toMatchObject({
        code: 'BAD_USER_INPUT',
        argument,
      });
    }
  });
  expect(calls).toEqual({});
});

test.each([
  [REQUEST, '^/v1/checkout/sessions$', { resetAfter: true }],
  [EXPIRE, '^/v1/checkout/sessions/[^/]+/expire$', { statusAfter: 500 }],
] as const)('an answer that is lost settles by itself: %s', async (mutation, path, fault) => {
  const closing = mutation === EXPIRE;
  const { session } = closing ? await request('ada', `lost ${path}`) : { session: null };
  payments.sandbox.faults.add({ provider: 'stripe', method: 'POST', path, times: 1, ...fault });
  const lost = () =>
    closing
      ? stage.run('ada', EXPIRE, { checkoutSessionId: session.id, idempotencyKey: 'lost' })
      : request('ada', 'lost');

  await lost();
  payments.sandbox.faults.clear();
  await payments.db.query(
    `update payments.effect set lease_until = now() - interval '1 second', tried_at = null`,
  );

  expect(await lost()).toMatchObject({
    problem: null,
    session: { status: closing ? 'EXPIRED' : 'OPEN' },
  });
});
