import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPlaza, type PlazaUnderTest } from './plaza.ts';

let plaza: PlazaUnderTest;

beforeAll(async () => {
  plaza = await startPlaza();
});

afterAll(() => plaza[Symbol.asyncDispose]());

const CONNECT = `mutation ($input: ConnectBankInput!) {
  connectBank(input: $input) {
    connection { id status institution { name } accounts { id name mask type } }
    problem { __typename ... on Problem { retryable } }
  }
}`;

/** What Plaid Link would hand to the app on the person's device. */
async function publicToken(): Promise<string> {
  const response = await fetch(`${plaza.sandbox.url}/_sandbox/plaid/public_token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ institutionId: 'ins_109508' }),
  });
  return ((await response.json()) as { public_token: string }).public_token;
}

test('a person without a bank connects one, sees its transactions, and disconnects it', async () => {
  const before = await plaza.ask('june', '{ me { bankAccounts { id } } }');
  expect(before.data.me.bankAccounts).toBeNull();
  const link = await plaza.ask('june', 'mutation { createLinkToken(input: {}) { linkToken expiresAt } }');
  expect(link.data.createLinkToken.linkToken).toMatch(/^link-sandbox-/);

  const input = { publicToken: await publicToken(), idempotencyKey: 'connect' };
  const connected = await plaza.ask('june', CONNECT, { input });
  expect(connected.data.connectBank).toMatchObject({
    problem: null,
    connection: { status: 'GOOD', institution: { name: 'First Platypus Bank' } },
  });
  const { connection } = connected.data.connectBank;
  expect(connection.accounts.length).toBeGreaterThan(0);
  const again = await plaza.ask('june', CONNECT, { input });
  expect(again.data.connectBank.connection).toEqual(connection);

  plaza.sandbox.clock.advance(60_000);
  const { data, errors } = await plaza.ask(
    'june',
    `{ me { bankAccounts { id name balances { current { amount currency } }
        transactions(first: 5) { edges { node { id amount { amount } direction date description account { id } } } pageInfo { hasNextPage } } } } }`,
  );
  expect(errors).toBeUndefined();
  const [checking] = data.me.bankAccounts;
  expect(checking.transactions.edges).toHaveLength(5);
  for (const { node } of checking.transactions.edges) {
    expect(node).toMatchObject({
      account: { id: checking.id },
      direction: expect.stringMatching(/^(IN|OUT)$/),
    });
    expect(node.amount.amount).toBeGreaterThan(0);
  }

  const gone = await plaza.ask(
    'june',
    'mutation ($input: DisconnectBankInput!) { disconnectBank(input: $input) { disconnectedId problem { __typename ... on Problem { message retryable } } } }',
    { input: { connectionId: connection.id, idempotencyKey: 'disconnect' } },
  );
  expect(gone.data.disconnectBank).toEqual({ disconnectedId: connection.id, problem: null });
  const after = await plaza.ask('june', '{ me { bankAccounts { id } bankConnections { id } } }');
  expect(after.data.me).toEqual({ bankAccounts: null, bankConnections: null });
});

test('a public token works once', async () => {
  const token = await publicToken();
  await plaza.ask('kofi', CONNECT, { input: { publicToken: token, idempotencyKey: 'first' } });

  const { data } = await plaza.ask('kofi', CONNECT, {
    input: { publicToken: token, idempotencyKey: 'second' },
  });

  expect(data.connectBank).toEqual({
    connection: null,
    problem: { __typename: 'PublicTokenUnusable', retryable: false },
  });
});

test('a pending transaction keeps its id when it is posted', async () => {
  await using impatient = await startPlaza({ BANKING_SYNC_MAX_AGE_MS: '0' });
  const read = async (): Promise<{ id: string; pending: boolean }[]> => {
    const { data } = await impatient.ask(
      'ada',
      '{ me { bankAccounts { transactions(first: 30) { edges { node { id pending } } } } } }',
    );
    const accounts = data.me.bankAccounts as {
      transactions: { edges: { node: { id: string; pending: boolean } }[] };
    }[];
    return accounts.flatMap(({ transactions }) => transactions.edges.map(({ node }) => node));
  };
  const pending = (await read()).filter((transaction) => transaction.pending);
  expect(pending.length).toBeGreaterThan(0);

  impatient.sandbox.clock.advance(7 * 86_400_000);
  const later = new Map((await read()).map((transaction) => [transaction.id, transaction]));

  const kept = pending.filter(({ id }) => later.has(id));
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.every(({ id }) => !later.get(id)!.pending)).toBe(true);
});

test('transactions page through every row once, from the store, without a call when fresh', async () => {
  const PAGE = `query ($after: String) { me { bankAccounts { id transactions(first: 50, after: $after) {
    edges { node { id date } } pageInfo { hasNextPage endCursor } } } } }`;
  await plaza.ask('marc', PAGE);

  const { result, calls } = await plaza.callsOf(async () => {
    const seen: { id: string; date: string }[] = [];
    let after: string | null = null;
    do {
      const { data } = await plaza.ask('marc', PAGE, { after });
      const { transactions } = data.me.bankAccounts[0];
      seen.push(...transactions.edges.map((edge: { node: { id: string; date: string } }) => edge.node));
      after = transactions.pageInfo.hasNextPage ? transactions.pageInfo.endCursor : null;
    } while (after);
    return seen;
  });

  expect(result.length).toBeGreaterThan(100);
  expect(new Set(result.map(({ id }) => id)).size).toBe(result.length);
  expect(result.map(({ date }) => date)).toEqual(
    result
      .map(({ date }) => date)
      .toSorted()
      .toReversed(),
  );
  expect(calls).toEqual({});
});

test('neither an access token nor an item id is in any answer', async () => {
  const text = JSON.stringify([
    await plaza.ask(
      'ada',
      '{ me { bankConnections { id institution { id } accounts { id transactions { edges { node { id } } } } } } }',
    ),
    await plaza.ask('ada', CONNECT, {
      input: { publicToken: await publicToken(), idempotencyKey: 'secrets' },
    }),
  ]);

  for (const { itemId, accessToken, accounts } of plaza.sandbox.world.banks) {
    for (const secret of [itemId, accessToken, ...accounts.map(({ id }) => id)])
      expect(text).not.toContain(secret);
  }
  expect(text).not.toContain('access-');
});
