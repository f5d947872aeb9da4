import { post, PROBLEM, type Performance } from './performance.ts';
import type { Stage } from './stage.ts';

export const bankPerformances: readonly Performance[] = [
  {
    mutation: 'connectBank',
    subgraph: 'banking',
    input: 'ConnectBankInput',
    selection: `connection { id } ${PROBLEM}`,
    call: post('plaid', '/plaid/item/public_token/exchange'),
    prepare: async (stage) => {
      const before = await items(stage);
      return {
        input: { publicToken: await stage.publicToken() },
        other: { publicToken: await stage.publicToken() },
        effects: async () => (await items(stage)) - before,
      };
    },
    orphans: 'PublicTokenUnusable',
  },
  {
    mutation: 'disconnectBank',
    subgraph: 'banking',
    input: 'DisconnectBankInput',
    selection: `disconnectedId ${PROBLEM}`,
    call: post('plaid', '/plaid/item/remove'),
    prepare: async (stage, round) => {
      const connectionId = await connected(stage, `${round} one`);
      const before = await items(stage, true);
      return {
        input: { connectionId },
        other: { connectionId: await connected(stage, `${round} two`) },
        effects: async () => (await items(stage, true)) - before,
      };
    },
  },
  {
    mutation: 'rotateAccessToken',
    subgraph: 'banking',
    input: 'RotateAccessTokenInput',
    selection: `connection { id } ${PROBLEM}`,
    call: post('plaid', '/plaid/item/access_token/invalidate'),
    prepare: async (stage, round) => {
      const connectionId = await connected(stage, `${round} rotated`);
      const before = await counted(stage, 'rotations');
      return {
        input: { connectionId, reason: 'By routine.' },
        other: { connectionId, reason: 'It has leaked.' },
        effects: async () => (await counted(stage, 'rotations')) - before,
      };
    },
    orphans: 'AccessTokenLost',
  },
  {
    mutation: 'refreshTransactions',
    subgraph: 'banking',
    input: 'RefreshTransactionsInput',
    selection: `connection { id } ${PROBLEM}`,
    call: post('plaid', '/plaid/transactions/refresh'),
    prepare: async (stage, round) => {
      const connectionId = await connected(stage, `${round} refreshed`);
      const before = await counted(stage, 'refreshes');
      return {
        input: { connectionId },
        other: { connectionId: await connected(stage, `${round} unrefreshed`) },
        effects: async () => (await counted(stage, 'refreshes')) - before,
      };
    },
  },
];

/** How often any Item's token was changed, or its transactions refreshed. */
async function counted({ sandbox }: Stage, what: 'rotations' | 'refreshes'): Promise<number> {
  const response = await fetch(`${sandbox.url}/_sandbox/plaid/items`);
  const { items: all } = (await response.json()) as { items: Record<typeof what, number>[] };
  return all.reduce((sum, item) => sum + item[what], 0);
}

async function items({ sandbox }: Stage, removed?: boolean): Promise<number> {
  const response = await fetch(`${sandbox.url}/_sandbox/plaid/items`);
  const { items: all } = (await response.json()) as { items: { removed: boolean }[] };
  return all.filter((item) => removed === undefined || item.removed === removed).length;
}

async function connected({ asks, operator, publicToken }: Stage, idempotencyKey: string): Promise<string> {
  const { data } = await asks.banking(
    'mutation ($input: ConnectBankInput!) { connectBank(input: $input) { connection { id } } }',
    { input: { publicToken: await publicToken(), idempotencyKey } },
    operator,
  );
  return data.connectBank.connection.id as string;
}
