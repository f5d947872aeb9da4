import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { claimsOf, type Json } from '#subgraphs/kit/under-test.ts';
import { startBanking } from './banking-under-test.ts';

let banking: Awaited<ReturnType<typeof startBanking>>;
const june = claimsOf('june');
const CONNECT = `mutation ($input: ConnectBankInput!) { connectBank(input: $input) {
  connection { id status institution { name } accounts { name } } problem { __typename ... on Problem { retryable } } } }`;
const DISCONNECT = `mutation ($input: DisconnectBankInput!) { disconnectBank(input: $input) {
  disconnectedId problem { __typename } } }`;
const LINK = `mutation ($input: CreateLinkTokenInput!) { createLinkToken(input: $input) { linkToken expiresAt } }`;
let key = 0;

beforeAll(async () => {
  banking = await startBanking();
});
beforeEach(() => {
  banking.sandbox.faults.clear();
  banking.sandbox.journal.clear();
});
afterAll(() => banking.close());

async function connect(input: object = {}, claims = june, withinMs?: number) {
  const full = { publicToken: await banking.publicToken(), idempotencyKey: `key-${++key}`, ...input };
  const ask = (ms?: number) => banking.ask(CONNECT, { input: full }, claims, ms);
  const { data, errors } = await ask(withinMs);
  return {
    ...data?.connectBank,
    errors,
    again: () => ask().then((answer) => answer.data.connectBank),
    input: full,
  };
}

function disconnect(connectionId: string, idempotencyKey: string, claims = june) {
  return banking.ask(DISCONNECT, { input: { connectionId, idempotencyKey } }, claims);
}

async function stored(): Promise<number> {
  const [row] = await banking.db.query<{ count: number }>(
    `select count(*) from banking.effect where state <> 'nothing'`,
  );
  return row!.count;
}

test('a bank is connected once for one key, asked again or at the same time', async () => {
  const input = {
    publicToken: await banking.publicToken({ institutionId: 'ins_109512' }),
    idempotencyKey: 'twice',
  };
  const ask = () => banking.ask(CONNECT, { input }, june);

  const answers = [...(await Promise.all([ask(), ask()])), await ask()];

  const [{ data }] = answers as [Json];
  expect(data.connectBank).toEqual({
    connection: {
      id: expect.stringMatching(/^bcn_/),
      status: 'GOOD',
      institution: { name: 'Houndstooth Bank' },
      accounts: [{ name: 'Checking' }, { name: 'Savings' }, { name: 'Credit Card' }],
    },
    problem: null,
  });
  for (const answer of answers) expect(answer.data).toEqual(data);
  expect(banking.plaidCalls()['/item/public_token/exchange']).toBe(1);
  const other = await banking.ask(
    CONNECT,
    { input: { ...input, publicToken: 'public-sandbox-other' } },
    june,
  );
  expect(other.errors![0]!.extensions).toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' });
  expect(JSON.stringify(await banking.db.query('select * from banking.effect'))).not.toContain(
    input.publicToken,
  );
});

test('a public token that was used is a problem, the same for the same key', async () => {
  const first = await connect();

  const second = await connect({ publicToken: first.input.publicToken });

  expect(second).toMatchObject({
    connection: null,
    problem: { __typename: 'PublicTokenUnusable', retryable: false },
  });
  banking.sandbox.journal.clear();
  expect((await second.again()).problem.__typename).toBe('PublicTokenUnusable');
  expect(banking.plaidCalls()).toEqual({});
});

test('an exchange whose answer is lost is pending, then proves to be used up, and never connects twice', async () => {
  banking.sandbox.faults.add({
    provider: 'plaid',
    path: '/plaid/item/public_token/exchange',
    times: 1,
    resetAfter: true,
  });

  const lost = await connect();

  expect(lost.problem).toEqual({ __typename: 'OutcomePending', retryable: true });
  expect((await lost.again()).problem.__typename).toBe('PublicTokenUnusable');
});

test('an exchange that never reached Plaid is pending, and the same key connects the bank', async () => {
  banking.sandbox.faults.add({
    provider: 'plaid',
    path: '/plaid/item/public_token/exchange',
    times: 1,
    reset: true,
  });

  const cut = await connect();

  expect(cut.problem.__typename).toBe('OutcomePending');
  expect(await cut.again()).toMatchObject({ connection: { status: 'GOOD' }, problem: null });
});

test('an exchange slower than its client waits goes on, and the same key finds what it did', async () => {
  banking.sandbox.faults.add({
    provider: 'plaid',
    path: '/plaid/item/public_token/exchange',
    times: 1,
    delayMs: 900,
  });

  const slow = await connect({}, june, 700);

  expect(slow.problem.__typename).toBe('OutcomePending');
  banking.sandbox.journal.clear();
  expect(await slow.again()).toMatchObject({ connection: { status: 'GOOD' }, problem: null });
  expect(banking.plaidCalls()['/item/public_token/exchange']).toBeUndefined();
});

test('a bank that is kept but has not told its accounts tells them when somebody looks', async () => {
  banking.sandbox.faults.add({ provider: 'plaid', path: '/plaid/accounts/get', times: 1, status: 500 });

  const { connection, problem } = await connect();

  expect(problem).toBeNull();
  expect(connection.accounts).toHaveLength(3);
  expect(banking.log.lines.join()).toContain('has not told its accounts');
});

