import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { entities, type Json } from '#subgraphs/kit/under-test.ts';
import type { Context } from './context.ts';
import { payer, startPayments } from './payments-under-test.ts';
import { Business } from './resolvers/business.ts';

let payments: Awaited<ReturnType<typeof startPayments>>;
const operator = payer('olga', { roles: ['operator'] });
const analyst = payer('anna', { roles: ['analyst'] });
const PAYOUT =
  'id amount { amount currency } status createdAt arrivesOn automatic statementDescriptor traceId asOf account';
const DISPUTE =
  'id amount { amount currency } status reason createdAt evidenceDueBy asOf account payment { id }';

beforeAll(async () => {
  payments = await startPayments();
});
beforeEach(async () => {
  await payments.db.query('delete from payments.object');
  await payments.db.query('delete from payments.coverage');
});
afterAll(() => payments.close());

const business = async (selection: string, claims = operator): Promise<Json> => {
  const { data, errors } = await payments.ask(`{ businesses { id account ${selection} } }`, {}, claims);
  expect(errors).toBeUndefined();
  return data.businesses[0];
};

test('a business shows its balance, and what is young costs no call', async () => {
  const BALANCE = 'balance { available { amount currency } pending { amount currency } asOf }';
  let shown: Json;
  const look = async () => {
    shown = await business(BALANCE);
  };

  expect(await payments.callsOf(look)).toEqual({ 'GET /v1/balance': 1 });
  expect(shown).toMatchObject({ id: expect.stringMatching(/^biz_[a-z2-7]{26}$/), account: 'default' });
  expect(shown.balance.available.map(({ currency }: Json) => currency)).toContain('USD');
  const before = shown;
  expect(await payments.callsOf(look)).toEqual({});
  expect(shown).toEqual(before);
  await payments.age();
  expect(await payments.callsOf(look)).toEqual({ 'GET /v1/balance': 1 });
});

test('its payouts are those of the world, newest first, filtered and paged out of the mirror', async () => {
  const known = payments.sandbox.world.payouts.toReversed();
  const shown: Json[] = [];
  const calls = await payments.callsOf(async () => {
    for (let after: string | null = null; ;) {
      const page: Json = (
        await business(
          `payouts(first: 100, after: ${JSON.stringify(after)}) { edges { node { ${PAYOUT} } } pageInfo { hasNextPage endCursor } }`,
        )
      ).payouts;
      shown.push(...page.edges.map(({ node }: Json) => node));
      if (!page.pageInfo.hasNextPage) return;
      after = page.pageInfo.endCursor;
    }
  });

  expect(calls).toEqual({ 'GET /v1/payouts': Math.ceil(known.length / 100) });
  expect(shown.map(({ id }) => id).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(
    known.map(({ id }) => id).toSorted((a, b) => (a < b ? -1 : 1)),
  );
  const first = known.at(-1)!;
  expect(shown.find(({ id }) => id === first.id)).toMatchObject({
    amount: { amount: first.amount, currency: first.currency },
    status: 'PAID',
    arrivesOn: new Date(first.arrivalMs).toISOString().slice(0, 10),
    automatic: true,
    statementDescriptor: first.descriptor,
    traceId: first.traceId,
  });
  const { payouts } = await business(
    'payouts(first: 100, where: { currency: "EUR", status: PAID }) { edges { node { id status amount { currency } } } }',
  );
  expect(payouts.edges.length).toBeGreaterThan(0);
  for (const { node } of payouts.edges)
    expect(node).toMatchObject({ status: 'PAID', amount: { currency: 'EUR' } });
});

test('its disputes name their payments', async () => {
  const disputed = payments.sandbox.world.payments.filter(({ dispute }) => dispute);
  const { disputes } = await business(`disputes(first: 100) { asOf edges { node { ${DISPUTE} } } }`);

  expect(disputes.edges).toHaveLength(Math.min(100, disputed.length));
  for (const { node } of disputes.edges) {
    const payment = disputed.find(({ id }) => id === node.payment.id)!;
    expect(node.amount).toEqual({ amount: payment.amount, currency: payment.currency });
    expect(node.status).toBe(payment.dispute!.status.toUpperCase());
  }
});

test('a payout by its id: an operator has Stripe asked, an analyst sees what is known', async () => {
  const { id } = payments.sandbox.world.payouts[0]!;
  const ask = (claims: typeof operator) =>
    payments
      .ask(`query ($id: ID!) { payout(id: $id) { ${PAYOUT} business { id } } }`, { id }, claims)
      .then(({ data }) => data.payout);

  expect(await payments.callsOf(async () => expect(await ask(analyst)).toBeNull())).toEqual({});
  const shown = await ask(operator);
  expect(shown).toMatchObject({ id, status: 'PAID' });
  expect(await payments.callsOf(async () => expect(await ask(analyst)).toEqual(shown))).toEqual({});
});

test('nobody without a role sees anything of it, by whatever entry', async () => {
  const { id, payouts, disputes } = await business(
    'payouts(first: 1) { edges { node { id } } } disputes(first: 1) { edges { node { id } } }',
  );
  const [payout, dispute] = [payouts.edges[0].node.id, disputes.edges[0].node.id];
  for (const claims of [payer('ada'), payer('gus'), payer('olga', { roles: ['operator'], scopes: [] })]) {
    const calls = await payments.callsOf(async () => {
      const { data, errors } = await payments.ask(
        `{ businesses { id } business(id: "${id}") { id } payout(id: "${payout}") { id } dispute(id: "${dispute}") { id } }`,
        {},
        claims,
      );
      expect(data).toEqual({ businesses: null, business: null, payout: null, dispute: null });
      expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(Array(4).fill('FORBIDDEN'));
      for (const [type, key] of [
        ['Business', id],
        ['Payout', payout],
        ['Dispute', dispute],
      ] as const) {
        const reference = { representations: [{ __typename: type, id: key }] };
        const { data: found } = await payments.ask(entities(type, 'id'), reference, claims);
        expect(found._entities, type).toEqual([null]);
      }
    });
    expect(calls).toEqual({});
  }
  const known = { representations: [{ __typename: 'Business', id }] };
  const { data } = await payments.ask(
    entities('Business', 'payouts(first: 1) { edges { node { id } } }'),
    known,
    analyst,
  );
  expect(data._entities[0].payouts.edges).toHaveLength(1);
});

test('a business that is reached in whatever way asks for the role again at each field', () => {
  const context = { claims: payer('ada') } as Context;
  const one = { id: 'biz_1', account: 'default', stripeAccount: null };

  for (const field of ['balance', 'payouts', 'disputes'] as const) {
    const resolve = Business[field] as (business: object, args: object, context: Context) => unknown;
    expect(() => resolve(one, {}, context), field).toThrow(/role operator or analyst/);
  }
});

test('what can be no id costs no call', async () => {
  const calls = await payments.callsOf(async () => {
    const { errors } = await payments.ask(
      '{ payout(id: "pi_1") { id } dispute(id: "x") { id } }',
      {},
      operator,
    );
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual([
      'BAD_USER_INPUT',
      'BAD_USER_INPUT',
    ]);
  });
  expect(calls).toEqual({});
});
