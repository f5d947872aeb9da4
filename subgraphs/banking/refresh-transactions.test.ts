import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { claimsOf, type Json } from '#subgraphs/kit/under-test.ts';
import { startBanking } from './banking-under-test.ts';

let banking: Awaited<ReturnType<typeof startBanking>>;
const CALL = { provider: 'plaid', path: '/plaid/transactions/refresh', times: 1 } as const;
const REFRESH = `mutation ($input: RefreshTransactionsInput!) { refreshTransactions(input: $input) {
  connection { id status nextStep { action } } problem { __typename ... on Problem { retryable } } } }`;

beforeAll(async () => {
  banking = await startBanking();
});
beforeEach(() => {
  banking.sandbox.faults.clear();
  banking.sandbox.journal.clear();
});
afterAll(() => banking.close());

async function connectionOf(subject: string, index = 0): Promise<string> {
  const { person } = await banking.person(subject, 'bankConnections { id }', claimsOf(subject));
  return person.bankConnections[index].id;
}

const refresh = async (
  subject: string,
  connectionId: string,
  idempotencyKey: string,
  claims = claimsOf(subject),
) => banking.ask(REFRESH, { input: { connectionId, idempotencyKey } }, claims);

async function settle(): Promise<void> {
  await banking.db.query(
    `update banking.effect set lease_until = now() - interval '1 second',
       started_at = started_at - interval '1 minute' where state = 'unknown'`,
  );
  await banking.banking.effects.settleDue();
}

test('Plaid looks once for a key, and what is kept is read again by who looks next', async () => {
  const ada = claimsOf('ada');
  const id = await connectionOf('ada');
  const read = () =>
    banking.person(
      'ada',
      'bankConnections { accounts { transactions(first: 1) { edges { node { id } } } } }',
      ada,
    );
  await read();
  banking.sandbox.journal.clear();

  for (let time = 0; time < 2; time += 1) {
    const { data } = await refresh('ada', id, 'look');
    expect(data.refreshTransactions).toEqual({
      connection: { id, status: 'GOOD', nextStep: null },
      problem: null,
    });
  }

  expect(banking.plaidCalls()).toEqual({ '/item/get': 1, '/transactions/refresh': 1 });
  banking.sandbox.journal.clear();
  await read();
  expect(banking.plaidCalls()).toEqual({ '/transactions/sync': 1 });
});

test('a bank that wants its user, and one that is gone, are problems and not failures', async () => {
  const { person } = await banking.person('dora', 'bankConnections { id status }', claimsOf('dora'));
  const dead = person.bankConnections.find(({ status }: Json) => status === 'LOGIN_REQUIRED');

  const waits = await refresh('dora', dead.id, 'waits');

  expect(waits.data.refreshTransactions).toEqual({
    connection: { id: dead.id, status: 'LOGIN_REQUIRED', nextStep: { action: 'SIGN_IN' } },
    problem: { __typename: 'BankSignInRequired', retryable: false },
  });
  const id = await connectionOf('ivan');
  await banking.control(
    `/plaid/items/${banking.persons.find((each) => each.subject === 'ivan')!.items[0]!.itemId}/remove`,
  );
  const gone = await refresh('ivan', id, 'gone');
  expect(gone.data.refreshTransactions).toMatchObject({
    connection: { status: 'GONE' },
    problem: { __typename: 'ConnectionGone', retryable: false },
  });
});

test('an answer that is lost is found out by when Plaid looked last', async () => {
  const id = await connectionOf('marc');
  banking.sandbox.faults.add({ ...CALL, resetAfter: true });
  expect((await refresh('marc', id, 'after')).data.refreshTransactions.problem.__typename).toBe(
    'OutcomePending',
  );
  await settle();
  banking.sandbox.journal.clear();
  expect((await refresh('marc', id, 'after')).data.refreshTransactions.problem).toBeNull();
  expect(banking.plaidCalls()).toEqual({});

  banking.sandbox.faults.add({ ...CALL, reset: true });
  expect((await refresh('marc', id, 'before')).data.refreshTransactions.problem.__typename).toBe(
    'OutcomePending',
  );
  await settle();
  const [{ state }] = (await banking.db.query(`select state from banking.effect where key = 'before'`)) as [
    Json,
  ];
  expect(state).toBe('nothing');
});

test('another person’s connection is refused, and so is nonsense, at no call', async () => {
  const id = await connectionOf('ada');
  banking.sandbox.journal.clear();

  expect((await refresh('ben', id, 'x')).errors![0]!.extensions).toMatchObject({ code: 'NOT_FOUND' });
  expect((await refresh('ada', 'bcn_nope', 'x')).errors![0]!.extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    argument: 'input.connectionId',
  });
  const readOnly = claimsOf('ada', { scopes: ['banking:read'] });
  expect((await refresh('ada', id, 'x', readOnly)).errors![0]!.extensions).toMatchObject({
    scope: 'banking:write',
  });
  expect(banking.plaidCalls()).toEqual({});
});
