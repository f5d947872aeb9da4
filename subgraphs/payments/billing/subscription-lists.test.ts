import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { claimsOf, entities, type Json } from '#subgraphs/kit/under-test.ts';
import { payer, startPayments } from '../payments-under-test.ts';

let payments: Awaited<ReturnType<typeof startPayments>>;
const SUBSCRIPTION = `id status createdAt description cancelAtPeriodEnd canceledAt endedAt trialEnd currentPeriodStart currentPeriodEnd
  asOf account person { id } items { id quantity price { id amount { amount currency } interval intervalCount active lookupKey product { id name } } }
  latestInvoice { id status total { amount } payment { status } }`;

beforeAll(async () => {
  payments = await startPayments();
});
beforeEach(async () => {
  payments.sandbox.faults.clear();
  await payments.db.query('delete from payments.object');
  await payments.db.query('delete from payments.coverage');
});
afterAll(() => payments.close());

const list = async (subject: string, args = '', claims = payer(subject)): Promise<Json> => {
  const { person, errors } = await payments.person(
    subject,
    `subscriptions${args} { asOf edges { node { ${SUBSCRIPTION} } cursor } pageInfo { hasNextPage endCursor } }`,
    claims,
  );
  return { ...person?.subscriptions, errors };
};

test('a person’s subscriptions come with prices, products and latest invoices in two calls, then in none', async () => {
  let shown: Json;
  const look = async () => {
    shown = await list('ada');
  };

  expect(await payments.callsOf(look)).toEqual({ 'GET /v1/subscriptions': 1, 'GET /v1/products': 1 });
  expect(shown.errors).toBeUndefined();
  expect(shown.edges.map(({ node }: Json) => [node.status, node.items.length])).toEqual([
    ['ACTIVE', 1],
    ['ACTIVE', 2],
  ]);
  const [care, box] = shown.edges.map(({ node }: Json) => node);
  expect(care.items[0].price).toMatchObject({
    amount: { amount: 4900, currency: 'USD' },
    interval: 'YEAR',
    intervalCount: 1,
    active: true,
    lookupKey: 'care_usd',
    product: { name: 'Grinder Care' },
  });
  expect(box).toMatchObject({
    cancelAtPeriodEnd: false,
    endedAt: null,
    account: 'default',
    person: { id: payer('ada').person },
    latestInvoice: { status: 'PAID', total: { amount: 1800 + 2 * 1200 }, payment: null },
  });
  expect(await payments.callsOf(look)).toEqual({});
});

test('the states of the cast are told apart, and chosen by', async () => {
  const states = async (subject: string, args = '') =>
    (await list(subject, args)).edges.map(({ node }: Json) => node.status);

  expect(await states('lena')).toEqual(['TRIALING']);
  expect(await states('nora')).toEqual(['PAST_DUE']);
  expect(await states('ben')).toEqual(['CANCELED']);
  expect(await states('ben', '(where: { status: [ACTIVE, PAST_DUE] })')).toEqual([]);
  expect(await states('nora', '(where: { status: PAST_DUE })')).toEqual(['PAST_DUE']);
  const { edges } = await list('eli');
  expect(edges[0].node).toMatchObject({ status: 'ACTIVE', cancelAtPeriodEnd: true });
});

test('a list is paged by cursors of its own, and bad arguments cost no call', async () => {
  const { edges, pageInfo } = await list('ada', '(first: 1)');
  expect(pageInfo.hasNextPage).toBe(true);
  const rest = await list('ada', `(first: 1, after: "${pageInfo.endCursor}")`);
  expect(rest.edges[0].node.id).not.toBe(edges[0].node.id);
  expect(rest.pageInfo.hasNextPage).toBe(false);

  const calls = await payments.callsOf(async () => {
    for (const [args, argument] of [
      ['(first: 0)', 'first'],
      ['(after: "abc")', 'after'],
      [`(after: "${pageInfo.endCursor}", where: { status: ACTIVE })`, 'after'],
      ['(where: { status: [] })', 'where.status'],
      ['(where: { account: "no" })', 'where.account'],
    ] as const) {
      const { errors } = await list('ada', args);
      expect(errors?.[0].extensions, args).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    }
  });
  expect(calls).toEqual({});
});

test('nobody else sees a subscription, by whatever entry, and asking costs no call', async () => {
  const { edges } = await list('ada');
  const { id } = edges[0].node;
  const calls = await payments.callsOf(async () => {
    const foreign = await list('ada', '', payer('ben'));
    expect(foreign.errors[0].extensions.code).toBe('FORBIDDEN');
    const { data } = await payments.ask(`{ billingSubscription(id: "${id}") { id } }`, {}, payer('ben'));
    expect(data.billingSubscription).toBeNull();
    const reference = { representations: [{ __typename: 'BillingSubscription', id }] };
    const found = await payments.ask(entities('BillingSubscription', 'id'), reference, payer('ben'));
    expect(found.data._entities).toEqual([null]);
    const unknown = await payments.ask('{ billingSubscription(id: "sub_none") { id } }', {}, payer('ada'));
    expect(unknown.data.billingSubscription).toBeNull();
    const bad = await payments.ask('{ billingSubscription(id: "pi_1") { id } }', {}, payer('ada'));
    expect(bad.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'id' });
  });
  expect(calls).toEqual({});
  const own = await payments.ask(`{ billingSubscription(id: "${id}") { id status } }`, {}, payer('ada'));
  expect(own.data.billingSubscription).toEqual({ id, status: 'ACTIVE' });
  const none = await payments.person('gus', 'subscriptions { edges { node { id } } }');
  expect(none.errors?.[0]?.extensions).toMatchObject({ nullCause: 'not_connected' });
});

test('an operator has Stripe asked for a subscription that nobody read', async () => {
  const { edges } = await list('eli');
  await payments.db.query('delete from payments.object');
  const query = `{ billingSubscription(id: "${edges[0].node.id}") { status person { id } } }`;
  const operator = payer('olga', { roles: ['operator'] });

  const calls = await payments.callsOf(async () => {
    const { data } = await payments.ask(query, {}, operator);
    expect(data.billingSubscription).toEqual({ status: 'ACTIVE', person: { id: payer('eli').person } });
  });

  expect(calls).toEqual({ 'GET /v1/subscriptions/:id': 1 });
});

test('what is sold is paged, filtered, and priced', async () => {
  const query = `{ products(where: { active: true }) { edges { node { id name active prices { edges { node { lookupKey product { name } } } } } } } }`;
  const { data, errors } = await payments.ask(query, {}, payer('gus'));

  expect(errors).toBeUndefined();
  expect(data.products.edges.map(({ node }: Json) => node.name).toSorted()).toEqual([
    'Coffee Club',
    'Gift Wrapping',
    'Grinder Care',
    'Tea Box',
  ]);
  const tea = data.products.edges.find(({ node }: Json) => node.name === 'Tea Box').node;
  expect(tea.prices.edges.map(({ node }: Json) => node.lookupKey).toSorted()).toEqual(['tea_eur', 'tea_usd']);
  const unscoped = await payments.ask(query, {}, claimsOf('gus', { scopes: [] }));
  expect(unscoped.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  const reference = { representations: [{ __typename: 'Product', id: tea.id }] };
  const found = await payments.ask(entities('Product', 'name'), reference, payer('ada'));
  expect(found.data._entities).toEqual([{ name: 'Tea Box' }]);
});
