import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { claimsOf, type Json } from '#subgraphs/kit/under-test.ts';
import { startBanking } from './banking-under-test.ts';

let banking: Awaited<ReturnType<typeof startBanking>>;
const STANDING = `id status errorCode consentExpiresAt billedProducts consentedProducts checkedAt
  nextStep { action before message }`;
const CREATE = `mutation ($input: CreateLinkTokenInput!) {
  createLinkToken(input: $input) { linkToken problem { __typename ... on Problem { retryable } } } }`;
const COMPLETE = `mutation ($input: CompleteLinkUpdateInput!) {
  completeLinkUpdate(input: $input) { connection { ${STANDING} accounts { name } } problem { __typename ... on Problem { retryable } } } }`;
const REFRESH = `mutation { refreshBankConnections { connections { ${STANDING} } } }`;

beforeAll(async () => {
  banking = await startBanking();
});
beforeEach(() => {
  banking.sandbox.faults.clear();
  banking.sandbox.journal.clear();
});
afterAll(() => banking.close());

const itemOf = (subject: string, index = 0) =>
  banking.persons.find((person) => person.subject === subject)!.items[index]!.itemId;

async function connectionsOf(subject: string): Promise<Json[]> {
  const { person } = await banking.person(subject, `bankConnections { ${STANDING} }`, claimsOf(subject));
  return person.bankConnections;
}

async function linkToken(subject: string, connectionId: string, wishes: object = {}): Promise<string> {
  const answer = await banking.ask(CREATE, { input: { connectionId, ...wishes } }, claimsOf(subject));
  expect(answer.data.createLinkToken.problem).toBeNull();
  return answer.data.createLinkToken.linkToken;
}

async function complete(subject: string, input: object) {
  const { data, errors } = await banking.ask(COMPLETE, { input }, claimsOf(subject));
  expect(errors).toBeUndefined();
  return data.completeLinkUpdate;
}

test('a good connection has nothing to do, and says what is consented to; none of it costs a call', async () => {
  const [connection] = await connectionsOf('ada');

  expect(connection).toEqual({
    id: expect.stringMatching(/^bcn_/),
    status: 'GOOD',
    errorCode: null,
    consentExpiresAt: null,
    billedProducts: ['transactions'],
    consentedProducts: ['transactions'],
    checkedAt: expect.any(String),
    nextStep: null,
  });
  expect(banking.plaidCalls()).toEqual({});
});

test('a bank that wants its user is mended by Link and completeLinkUpdate, and not before', async () => {
  const dead = (await connectionsOf('dora')).find(({ status }) => status !== 'GOOD');
  expect(dead).toMatchObject({
    status: 'LOGIN_REQUIRED',
    errorCode: 'ITEM_LOGIN_REQUIRED',
    nextStep: { action: 'SIGN_IN', before: null },
  });
  const token = await linkToken('dora', dead.id);
  const unfinished = { problem: { __typename: 'LinkUpdateUnfinished', retryable: true } };

  expect(await complete('dora', { connectionId: dead.id })).toMatchObject(unfinished);
  expect(await complete('dora', { connectionId: dead.id, linkToken: token })).toMatchObject(unfinished);
  await banking.control('/plaid/public_token', { linkToken: token });
  banking.sandbox.journal.clear();
  const mended = await complete('dora', { connectionId: dead.id, linkToken: token });

  expect(mended).toMatchObject({
    problem: null,
    connection: { id: dead.id, status: 'GOOD', errorCode: null, nextStep: null },
  });
  expect(mended.connection.accounts).toHaveLength(2);
  expect(banking.plaidCalls()).toEqual({ '/link/token/get': 1, '/item/get': 1, '/accounts/get': 1 });
});

test('a link token that has expired is a problem of its own, and nonsense is refused without a call', async () => {
  const [{ id }] = (await connectionsOf('ada')) as [Json];
  const token = await linkToken('ada', id);
  banking.sandbox.clock.advance(31 * 60_000);

  expect((await complete('ada', { connectionId: id, linkToken: token })).problem).toEqual({
    __typename: 'LinkTokenUnusable',
    retryable: false,
  });
  banking.sandbox.journal.clear();
  for (const [input, argument] of [
    [{ connectionId: id, linkToken: 'public-sandbox-1' }, 'input.linkToken'],
    [{ connectionId: 'bac_1' }, 'input.connectionId'],
  ] as const) {
    const { errors } = await banking.ask(COMPLETE, { input }, claimsOf('ada'));
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  }
  const alone = await banking.ask(CREATE, { input: { chooseAccounts: true } }, claimsOf('ada'));
  expect(alone.errors![0]!.extensions).toMatchObject({ argument: 'input.chooseAccounts' });
  const foreign = await banking.ask(COMPLETE, { input: { connectionId: id } }, claimsOf('ben'));
  expect(foreign.errors![0]!.extensions).toMatchObject({ code: 'NOT_FOUND' });
  const readOnly = claimsOf('ada', { scopes: ['banking:read'] });
  const unscoped = await banking.ask(COMPLETE, { input: { connectionId: id } }, readOnly);
  expect(unscoped.errors![0]!.extensions).toMatchObject({ code: 'FORBIDDEN', scope: 'banking:write' });
  expect(banking.plaidCalls()).toEqual({});
});

