import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { claimsOf, type Json } from '#subgraphs/kit/under-test.ts';
import { startBanking } from './banking-under-test.ts';

let banking: Awaited<ReturnType<typeof startBanking>>;
const operator = claimsOf('olga', { person: null, roles: ['operator'] });
const CALL = { provider: 'plaid', path: '/plaid/item/access_token/invalidate', times: 1 } as const;
const ROTATE = `mutation ($input: RotateAccessTokenInput!) { rotateAccessToken(input: $input) {
  connection { id status nextStep { action } } problem { __typename ... on Problem { retryable } } } }`;
const UNKNOWN =
  '{ unknownBankEffects { edges { node { id mutation state note connection { id } problem { __typename } } } } }';

beforeAll(async () => {
  banking = await startBanking({ BANKING_SYNC_MAX_AGE_MS: '0' });
});
beforeEach(() => {
  banking.sandbox.faults.clear();
  banking.sandbox.journal.clear();
});
afterAll(() => banking.close());

async function connectionOf(subject: string): Promise<string> {
  const { person } = await banking.person(subject, 'bankConnections { id }', claimsOf(subject));
  return person.bankConnections[0].id;
}

const rotate = (
  connectionId: string,
  idempotencyKey: string,
  claims = operator,
  reason = 'It may have leaked.',
) => banking.ask(ROTATE, { input: { connectionId, reason, idempotencyKey } }, claims);

const sealedOf = async (connectionId: string): Promise<string> =>
  (
    await banking.db.query<{ access_token: string }>(
      'select access_token from banking.connection where id = $1',
      [connectionId],
    )
  )[0]!.access_token;

/** As time goes by. */
async function settle(): Promise<void> {
  await banking.db.query(
    `update banking.effect set lease_until = now() - interval '1 second',
       started_at = started_at - interval '1 minute' where state = 'unknown'`,
  );
  await banking.banking.effects.settleDue();
}

test('the token is changed once for a key, the bank answers on, and who asked is kept for good', async () => {
  const id = await connectionOf('ben');
  const before = await sealedOf(id);

  const answers = await Promise.all([rotate(id, 'one'), rotate(id, 'one')]);
  answers.push(await rotate(id, 'one'));

  for (const { data } of answers) {
    expect(data.rotateAccessToken).toEqual({
      connection: { id, status: 'GOOD', nextStep: null },
      problem: null,
    });
  }
  expect(banking.plaidCalls()).toEqual({ '/item/access_token/invalidate': 1 });
  expect(await sealedOf(id)).not.toBe(before);
  const { person, errors } = await banking.person(
    'ben',
    'bankAccounts { realtimeBalance { current { amount } } }',
    claimsOf('ben'),
  );
  expect(errors).toBeUndefined();
  expect(person.bankAccounts[0].realtimeBalance.current.amount).toEqual(expect.any(Number));
  const audit = () => banking.db.query('select connection_id, subject, reason from banking.token_rotation');
  const line = { connection_id: id, subject: 'olga', reason: 'It may have leaked.' };
  expect(await audit()).toEqual([line]);
  await banking.db.query('delete from banking.token_rotation');
  expect(await audit()).toEqual([line]);
  expect(JSON.stringify(answers) + banking.log.lines.join()).not.toContain('access-sandbox');
});

test('two keys at once change it twice, and the token that is kept is the living one', async () => {
  const id = await connectionOf('marc');

  const both = await Promise.all([rotate(id, 'left'), rotate(id, 'right')]);
  if (both.some(({ errors, data }) => errors ?? data.rotateAccessToken.problem)) {
    // Who lost the race before the winner had kept its token is told so, and no more.
    expect(both.filter(({ data }) => data?.rotateAccessToken?.problem === null)).toHaveLength(1);
  }

  const { person } = await banking.person('marc', 'bankConnections { status }', claimsOf('marc'));
  expect(person.bankConnections[0].status).toBe('GOOD');
  const { errors } = await banking.person(
    'marc',
    'bankAccounts { realtimeBalance { asOf } }',
    claimsOf('marc'),
  );
  expect(errors).toBeUndefined();
});

test('linking again with the old token leaves the new one as it is', async () => {
  const id = await connectionOf('lena');
  await rotate(id, 'linked');
  const sealed = await sealedOf(id);

  await banking.banking.link(banking.persons.filter(({ subject }) => subject === 'lena'));

  expect(await sealedOf(id)).toBe(sealed);
});

test('an answer that is lost leaves a dead token: settled as such, noted, and the person connects anew', async () => {
  const id = await connectionOf('kofi');
  banking.sandbox.faults.add({ ...CALL, resetAfter: true });
  const pending = await rotate(id, 'lost');
  expect(pending.data.rotateAccessToken.problem).toEqual({ __typename: 'OutcomePending', retryable: true });

  await settle();

  expect((await rotate(id, 'lost')).data.rotateAccessToken).toEqual({
    connection: { id, status: 'GONE', nextStep: { action: 'CONNECT_ANEW' } },
    problem: { __typename: 'AccessTokenLost', retryable: false },
  });
  const { data } = await banking.ask(UNKNOWN, {}, operator);
  expect(data.unknownBankEffects.edges.map(({ node }: Json) => node)).toEqual([
    {
      id: expect.stringMatching(/^eff_/),
      mutation: 'rotateAccessToken',
      state: 'DONE',
      note: expect.stringContaining('the new one is known to nobody'),
      connection: { id },
      problem: { __typename: 'AccessTokenLost' },
    },
  ]);
  const gone = await banking.ask(
    'mutation ($input: DisconnectBankInput!) { disconnectBank(input: $input) { disconnectedId } }',
    { input: { connectionId: id, idempotencyKey: 'away' } },
    claimsOf('kofi'),
  );
  expect(gone.data.disconnectBank.disconnectedId).toBe(id);
});

test('a request that never arrived leaves the old token alive: nothing happened, and the key is free', async () => {
  const id = await connectionOf('gus');
  banking.sandbox.faults.add({ ...CALL, reset: true });
  expect((await rotate(id, 'cut')).data.rotateAccessToken.problem.__typename).toBe('OutcomePending');
  const sealed = await sealedOf(id);

  await settle();

  const [{ state }] = (await banking.db.query(`select state from banking.effect where key = 'cut'`)) as [
    Json,
  ];
  expect(state).toBe('nothing');
  expect((await rotate(id, 'cut')).data.rotateAccessToken.problem).toBeNull();
  expect(await sealedOf(id)).not.toBe(sealed);
});

test('only an operator with the scope may, with a reason, and what is refused costs no call', async () => {
  const id = await connectionOf('ada');
  banking.sandbox.journal.clear();

  const own = await rotate(id, 'own', claimsOf('ada'));
  expect(own.errors![0]!.extensions).toMatchObject({ code: 'FORBIDDEN', roles: ['operator'] });
  const unscoped = await rotate(
    id,
    'unscoped',
    claimsOf('olga', { roles: ['operator'], scopes: ['banking:read'] }),
  );
  expect(unscoped.errors![0]!.extensions).toMatchObject({ code: 'FORBIDDEN', scope: 'banking:write' });
  const silent = await rotate(id, 'silent', operator, ' ');
  expect(silent.errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'input.reason' });
  const nowhere = await rotate('bcn_nope', 'nowhere');
  expect(nowhere.errors![0]!.extensions).toMatchObject({ argument: 'input.connectionId' });
  expect(banking.plaidCalls()).toEqual({});
});
