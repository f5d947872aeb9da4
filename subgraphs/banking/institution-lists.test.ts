import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { claimsOf, type Json } from '#subgraphs/kit/under-test.ts';
import { startBanking } from './banking-under-test.ts';

let banking: Awaited<ReturnType<typeof startBanking>>;
const ada = claimsOf('ada');
const LIST = `query ($query: String, $first: Int, $after: String, $account: String) {
  institutions(query: $query, first: $first, after: $after, account: $account) {
    edges { cursor node { id name url primaryColor } } pageInfo { hasNextPage endCursor } } }`;

beforeAll(async () => {
  banking = await startBanking();
});
beforeEach(() => {
  banking.sandbox.faults.clear();
  banking.sandbox.journal.clear();
});
afterAll(() => banking.close());

const list = (variables: object, claims = ada) => banking.ask(LIST, { ...variables }, claims);
const names = ({ data }: Json): string[] => data.institutions.edges.map(({ node }: Json) => node.name);

test('all banks are listed page by page, for one call a day', async () => {
  const all = await list({ first: 100 });
  expect(all.errors).toBeUndefined();
  expect(names(all)).toEqual(banking.sandbox.world.institutions.map(({ name }) => name));
  expect(all.data.institutions.edges[0].node).toEqual({
    id: 'ins_109508',
    name: 'First Platypus Bank',
    url: 'https://platypus.example',
    primaryColor: '#1f1f1f',
  });

  const shown: string[] = [];
  let after: string | null = null;
  for (let more = true; more;) {
    const page: Json = await list({ first: 2, after });
    shown.push(...names(page));
    ({ hasNextPage: more, endCursor: after } = page.data.institutions.pageInfo);
  }

  expect(shown).toEqual(names(all));
  expect(banking.plaidCalls()).toEqual({ '/institutions/get': 1 });
});

test('banks are found by a part of their name, however it is written, and page by page', async () => {
  const found = await list({ query: ' Credit  UNION ' });
  expect(names(found)).toEqual(['First Gingham Credit Union', 'Tattersall Federal Credit Union']);
  const first = await list({ query: 'credit union', first: 1 });
  expect(first.data.institutions.pageInfo.hasNextPage).toBe(true);
  const { endCursor } = first.data.institutions.pageInfo;
  expect(names(await list({ query: 'credit union', first: 1, after: endCursor }))).toEqual([
    'Tattersall Federal Credit Union',
  ]);
  expect(names(await list({ query: 'no such bank' }))).toEqual([]);
  expect(banking.plaidCalls()).toEqual({ '/institutions/search': 2 });

  banking.sandbox.journal.clear();
  const person = await banking.person('ada', 'bankConnections { institution { name } }', ada);
  expect(person.errors).toBeUndefined();
  expect(banking.plaidCalls()).toEqual({});
});

test('a query that no name can be like, a foreign cursor and an unknown account are refused without a call', async () => {
  const { data } = await list({ first: 1 });
  banking.sandbox.journal.clear();
  const cursor = data.institutions.pageInfo.endCursor;
  for (const [variables, argument] of [
    [{ query: 'a' }, 'query'],
    [{ query: '   ' }, 'query'],
    [{ query: '?!' }, 'query'],
    [{ query: 'b'.repeat(101) }, 'query'],
    [{ first: 0 }, 'first'],
    [{ query: 'bank', after: cursor }, 'after'],
    [{ account: 'nowhere' }, 'account'],
  ] as const) {
    const { errors } = await list(variables);
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  }
  const unscoped = await list({}, claimsOf('ada', { scopes: ['payments:read'] }));
  expect(unscoped.errors![0]!.extensions).toMatchObject({ code: 'FORBIDDEN', scope: 'banking:read' });
  expect(banking.plaidCalls()).toEqual({});
});

test('a Plaid that does not answer is a coded error, and what is known is still told', async () => {
  banking.sandbox.faults.add({ provider: 'plaid', path: '/plaid/institutions/search', status: 500 });

  const { errors } = await list({ query: 'seersucker' });

  expect(errors![0]!.extensions).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  expect(names(await list({ query: 'credit union' }))).toHaveLength(2);
});