test('new accounts are announced, chosen in Link, and then no news any more', async () => {
  const ben = claimsOf('ben');
  await banking.control(`/plaid/items/${itemOf('ben')}/new_account`, { kind: 'credit card' });
  await banking.ask(REFRESH, {}, ben);
  const [connection] = (await connectionsOf('ben')) as [Json];
  expect(connection).toMatchObject({ status: 'GOOD', nextStep: { action: 'CHOOSE_ACCOUNTS', before: null } });

  const token = await linkToken('ben', connection.id, { chooseAccounts: true });
  await banking.control('/plaid/public_token', { linkToken: token });
  const done = await complete('ben', { connectionId: connection.id, linkToken: token });

  expect(done).toMatchObject({ problem: null, connection: { nextStep: null } });
  expect(done.connection.accounts.map(({ name }: Json) => name)).toContain('Credit Card');
  await banking.ask(REFRESH, {}, ben);
  expect((await connectionsOf('ben'))[0]!.nextStep).toBeNull();
});

test('a consent that runs out and a bank that disconnects say by when they are to be renewed', async () => {
  const marc = claimsOf('marc');
  await banking.control(`/plaid/items/${itemOf('marc')}/consent`, { days: 2 });
  const refreshed = await banking.ask(REFRESH, {}, marc);
  const [{ id, consentExpiresAt, ...standing }] = refreshed.data.refreshBankConnections.connections;
  expect(standing).toMatchObject({
    status: 'EXPIRING',
    nextStep: { action: 'RENEW_CONSENT', before: consentExpiresAt },
  });

  banking.sandbox.clock.advance(3 * 86_400_000);
  await banking.ask(REFRESH, {}, marc);
  expect((await connectionsOf('marc'))[0]).toMatchObject({ status: 'LOGIN_REQUIRED' });
  await banking.control('/plaid/public_token', { linkToken: await linkToken('marc', id) });
  expect(await complete('marc', { connectionId: id })).toMatchObject({
    problem: null,
    connection: { status: 'GOOD', nextStep: null },
  });

  await banking.control(`/plaid/items/${itemOf('marc')}/pending_disconnect`);
  await banking.ask(REFRESH, {}, marc);
  expect((await connectionsOf('marc'))[0]).toMatchObject({
    status: 'EXPIRING',
    nextStep: { action: 'RENEW_CONSENT', before: expect.stringMatching(/^2026-11-/) },
  });
});

test('permission that was taken back, and a connection that is gone, say so and what helps', async () => {
  const ivan = claimsOf('ivan');
  await banking.control(`/plaid/items/${itemOf('ivan')}/revoke`);
  const { errors } = await banking.person('ivan', 'bankAccounts { realtimeBalance { asOf } }', ivan);
  expect(errors![0]!.extensions).toMatchObject({ provider: { code: 'USER_PERMISSION_REVOKED' } });
  const [{ id, ...revoked }] = (await connectionsOf('ivan')) as [Json];
  expect(revoked).toMatchObject({
    status: 'REVOKED',
    errorCode: 'USER_PERMISSION_REVOKED',
    nextStep: { action: 'RENEW_CONSENT', before: null },
  });
  expect((await complete('ivan', { connectionId: id })).problem.__typename).toBe('LinkUpdateUnfinished');

  await banking.control(`/plaid/items/${itemOf('ivan')}/remove`);
  const gone = { __typename: 'ConnectionGone', retryable: false };
  const create = await banking.ask(CREATE, { input: { connectionId: id } }, ivan);
  expect(create.data.createLinkToken).toEqual({ linkToken: null, problem: gone });
  expect(await complete('ivan', { connectionId: id })).toMatchObject({
    problem: gone,
    connection: { status: 'GONE', nextStep: { action: 'CONNECT_ANEW' } },
  });
});
