import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Json } from '#subgraphs/kit/under-test.ts';
import { payer, startPayments } from './payments-under-test.ts';

let payments: Awaited<ReturnType<typeof startPayments>>;
const operator = payer('olga', { roles: ['operator'] });
const analyst = payer('anna', { roles: ['analyst'] });
const LIST = { 'GET /v1/payment_intents': 1 };
const ALL = `query ($first: Int, $after: String, $where: PaymentsWhereInput) {
  payments(first: $first, after: $after, where: $where) { asOf edges { node { id createdAt status amount { currency } person { id } } } pageInfo { hasNextPage endCursor } } }`;

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
const idsOf = (page: Json): string[] => page.edges.map(({ node }: Json) => node.id);
const sortedIds = (nodes: readonly { id: string }[]): string[] => nodes.map(({ id }) => id).toSorted();

async function all(args: object, claims = operator): Promise<Json[]> {
  const seen: Json[] = [];
  for (let after: string | null = null; ;) {
    const { data, errors } = await payments.ask(ALL, { first: 90, after, ...args }, claims);
    expect(errors).toBeUndefined();
    seen.push(...data.payments.edges.map(({ node }: Json) => node));
    if (!data.payments.pageInfo.hasNextPage) return seen;
    after = data.payments.pageInfo.endCursor;
  }
}

test('filters show what the world has, of a person and of the account, page by page', async () => {
  const failedSoFar = { status: ['CANCELED', 'SUCCEEDED'], currency: 'USD' };
  const wanted = payments.sandbox.world.payments.filter(
    ({ outcome, currency, subject }) =>
      ['canceled', 'succeeded'].includes(outcome) && currency === 'USD' && subject === 'ben',
  );
  const { person } = await list(
    'ben',
    'first: 100, where: { status: [CANCELED, SUCCEEDED], currency: "USD" }',
  );
  expect(new Set(idsOf(person.payments))).toEqual(
    new Set(
      wanted
        .map(({ id }) => id)
        .toReversed()
        .slice(0, 100),
    ),
  );

  const ben = payer('ben').person;
  const ofBen = await all({ where: { person: ben, ...failedSoFar } });
  expect(sortedIds(ofBen)).toEqual(sortedIds(wanted));
  const everybody = await all({ where: failedSoFar }, analyst);
  // Some that were on their way in the world have arrived since: what Stripe says of all of them is what counts.
  const known = (await all({})).filter(
    ({ status, amount }) => failedSoFar.status.includes(status) && amount.currency === 'USD',
  );
  expect(everybody).toEqual(known);
});

test('the whole account is read once, a call for every hundred; every person’s list is known then', async () => {
  const calls = await payments.callsOf(async () => {
    const seen = await all({});
    expect(sortedIds(seen)).toEqual(sortedIds(payments.sandbox.world.payments));
    const times: string[] = seen.map(({ createdAt }) => createdAt);
    expect(times).toEqual(times.toSorted().toReversed());
  });

  expect(calls).toEqual({
    'GET /v1/payment_intents': Math.ceil(payments.sandbox.world.payments.length / 100),
  });
  expect(await payments.callsOf(() => list('marc', 'first: 100'))).toEqual({});
});

test('a list that was read in part is read on before it says that there is no more', async () => {
  const count = payments.known('ben').length;
  expect(count).toBeGreaterThan(100);

  const newest = await payments.callsOf(() => list('ben', 'first: 50'));
  const rare = await payments.callsOf(async () => {
    const { person } = await list('ben', 'first: 100, where: { createdTo: "2020-01-01T00:00:00Z" }');
    expect(person.payments).toMatchObject({ edges: [], pageInfo: { hasNextPage: false } });
  });

  expect(newest).toEqual(LIST);
  expect(rare).toEqual({ 'GET /v1/payment_intents': Math.ceil(count / 100) - 1 });
});

test('a window that was read whole needs nothing older', async () => {
  const from = new Date(payments.known('ben')[60]!.createdMs).toISOString();

  const calls = await payments.callsOf(async () => {
    const { person } = await list('ben', `first: 100, where: { createdFrom: "${from}" }`);
    expect(idsOf(person.payments)).toEqual(
      payments
        .known('ben')
        .slice(0, 61)
        .map(({ id }) => id),
    );
  });

  expect(calls).toEqual(LIST);
});

test('a cursor goes on where it stood, whatever came in meanwhile', async () => {
  const { person: first } = await list('dora', 'first: 4');
  const input = { amount: { amount: 500, currency: 'USD' }, idempotencyKey: 'meanwhile' };
  const CREATE = 'mutation ($input: CreatePaymentInput!) { createPayment(input: $input) { payment { id } } }';
  await payments.ask(CREATE, { input }, payer('dora'));
  await payments.age();

  const after = JSON.stringify(first.payments.pageInfo.endCursor);
  const { person: second } = await list('dora', `first: 4, after: ${after}`);

  const shown = [...idsOf(first.payments), ...idsOf(second.payments)];
  expect(shown).toEqual(
    payments
      .known('dora')
      .slice(0, 8)
      .map(({ id }) => id),
  );
});

test.each([
  ['where: { createdFrom: "2026-02-01T00:00:00Z", createdTo: "2026-02-01T00:00:00Z" }', 'where.createdTo'],
  ['createdFrom: "2026-02-01T00:00:00Z", createdTo: "2026-01-01T00:00:00Z"', 'createdTo'],
  ['where: { currency: "USD" }, createdFrom: "2026-02-01T00:00:00Z"', 'createdFrom'],
  ['where: { status: [] }', 'where.status'],
])('%s is bad input at its place, and costs no call', async (args, argument) => {
  const calls = await payments.callsOf(async () => {
    const { errors } = await list('ada', args);
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });
  expect(calls).toEqual({});
});