test('a bank is disconnected once, forgotten with all that was kept of it, and only by its owner', async () => {
  const { connection } = await connect();
  const foreign = await disconnect(connection.id, 'd0', claimsOf('ben'));
  expect(foreign.errors![0]!.extensions).toMatchObject({ code: 'NOT_FOUND' });
  const analyst = await disconnect(connection.id, 'd0', claimsOf('olga', { roles: ['analyst'] }));
  expect(analyst.errors![0]!.extensions).toMatchObject({ code: 'FORBIDDEN' });
  expect(banking.plaidCalls()['/item/remove']).toBeUndefined();

  const answers = [await disconnect(connection.id, 'd1'), await disconnect(connection.id, 'd1')];

  for (const { data } of answers) {
    expect(data.disconnectBank).toEqual({ disconnectedId: connection.id, problem: null });
  }
  expect(banking.plaidCalls()['/item/remove']).toBe(1);
  const left = await banking.db.query('select 1 from banking.account where connection_id = $1', [
    connection.id,
  ]);
  expect(left).toEqual([]);
  expect((await disconnect(connection.id, 'd2')).errors![0]!.extensions).toMatchObject({ code: 'NOT_FOUND' });
});

test('a removal whose answer is lost is pending, and the same key ends it', async () => {
  const { connection } = await connect();
  banking.sandbox.faults.add({ provider: 'plaid', path: '/plaid/item/remove', times: 1, resetAfter: true });

  const { data } = await disconnect(connection.id, 'lost');

  expect(data.disconnectBank).toEqual({ disconnectedId: null, problem: { __typename: 'OutcomePending' } });
  expect((await disconnect(connection.id, 'lost')).data.disconnectBank.disconnectedId).toBe(connection.id);
});

test('a link token starts Link for a new bank, and repairs one of the person’s own', async () => {
  const fresh = await banking.ask(LINK, { input: { redirectUri: 'https://shop.example/back' } }, june);
  expect(fresh.data.createLinkToken).toEqual({
    linkToken: expect.stringMatching(/^link-sandbox-/),
    expiresAt: expect.stringMatching(/Z$/),
  });
  const dora = claimsOf('dora');
  const { person } = await banking.person('dora', 'bankConnections { id status }', dora);
  const broken = person.bankConnections.find(({ status }: Json) => status === 'LOGIN_REQUIRED');

  const repair = await banking.ask(LINK, { input: { connectionId: broken.id } }, dora);
  const { linkToken } = repair.data.createLinkToken;
  await banking.control('/plaid/public_token', { linkToken });

  const { person: after } = await banking.person(
    'dora',
    'bankAccounts { balances { current { amount } } }',
    dora,
  );
  expect(after.bankAccounts.every(({ balances }: Json) => balances)).toBe(true);
  const foreign = await banking.ask(LINK, { input: { connectionId: broken.id } }, june);
  expect(foreign.errors![0]!.extensions).toMatchObject({ code: 'NOT_FOUND' });
});

test('bad input and a missing scope are refused without a call, and hold no key', async () => {
  const before = await stored();
  const scopeless = claimsOf('june', { scopes: ['banking:read'] });
  const machine = claimsOf('robot', { person: null });
  const refused: [Promise<Json>, string][] = [
    [connect({ publicToken: 'access-sandbox-1' }), 'BAD_USER_INPUT'],
    [connect({ idempotencyKey: '' }), 'BAD_USER_INPUT'],
    [connect({ idempotencyKey: 'x'.repeat(256) }), 'BAD_USER_INPUT'],
    [connect({}, scopeless), 'FORBIDDEN'],
    [connect({}, machine), 'BAD_USER_INPUT'],
    [disconnect('bcn_nonsense', 'x'), 'BAD_USER_INPUT'],
    [disconnect(`bcn_${'a'.repeat(26)}`, 'x'), 'NOT_FOUND'],
    [banking.ask(LINK, { input: { redirectUri: 'javascript:1' } }, june), 'BAD_USER_INPUT'],
    [banking.ask(LINK, { input: { connectionId: 'x' } }, june), 'BAD_USER_INPUT'],
  ];

  for (const [answer, code] of refused) expect((await answer).errors[0].extensions).toMatchObject({ code });

  expect(banking.plaidCalls()).toEqual({});
  expect(await stored()).toBe(before);
});

test('wrong keys are unavailable, not the client’s fault, and hold no key', async () => {
  const wrong = banking.make({});
  const config = { PLAID_CLIENT_ID: 'x', PLAID_SECRET: 'y' };
  expect(() => banking.make({ ...config, PLAID_ENV: 'production' })).toThrow('PLAZA_ALLOW_LIVE');
  expect(() => banking.make({ PLAID_SECRET: 'y' })).toThrow('PLAID_CLIENT_ID is missing');
  banking.sandbox.faults.add({
    provider: 'plaid',
    path: '/plaid/item/public_token/exchange',
    times: 1,
    status: 401,
  });
  const before = await stored();

  const input = { publicToken: await banking.publicToken(), idempotencyKey: 'wrong' };
  const { errors } = await wrong.handle({ query: CONNECT, variables: { input } }, june, Date.now() + 4_000);

  expect(errors![0]!.extensions).toMatchObject({
    code: 'UPSTREAM_UNAVAILABLE',
    provider: { retryable: false },
  });
  expect(await stored()).toBe(before);
});
