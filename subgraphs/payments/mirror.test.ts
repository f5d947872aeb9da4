import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { entities, type Json } from '#subgraphs/kit/under-test.ts';
import { payer, startPayments } from './payments-under-test.ts';

let payments: Awaited<ReturnType<typeof startPayments>>;
const operator = payer('olga', { roles: ['operator'] });
const analyst = payer('anna', { roles: ['analyst'] });
const LIST = { 'GET /v1/payment_intents': 1 };
const PAYMENT = 'query ($id: ID!) { payment(id: $id) { id status asOf account person { id } } }';

beforeAll(async () => {
  payments = await startPayments();
});
beforeEach(async () => {
  payments.sandbox.faults.clear();
  await payments.db.query('delete from payments.object');
  await payments.db.query('delete from payments.coverage');
});
afterAll(() => payments.close());

const list = (subject: string, args = 'first: 5', claims = payer(subject)) =>
  payments.person(
    subject,
    `payments(${args}) { asOf edges { node { id status } } pageInfo { hasNextPage endCursor } }`,
    claims,
  );
const payment = (id: string, claims = payer('ada')) => payments.ask(PAYMENT, { id }, claims);
const idsOf = (page: Json): string[] => page.edges.map(({ node }: Json) => node.id);

test('a list costs a call at first, none while it is young, and one when it is older than its hint', async () => {
  expect(await payments.callsOf(() => list('ada'))).toEqual(LIST);
  expect(await payments.callsOf(() => list('ada'))).toEqual({});
  expect(await payments.callsOf(() => list('ada', 'first: 5', operator))).toEqual({});
  await payments.age();
  expect(await payments.callsOf(() => list('ada'))).toEqual(LIST);
});

test('asOf says when Stripe was asked, of the list and of each payment', async () => {
  const before = Date.now();
  const { person } = await payments.person(
    'ada',
    'payments(first: 1) { asOf edges { node { asOf account paymentMethod { asOf } } } } paymentMethods { asOf }',
  );

  const { node } = person.payments.edges[0];
  for (const asOf of [
    person.payments.asOf,
    node.asOf,
    node.paymentMethod.asOf,
    person.paymentMethods[0].asOf,
  ]) {
    expect(Date.parse(asOf)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(asOf)).toBeLessThanOrEqual(Date.now());
  }
  expect(node.account).toBe('default');
});

test('what the mirror does not know is not there, at no cost, but for an operator, whose look fills it', async () => {
  const { id } = payments.known('ada')[0]!;

  for (const claims of [payer('ada'), payer('ben'), analyst]) {
    expect(
      await payments.callsOf(async () => expect((await payment(id, claims)).data.payment).toBeNull()),
    ).toEqual({});
  }
  expect((await payment(id, operator)).data.payment.id).toBe(id);
  expect((await payment(id, payer('ada'))).data.payment.id).toBe(id);
  expect((await payment(id, analyst)).data.payment.id).toBe(id);
  expect(
    await payments.callsOf(async () => expect((await payment(id, payer('ben'))).data.payment).toBeNull()),
  ).toEqual({});
  expect((await payment('pi_3nobody', operator)).data.payment).toBeNull();
});

test('payments by reference cost nothing while young, and one call together, asked for twice too, once old', async () => {
  await list('eli', 'first: 100');
  const settled = payments
    .known('eli')
    .filter(({ outcome }) => outcome === 'succeeded' || outcome === 'canceled');
  const ids = settled.slice(0, 10);
  const representations = [...ids, ...ids].map(({ id }) => ({ __typename: 'Payment', id }));
  const ask = () => payments.ask(entities('Payment', 'id'), { representations }, payer('eli'));

  expect(await payments.callsOf(async () => expect((await ask()).data._entities).toHaveLength(20))).toEqual(
    {},
  );
  await payments.age();
  expect(await payments.callsOf(ask)).toEqual({ 'GET /v1/payment_intents': 1 });
});

test('what was kept as somebody’s and turns out to be another’s is not shown to them', async () => {
  await list('ada');
  const { id } = payments.known('ada').find(({ outcome }) => outcome === 'succeeded')!;
  await payments.db.query('update payments.object set owner = $1 where id = $2', [
    payments.customerOf('ben'),
    id,
  ]);
  expect((await payment(id, payer('ben'))).data.payment).toMatchObject({ id });
  await payments.age();

  expect((await payment(id, payer('ben'))).data.payment).toBeNull();
  expect((await payment(id, payer('ada'))).data.payment).toMatchObject({ id });
});

