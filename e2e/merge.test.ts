import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPlaza, type PlazaUnderTest } from './plaza.ts';

let plaza: PlazaUnderTest;
const MERGE = `mutation ($input: MergePersonsInput!) {
  mergePersons(input: $input) { person { id name } problem { __typename ... on PersonMergedBefore { person { id } } } }
}`;
const CREATE = `mutation ($input: CreatePaymentInput!) { createPayment(input: $input) { payment { id person { id } } } }`;
const EVERYTHING = `{
  id name
  payments(first: 100) { edges { node { id person { id } } } }
  messages(first: 100) { edges { node { id person { id } } } }
  bankAccounts { id transactions(first: 1) { edges { node { id } } } }
  paymentMethods { id }
}`;
const idOf = async (member: string): Promise<string> => (await plaza.ask(member, '{ me { id } }')).data.me.id;
const merge = (retiredId: string, survivorId: string, member = 'operator') =>
  plaza.ask(member, MERGE, { input: { retiredId, survivorId } });

beforeAll(async () => {
  // Every look asks the banks: so it shows that their tokens open for whose they are now.
  plaza = await startPlaza({ BANKING_SYNC_MAX_AGE_MS: '0' });
});

afterAll(() => plaza[Symbol.asyncDispose]());

test('two persons become one: everything is the survivor’s, under both ids and both tokens', async () => {
  const [ben, ivan] = [await idOf('ben'), await idOf('ivan')];
  const before = (await plaza.ask('ben', `{ me ${EVERYTHING} }`)).data.me;
  const other = (await plaza.ask('ivan', `{ me ${EVERYTHING} }`)).data.me;
  const paid = { amount: { amount: 4100, currency: 'USD' }, idempotencyKey: 'before-the-merge' };
  const made = (await plaza.ask('ivan', CREATE, { input: paid })).data.createPayment.payment;

  const { data, errors } = await merge(ivan, ben);
  expect(errors).toBeUndefined();
  expect(data.mergePersons).toEqual({ person: { id: ben, name: 'Ben Okafor' }, problem: null });

  const count = (me: { payments?: { edges: unknown[] } | null }) => me.payments?.edges.length ?? 0;
  const known = async () => (await plaza.ask('ben', `{ me ${EVERYTHING} }`)).data.me;
  // Each part hears of it by itself, within a second.
  const sizes = async () => {
    const me = await known();
    return [me.paymentMethods.length, me.messages.edges.length, me.bankAccounts.length];
  };
  await expect
    .poll(sizes, { timeout: 5_000 })
    .toEqual([
      before.paymentMethods.length + other.paymentMethods.length,
      before.messages.edges.length + other.messages.edges.length,
      before.bankAccounts.length + other.bankAccounts.length,
    ]);
  const now = await known();
  expect(count(now)).toBe(Math.min(100, count(before) + count(other) + 1));
  for (const { node } of [...now.payments.edges, ...now.messages.edges]) expect(node.person.id).toBe(ben);
  for (const { transactions } of now.bankAccounts) expect(transactions.edges).toHaveLength(1);

  const retired = await plaza.ask('ivan', `{ me ${EVERYTHING} }`);
  expect(retired.errors).toBeUndefined();
  expect(retired.extensions?.plaza?.nulls ?? []).toEqual([]);
  expect(retired.data.me).toEqual(now);
  const byId = `query ($id: ID!) { person(id: $id) ${EVERYTHING} }`;
  for (const member of ['ben', 'ivan', 'operator']) {
    const answer = await plaza.ask(member, byId, { id: ivan });
    expect(answer.errors, member).toBeUndefined();
    expect(answer.data.person, member).toEqual(now);
  }
  expect((await plaza.ask('hana', byId, { id: ivan })).data.person).toBeNull();
  const filtered = await plaza.ask(
    'operator',
    'query ($id: ID!) { payments(first: 100, where: { person: $id }) { edges { node { id } } } messages(first: 100, where: { person: $id }) { edges { node { id } } } }',
    { id: ivan },
  );
  expect(filtered.data.payments.edges).toHaveLength(count(now));
  expect(filtered.data.messages.edges).toHaveLength(now.messages.edges.length);

  // A key that was used before the merge goes on being used: by whichever token.
  const { result, calls } = await plaza.callsOf(() => plaza.ask('ivan', CREATE, { input: paid }));
  expect(result.data.createPayment.payment).toEqual({ id: made.id, person: { id: ben } });
  expect(calls['stripe POST /v1/payment_intents']).toBeUndefined();

  const people = await plaza.ask('operator', '{ people(first: 100) { edges { node { id } } } }');
  const ids = people.data.people.edges.map(({ node }: { node: { id: string } }) => node.id);
  expect(ids).toContain(ben);
  expect(ids).not.toContain(ivan);
});

test('a chain of merges ends at the last survivor, and nobody is merged in a circle', async () => {
  const [kofi, lena, marc] = [await idOf('kofi'), await idOf('lena'), await idOf('marc')];

  await merge(kofi, lena);
  await merge(lena, marc);

  expect((await merge(kofi, lena)).data.mergePersons).toMatchObject({ person: { id: marc }, problem: null });
  expect((await plaza.ask('kofi', '{ me { id name } }')).data.me.id).toBe(marc);
  expect((await merge(marc, kofi)).errors?.[0]?.extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    argument: 'input.survivorId',
  });
  const elsewhere = await merge(kofi, await idOf('june'));
  expect(elsewhere.data.mergePersons).toEqual({
    person: null,
    problem: { __typename: 'PersonMergedBefore', person: { id: marc } },
  });
});

test('only an operator merges, and only who exists', async () => {
  const [ada, hana] = [await idOf('ada'), await idOf('hana')];

  for (const member of ['ada', 'analyst']) {
    expect((await merge(hana, ada, member)).errors?.[0]?.extensions.code, member).toBe('FORBIDDEN');
  }
  expect((await merge('per_nobody', ada)).errors?.[0]?.extensions).toMatchObject({
    code: 'NOT_FOUND',
    argument: 'input.retiredId',
  });
  expect((await merge(ada, ada)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  expect((await plaza.ask('hana', '{ me { id } }')).data.me.id).toBe(hana);
});
