import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startPlaza, type PlazaUnderTest } from './plaza.ts';

let plaza: PlazaUnderTest;

beforeAll(async () => {
  plaza = await startPlaza();
});
beforeEach(() => plaza.sandbox.faults.clear());
afterAll(() => plaza[Symbol.asyncDispose]());

const RECURRING = `query ($first: Int, $after: String) {
  me {
    recurring(first: $first, after: $after) {
      edges {
        cursor
        node {
          stream { id description lastDate direction }
          subscription { id status items { price { product { name } } } }
          confidence
          reasons
        }
      }
      pageInfo { hasNextPage endCursor }
      gaps { source cause message }
    }
  }
}`;

interface Node {
  stream: { id: string; description: string; lastDate: string; direction: string } | null;
  subscription: { id: string; items: { price: { product: { name: string } } }[] } | null;
  confidence: number;
  reasons: string[];
}

interface Page {
  edges: { node: Node }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
  gaps: object[];
}

const recurringOf = async (member: string, variables = {}, scopes?: string[]): Promise<Page> => {
  const { data, errors } = await plaza.ask(member, RECURRING, variables, scopes && { scopes });
  expect(errors).toBeUndefined();
  return data.me.recurring;
};

test('what the bank shows and what is subscribed to stand in one list, and what is both stands once', async () => {
  const { edges, gaps } = await recurringOf('ada', { first: 100 });

  const lists = await plaza.ask(
    'ada',
    `{ me {
      recurringStreams(first: 100, direction: OUT) { edges { node { id } } }
      subscriptions(first: 100) { edges { node { id status } } }
    } }`,
  );
  const { recurringStreams, subscriptions } = lists.data.me;
  const nodes = edges.map(({ node }) => node);
  const ids = (list: { edges: { node: { id: string } }[] }) =>
    list.edges.map(({ node }) => node.id).toSorted();
  expect(gaps).toEqual([]);
  expect(nodes.flatMap(({ stream }) => stream?.id ?? []).toSorted()).toEqual(ids(recurringStreams));
  expect(nodes.flatMap(({ subscription }) => subscription?.id ?? []).toSorted()).toEqual(ids(subscriptions));
  expect(nodes.every(({ stream }) => stream === null || stream.direction === 'OUT')).toBe(true);
  const both = nodes.filter(({ stream, subscription }) => stream && subscription);
  expect(both).toMatchObject([
    {
      stream: { description: expect.stringContaining('MARLOW GOODS') },
      confidence: 0.95,
      reasons: ['AMOUNT', 'RHYTHM', 'DATE'],
    },
  ]);
  expect(both[0]!.subscription!.items.map(({ price }) => price.product.name)).toEqual([
    'Coffee Club',
    'Tea Box',
  ]);
});

test('what is over is not in it', async () => {
  const { data } = await plaza.ask('ben', '{ me { subscriptions { edges { node { status } } } } }');

  const { edges } = await recurringOf('ben');

  expect(data.me.subscriptions.edges).toMatchObject([{ node: { status: 'CANCELED' } }]);
  expect(edges.filter(({ node }) => node.subscription)).toEqual([]);
});

test('pages of one show everything once, newest first', async () => {
  const whole = await recurringOf('ada', { first: 100 });

  const nodes: Node[] = [];
  for (let after: string | null = null; ;) {
    const { edges, pageInfo } = await recurringOf('ada', { first: 1, after });
    nodes.push(...edges.map(({ node }) => node));
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }

  expect(nodes).toEqual(whole.edges.map(({ node }) => node));
  const days = nodes.flatMap(({ stream }) => stream?.lastDate ?? []);
  expect(days).toEqual(days.toSorted().toReversed());
});

test('what the token may not see is a gap, and nothing is asked for it', async () => {
  const { result, calls } = await plaza.callsOf(() =>
    recurringOf('nora', {}, ['people:read', 'payments:read']),
  );

  expect(result.gaps).toMatchObject([{ source: 'BANKING', cause: 'scope' }]);
  expect(result.edges.filter(({ node }) => node.stream)).toEqual([]);
  expect(result.edges.filter(({ node }) => node.subscription)).toHaveLength(1);
  expect(Object.keys(calls).filter((route) => route.startsWith('plaid'))).toEqual([]);
});

test('a Stripe that does not answer leaves what the banks show, and says so', async () => {
  plaza.sandbox.faults.add({ provider: 'stripe', status: 500 });

  const { edges, gaps } = await recurringOf('marc');

  expect(gaps).toMatchObject([{ source: 'PAYMENTS', cause: 'provider_error' }]);
  expect(edges.length).toBeGreaterThan(0);
});

test('somebody else’s is not shown, a made-up cursor and a page of nothing are refused', async () => {
  const people = await plaza.ask('operator', '{ people(first: 100) { edges { node { id name } } } }');
  const ben = people.data.people.edges.find(({ node }: { node: { name: string } }) =>
    node.name.startsWith('Ben'),
  );
  const other = await plaza.ask(
    'ada',
    'query ($id: ID!) { person(id: $id) { recurring { edges { cursor } } } }',
    { id: ben.node.id },
  );
  const cursor = await plaza.ask('ada', RECURRING, { after: 'abc' });
  const nothing = await plaza.ask('ada', RECURRING, { first: 0 });

  expect(other.data.person?.recurring ?? null).toBeNull();
  expect(cursor.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
  expect(nothing.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'first' });
});
