import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { TIMELINE } from './plaza.ts';
import { startTwoAccounts, type TwoAccounts } from './two-accounts.ts';

let plaza: TwoAccounts;

beforeAll(async () => {
  plaza = await startTwoAccounts();
});
beforeEach(() => {
  plaza.sandbox.faults.clear();
  plaza.sandbox.journal.clear();
});
afterAll(() => plaza[Symbol.asyncDispose]());

interface Node {
  id: string;
  account: string;
  at: string;
}

async function all(member: string, field: string, at: string, first: number): Promise<Node[]> {
  const nodes: Node[] = [];
  for (let after: string | null = null; ;) {
    const { data, errors } = await plaza.ask(
      member,
      `query ($after: String) { me { ${field}(first: ${first}, after: $after) {
         edges { node { id account at: ${at} } } pageInfo { hasNextPage endCursor } } } }`,
      { after },
    );
    expect(errors).toBeUndefined();
    const { edges, pageInfo } = data.me[field];
    nodes.push(...edges.map(({ node }: { node: Node }) => node));
    if (!pageInfo.hasNextPage) return nodes;
    after = pageInfo.endCursor;
  }
}

// These come first: what they look for must not have been read.
test('by an id that is not known an operator has every account asked in turn, nobody else any', async () => {
  const { persons } = (await (
    await fetch(`${plaza.sandbox.url}/_account/eu/_sandbox/manifest`)
  ).json()) as typeof plaza.sandbox.manifest;
  const [customer] = persons.find(({ subject }) => subject === 'hana')!.customers;
  const listed = await fetch(`${plaza.sandbox.url}/v1/payment_intents?customer=${customer}&limit=1`, {
    headers: { authorization: 'Bearer sk_test_sandbox_eu' },
  });
  const [{ id }] = ((await listed.json()) as { data: [{ id: string }] }).data;
  plaza.sandbox.journal.clear();
  const LOOK = 'query ($id: ID!) { payment(id: $id) { id account } }';

  expect((await plaza.ask('hana', LOOK, { id })).data.payment).toBeNull();
  expect(plaza.asked()).toEqual([]);
  expect((await plaza.ask('operator', LOOK, { id })).data.payment).toEqual({ id, account: 'eu' });
  expect(plaza.asked()).toEqual(['default GET /v1/payment_intents/:id', 'eu GET /v1/payment_intents/:id']);
  // Now it is known whose it is, and where.
  expect((await plaza.ask('hana', LOOK, { id })).data.payment).toEqual({ id, account: 'eu' });
});

test('one account that is down nulls the lists that stand on it, and nothing else', async () => {
  plaza.sandbox.faults.add({ provider: 'stripe', account: 'eu', status: 500 });

  const { data, errors, extensions } = await plaza.ask(
    'nora',
    '{ me { name payments(first: 3) { edges { node { id } } } messages(first: 3) { edges { node { id } } } } }',
  );
  const other = await plaza.ask(
    'operator',
    '{ payments(first: 3, where: { account: "default" }) { edges { node { id } } } }',
  );

  expect(data.me.payments).toBeNull();
  expect(data.me.messages.edges).toHaveLength(3);
  expect(errors).toMatchObject([{ path: ['me', 'payments'] }]);
  expect(extensions!.plaza!.nulls).toMatchObject([{ cause: 'provider_error', provider: 'stripe' }]);
  expect(other.data.payments.edges).toHaveLength(3);
});

test.each([
  ['payments', 'createdAt'],
  ['messages', 'createdAt'],
])('a person’s %s of both accounts are one list, by time, in pages of any size', async (field, at) => {
  const nodes = await all('lena', field, at, 33);

  const of = (account: string) => nodes.filter((node) => node.account === account);
  expect(of('default').length).toBeGreaterThan(3);
  expect(of('eu').length).toBeGreaterThan(3);
  expect(of('default').length + of('eu').length).toBe(nodes.length);
  expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
  const times = nodes.map((node) => node.at);
  expect(times).toEqual(times.toSorted().toReversed());
  expect(await all('lena', field, at, 100)).toEqual(nodes);
});

test('methods, banks and their accounts, and the timeline are of both, and say of which', async () => {
  const { data, errors } = await plaza.ask(
    'marc',
    '{ me { paymentMethods { id account } bankConnections { id account accounts { id transactions(first: 1) { edges { node { id } } } } } customers { account } addresses { account } } }',
  );
  expect(errors).toBeUndefined();
  for (const list of ['paymentMethods', 'bankConnections', 'customers', 'addresses']) {
    const names = data.me[list].map(({ account }: { account: string }) => account);
    expect(new Set(names), list).toEqual(new Set(['default', 'eu']));
  }
  for (const { accounts: own } of data.me.bankConnections) {
    expect(
      own.every(
        ({ transactions }: { transactions: { edges: unknown[] } }) => transactions.edges.length === 1,
      ),
    ).toBe(true);
  }
  const timeline = await plaza.ask('marc', TIMELINE, { first: 50 });
  expect(timeline.errors).toBeUndefined();
  expect(timeline.data.me.timeline.edges).toHaveLength(50);
});

test('an operator sees all accounts, or one; each is a business of its own', async () => {
  const LIST = `query ($where: PaymentsWhereInput) { payments(first: 50, where: $where) { edges { node { id account } } } }`;
  const accountsOf = async (where: object | null) => {
    const { data } = await plaza.ask('operator', LIST, { where });
    return new Set(data.payments.edges.map(({ node }: { node: Node }) => node.account));
  };

  expect(await accountsOf(null)).toEqual(new Set(['default', 'eu']));
  expect(await accountsOf({ account: 'eu' })).toEqual(new Set(['eu']));
  const { data } = await plaza.ask(
    'operator',
    '{ businesses { id account balance { asOf } payouts(first: 3) { edges { node { id account business { account } } } } } }',
  );
  expect(data.businesses.map(({ account }: { account: string }) => account)).toEqual(['default', 'eu']);
  for (const { account, payouts } of data.businesses) {
    expect(payouts.edges).toHaveLength(3);
    for (const { node } of payouts.edges) {
      expect(node).toMatchObject({ account, business: { account } });
    }
  }
});
