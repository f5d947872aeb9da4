import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPlaza, type PlazaUnderTest } from './plaza.ts';

let plaza: PlazaUnderTest;

beforeAll(async () => {
  plaza = await startPlaza();
  // What is read of the bank is what lines are looked for among.
  await plaza.ask('gus', '{ me { bankAccounts { transactions(first: 1) { edges { node { id } } } } } }');
});
afterAll(() => plaza[Symbol.asyncDispose]());

interface Match {
  state: string;
  confidence: number;
  reasons: string[];
  transaction: { id: string; date: string; description: string; amount: object } | null;
  candidates: { confidence: number }[];
}

const MATCHES = `query ($after: String) { businesses { id payouts(first: 20, after: $after) {
  edges { node { id amount { amount currency } status traceId
    bankMatch { state confidence reasons transaction { id date description amount { amount currency } }
      candidates { confidence } } } }
  pageInfo { hasNextPage endCursor } } } }`;

async function matches(): Promise<{ id: string; amount: object; status: string; bankMatch: Match }[]> {
  const nodes = [];
  for (let after: string | null = null; ;) {
    const { data, errors } = await plaza.ask('operator', MATCHES, { after });
    expect(errors).toBeUndefined();
    const { edges, pageInfo } = data.businesses[0].payouts;
    nodes.push(...edges.map(({ node }: { node: object }) => node));
    if (!pageInfo.hasNextPage) return nodes;
    after = pageInfo.endCursor;
  }
}

test('every payout of two years that has arrived is matched to its line at the bank, and to no other', async () => {
  const all = await matches();

  const { banks, company } = plaza.sandbox.world;
  const lines = banks
    .filter(({ subject }) => subject === company.owner)
    .flatMap(({ accounts }) => accounts.flatMap(({ transactions }) => transactions));
  const arrived = new Map(
    lines.flatMap(({ payoutId, date }) => (payoutId ? [[payoutId, date] as const] : [])),
  );
  const matched = all.filter(({ bankMatch }) => bankMatch.state === 'MATCHED');
  expect(matched.length).toBeGreaterThan(150);
  for (const { id, amount, bankMatch } of matched) {
    expect(bankMatch.transaction).toMatchObject({ date: arrived.get(id), amount });
    expect(bankMatch.confidence).toBeGreaterThanOrEqual(0.75);
    expect(bankMatch.reasons).toContain('AMOUNT');
  }
  expect(new Set(matched.map(({ bankMatch }) => bankMatch.transaction!.id)).size).toBe(matched.length);
  expect(matched.length / all.filter(({ id }) => arrived.has(id)).length).toBeGreaterThan(0.95);
  for (const { id, bankMatch } of all.filter((each) => !arrived.has(each.id))) {
    expect(['UNMATCHED', 'EXPECTED'], id).toContain(bankMatch.state);
  }
});

test('reading a match costs no call', async () => {
  await matches();

  const { calls } = await plaza.callsOf(matches);

  expect(Object.keys(calls).filter((route) => !route.startsWith('stripe'))).toEqual([]);
  // A payout on its way is asked for by its id; the matches themselves ask nobody.
  const without = await plaza.callsOf(() =>
    plaza.ask('operator', '{ businesses { payouts(first: 20) { edges { node { id status } } } } }'),
  );
  const page = await plaza.callsOf(() => plaza.ask('operator', MATCHES));
  expect(page.calls).toEqual(without.calls);
});

test('who may not see bank accounts, or has no role, sees no match', async () => {
  const scopes = ['people:read', 'payments:read'];
  const { data, errors, extensions } = await plaza.ask('operator', MATCHES, {}, { scopes });

  expect(errors).toBeUndefined();
  expect(data.businesses[0].payouts.edges[0].node.bankMatch).toBeNull();
  expect(extensions!.plaza!.nulls![0]).toMatchObject({ cause: 'scope' });
  expect((await plaza.ask('gus', MATCHES)).errors![0]!.extensions.code).toBe('FORBIDDEN');
});

const SET = `mutation ($input: SetBusinessBanksInput!) { setBusinessBanks(input: $input) {
  business { id banks { id institution { name } } } } }`;

test('an operator says where a business is paid out; where nobody has, that is the cause', async () => {
  const { data } = await plaza.ask('operator', '{ businesses { id banks { id } } }');
  const [{ id: businessId, banks }] = data.businesses;
  expect(banks).toHaveLength(1);
  const set = (input: object, member = 'operator') =>
    plaza.ask(member, SET, { input: { businessId, reason: 'Seen on a statement.', ...input } });

  const emptied = await set({ bankConnectionIds: [] });
  expect(emptied.data.setBusinessBanks.business.banks).toBeNull();
  const { data: page, extensions } = await plaza.ask('operator', MATCHES);
  expect(page.businesses[0].payouts.edges[0].node.bankMatch).toBeNull();
  expect(extensions!.plaza!.nulls![0]).toMatchObject({ cause: 'not_connected', subgraph: 'links' });

  const restored = await set({ bankConnectionIds: [banks[0].id, banks[0].id] });
  expect(restored.data.setBusinessBanks.business.banks).toMatchObject([{ id: banks[0].id }]);
  expect((await set({ bankConnectionIds: [] }, 'analyst')).errors![0]!.extensions.code).toBe('FORBIDDEN');
});

test.each([
  [{ businessId: 'biz_1', bankConnectionIds: [] }, 'BAD_USER_INPUT', 'input.businessId'],
  [{ bankConnectionIds: ['bcn_nobody'] }, 'NOT_FOUND', 'input.bankConnectionIds.0'],
  [{ bankConnectionIds: [], reason: '' }, 'BAD_USER_INPUT', 'input.reason'],
  [
    { bankConnectionIds: Array.from({ length: 21 }, (_each, index) => `bcn_${index}`) },
    'BAD_USER_INPUT',
    'input.bankConnectionIds',
  ],
])('%j is refused: %s at %s', async (input, code, argument) => {
  const { data } = await plaza.ask('operator', '{ businesses { id } }');

  const { errors } = await plaza.ask('operator', SET, {
    input: { businessId: data.businesses[0].id, reason: 'Seen.', ...input },
  });

  expect(errors![0]!.extensions).toMatchObject({ code, argument });
});

test('a bank that was disconnected is none any more', async () => {
  const { data } = await plaza.ask('gus', '{ me { bankConnections { id } } }');
  const [{ id: connectionId }] = data.me.bankConnections;
  await plaza.ask(
    'gus',
    `mutation ($input: DisconnectBankInput!) { disconnectBank(input: $input) { disconnectedId } }`,
    { input: { connectionId, idempotencyKey: 'disconnect' } },
  );

  const { data: page, extensions } = await plaza.ask('operator', MATCHES);

  expect(page.businesses[0].payouts.edges[0].node.bankMatch).toBeNull();
  expect(extensions!.plaza!.nulls![0]).toMatchObject({ cause: 'not_connected', subgraph: 'links' });
});