test('a payment that is still on its way is asked for, however young what is kept is', async () => {
  await list('ada');
  const moving = payments.known('ada').find(({ outcome }) => outcome === 'requires_capture')!;

  expect(await payments.callsOf(() => payment(moving.id))).toEqual({ 'GET /v1/payment_intents/:id': 1 });
});

test('what a mutation did is in the list at once, without a call', async () => {
  await list('hana');
  const input = { amount: { amount: 700, currency: 'JPY' }, paymentMethodId: 'pm_card_visa', confirm: true };
  const CREATE =
    'mutation ($input: CreatePaymentInput!) { createPayment(input: $input) { payment { id status } } }';
  const { data } = await payments.ask(
    CREATE,
    { input: { ...input, idempotencyKey: 'lands' } },
    payer('hana'),
  );
  const made = data.createPayment.payment;

  expect(made.status).toBe('SUCCEEDED');
  const calls = await payments.callsOf(async () => {
    expect((await list('hana', 'first: 1')).person.payments.edges[0].node).toEqual(made);
    expect((await payment(made.id, payer('hana'))).data.payment).toMatchObject(made);
  });
  expect(calls).toEqual({});
});

test('a refresh reads again what is young', async () => {
  await payments.person('ada', 'payments { edges { node { id } } } paymentMethods { id }');
  const REFRESH =
    'mutation { refreshPayments { asOf person { payments(first: 1) { edges { node { id } } } } } }';

  const calls = await payments.callsOf(async () => {
    const { data, errors } = await payments.ask(REFRESH, {}, payer('ada'));
    expect(errors).toBeUndefined();
    expect(idsOf(data.refreshPayments.person.payments)).toEqual([payments.known('ada')[0]!.id]);
  });
  expect(calls).toEqual({ ...LIST, 'GET /v1/customers/:id/payment_methods': 1 });
  const { id } = payments.known('ada').find(({ outcome }) => outcome === 'succeeded')!;
  const one = 'mutation ($id: ID!) { refreshPayment(id: $id) { payment { id } } }';
  expect(await payments.callsOf(() => payments.ask(one, { id }, payer('ada')))).toEqual({
    'GET /v1/payment_intents/:id': 1,
  });

  const refused = [
    await payments.ask(one, { id }, payer('ben')),
    await payments.ask(
      `mutation { refreshPayments(personId: "${payer('ada').person}") { asOf } }`,
      {},
      payer('ben'),
    ),
    await payments.ask(
      'mutation { refreshPayments { asOf } }',
      {},
      payer('ada', { scopes: ['payments:write'] }),
    ),
  ];
  expect(refused.map(({ errors }) => errors?.[0]?.extensions?.['code'])).toEqual([
    'NOT_FOUND',
    'FORBIDDEN',
    'FORBIDDEN',
  ]);
});

test('payment methods are kept too; one that was taken away is gone with the next reading', async () => {
  const methods = async () => (await payments.person('ada', 'paymentMethods { id }')).person.paymentMethods;
  const before = await methods();
  expect(await payments.callsOf(methods)).toEqual({});
  await fetch(`${payments.sandbox.url}/v1/payment_methods/${before[0].id}/detach`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk_test_sandbox' },
  });

  await payments.age();

  expect(await methods()).toEqual(before.slice(1));
});

test('neither a client secret nor the address of a challenge is kept', async () => {
  const input = {
    amount: { amount: 900, currency: 'EUR' },
    paymentMethodId: 'pm_card_authenticationRequired',
    confirm: true,
    returnUrl: 'https://shop.example/back',
    idempotencyKey: 'challenge',
  };
  const CREATE = `mutation ($input: CreatePaymentInput!) { createPayment(input: $input) { clientSecret
    payment { id nextAction { __typename ... on RedirectToUrl { url } } } } }`;
  const { data } = await payments.ask(CREATE, { input }, payer('ada'));
  const { payment: made, clientSecret } = data.createPayment;
  await payments.person('ada', 'payments { edges { node { id } } } paymentMethods { id }');

  const kept = JSON.stringify(await payments.db.query('select * from payments.object'));
  expect(kept).toContain(made.id);
  for (const secret of [clientSecret, '_secret', made.nextAction.url, 'next_action', 'billing_details']) {
    expect(kept).not.toContain(secret);
  }
  const NEXT = 'payments(first: 2) { edges { node { id nextAction { ... on RedirectToUrl { url } } } } }';
  const calls = await payments.callsOf(async () => {
    const { person } = await payments.person('ada', NEXT);
    expect(person.payments.edges[0].node).toEqual({ id: made.id, nextAction: { url: made.nextAction.url } });
  });
  expect(calls).toEqual({ 'GET /v1/payment_intents/:id': 1 });
});
