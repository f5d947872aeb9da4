import { expect, test } from 'vitest';
import { startPlaza } from './plaza.ts';

test('nobody mends, refreshes or turns the token of another person’s bank, nor does trying cost a call', async () => {
  await using plaza = await startPlaza();
  const { data } = await plaza.ask('ada', '{ me { bankConnections { id } } }');
  const [{ id: connectionId }] = data.me.bankConnections;
  for (const [mutation, type, input] of [
    ['completeLinkUpdate', 'CompleteLinkUpdateInput', { connectionId }],
    ['refreshTransactions', 'RefreshTransactionsInput', { connectionId, idempotencyKey: 'x1' }],
    [
      'rotateAccessToken',
      'RotateAccessTokenInput',
      { connectionId, reason: 'Mischief.', idempotencyKey: 'x2' },
    ],
    ['createLinkToken', 'CreateLinkTokenInput', { connectionId, consentTo: ['AUTH'] }],
  ] as const) {
    const { result, calls } = await plaza.callsOf(() =>
      plaza.ask(
        'ben',
        `mutation ($input: ${type}!) { ${mutation}(input: $input) { problem { __typename ... on Problem { message retryable } } } }`,
        {
          input,
        },
      ),
    );

    expect(['NOT_FOUND', 'FORBIDDEN'], mutation).toContain(result.errors?.[0]?.extensions.code);
    expect(calls, mutation).toEqual({});
  }
});
