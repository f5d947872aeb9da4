import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startPlaza, TIMELINE, type Answer, type PlazaUnderTest } from './plaza.ts';

let plaza: PlazaUnderTest;

beforeAll(async () => {
  plaza = await startPlaza();
});
beforeEach(() => plaza.sandbox.faults.clear());
afterAll(() => plaza[Symbol.asyncDispose]());

interface Edge {
  at: string;
  cursor: string;
  node: { __typename: string; id: string };
}

const CREATE = `mutation ($input: CreatePaymentInput!) { createPayment(input: $input) { payment { id } } }`;
let keys = 0;
const pay = async (): Promise<string> => {
  const input = { amount: { amount: 700, currency: 'EUR' }, idempotencyKey: `timeline ${++keys}` };
  return (await plaza.ask('ada', CREATE, { input })).data.createPayment.payment.id;
};

/** A person's timeline, page after page. `between` runs once, behind the first page. */
async function pages(member: string, first: number, atMost = Infinity, between = async () => {}) {
  const edges: Edge[] = [];
  for (let after: string | null = null; edges.length < atMost;) {
    const { data, errors }: Answer = await plaza.ask(member, TIMELINE, { first, after });
    expect(errors).toBeUndefined();
    const { timeline } = data.me;
    edges.push(...timeline.edges);
    if (!timeline.pageInfo.hasNextPage) break;
    if (after === null) await between();
    after = timeline.pageInfo.endCursor;
  }
  return edges;
}

const idsOf = (edges: readonly Edge[]) => edges.map(({ node }) => node.id);

test('all that a person paid, that their accounts show and that was written stands in it once, by time', async () => {
  const edges = await pages('nora', 100, 100);

  const lists = await plaza.ask(
    'nora',
    `{ me { payments(first: 100) { edges { node { id at: createdAt } } }
       bankAccounts { transactions(first: 100) { edges { node { id at: date } } } }
       messages(first: 100) { edges { node { id sentAt at: createdAt } } } } }`,
  );
  const { payments, bankAccounts, messages } = lists.data.me;
  const accounts = bankAccounts.map(({ transactions }: { transactions: object }) => transactions);
  const all: { id: string; at: string; sentAt?: string }[] = [payments, messages, ...accounts]
    .flatMap((list) => list.edges)
    .map(({ node }) => node);
  const last = edges.at(-1)!.at;
  const newer = all.filter(({ at, sentAt }) => new Date(sentAt ?? at).toISOString() > last);
  const shown = edges.filter(({ at }) => at > last);
  expect(newer.length).toBeGreaterThan(50);
  expect(idsOf(shown).toSorted()).toEqual(newer.map(({ id }) => id).toSorted());
  expect(new Set(edges.map(({ node }) => node.__typename)).size).toBe(3);
  expect(edges.map(({ at }) => at)).toEqual(
    edges
      .map(({ at }) => at)
      .toSorted()
      .toReversed(),
  );
});

test('pages of any size make the same list, whatever comes in meanwhile', async () => {
  const whole = await pages('ada', 100, 300);
  let latest = '';

  const inSevens = await pages('ada', 7, 100, async () => {
    latest = await pay();
  });

  expect(idsOf(inSevens).slice(0, 98)).toEqual(idsOf(whole).slice(0, 98));
  expect(idsOf(await pages('ada', 3, 3))).toContain(latest);
});

test('many things at one instant are paged through without a gap', async () => {
  const made = new Set<string>();
  for (let index = 0; index < 5; index += 1) made.add(await pay());

  const ones = await pages('ada', 1, 8);

  expect(idsOf(ones)).toEqual(idsOf(await pages('ada', 8, 8)));
  expect(idsOf(ones)).toEqual(expect.arrayContaining([...made]));
  expect(new Set(ones.map(({ at }) => at)).size).toBeLessThan(5);
});

test('what the token may not see is left out, at no call, and the gap says so', async () => {
  const scopes = ['people:read', 'payments:read', 'plaza:detail'];

  const { result, calls } = await plaza.callsOf(() => plaza.ask('ben', TIMELINE, { first: 5 }, { scopes }));

  const { edges, gaps } = result.data.me.timeline;
  expect(new Set(edges.map(({ node }: Edge) => node.__typename))).toEqual(new Set(['Payment']));
  expect(gaps).toEqual([
    { source: 'MESSAGING', cause: 'scope', message: 'This needs the scope messages:read.' },
    { source: 'BANKING', cause: 'scope', message: 'This needs the scope banking:read.' },
  ]);
  expect(result.errors).toBeUndefined();
  expect(Object.keys(calls).filter((route) => !route.startsWith('stripe'))).toEqual([]);
});

test('a provider that is down leaves a gap, and the rest is there', async () => {
  plaza.sandbox.faults.add({ provider: 'twilio', path: '/twilio', status: 500 });

  const { data } = await plaza.ask('marc', TIMELINE, { first: 5 });

  expect(data.me.timeline.edges.length).toBeGreaterThan(0);
  expect(data.me.timeline.gaps).toMatchObject([{ source: 'MESSAGING', cause: 'provider_error' }]);
});

test('where nothing of it can be seen it is null, with its cause', async () => {
  const { data, errors, extensions } = await plaza.ask(
    'ben',
    TIMELINE,
    { first: 5 },
    { scopes: ['people:read'] },
  );

  expect(data.me.timeline).toBeNull();
  expect(errors).toBeUndefined();
  expect(extensions!.plaza!.nulls).toMatchObject([{ path: ['me', 'timeline'], cause: 'scope' }]);
});

test('nobody reads somebody else’s, an analyst anybody’s', async () => {
  const { data: me } = await plaza.ask('ada', '{ me { id } }');
  const query =
    'query ($id: ID!) { person(id: $id) { timeline(first: 3) { edges { node { __typename } } } } }';

  const stranger = await plaza.ask('ben', query, me.me);
  const analyst = await plaza.ask('analyst', query, me.me);

  expect(stranger.data.person).toBeNull();
  expect(analyst.data.person.timeline.edges).toHaveLength(3);
});

test.each([
  [{ first: 0 }, 'first'],
  [{ first: 101 }, 'first'],
  [{ first: 3, after: 'bm90aGluZw.x' }, 'after'],
])('%j is bad input, and costs no call', async (variables, argument) => {
  const { result, calls } = await plaza.callsOf(() => plaza.ask('ada', TIMELINE, variables));

  expect(result.errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  expect(calls).toEqual({});
});

test('a cursor of one person is no cursor of another', async () => {
  const { data } = await plaza.ask('ada', TIMELINE, { first: 1 });

  const { errors } = await plaza.ask('ben', TIMELINE, {
    first: 1,
    after: data.me.timeline.pageInfo.endCursor,
  });

  expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
});
