import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { claimsOf, entities, type Json } from '#subgraphs/kit/under-test.ts';
import { startBanking } from './banking-under-test.ts';

let banking: Awaited<ReturnType<typeof startBanking>>;
const ada = claimsOf('ada');
const ACCOUNTS =
  'bankAccounts { id name mask type balances { current { amount currency } } connection { institution { name } } }';

beforeAll(async () => {
  // Every look at a balance asks Plaid here; what is kept has tests of its own.
  banking = await startBanking({ BANKING_SYNC_MAX_AGE_MS: '0' });
});
beforeEach(() => {
  banking.sandbox.faults.clear();
  banking.sandbox.journal.clear();
});
afterAll(() => banking.close());

test('linking again what is linked costs no call', async () => {
  await banking.banking.link(banking.persons);
  await banking.banking.link(
    banking.persons.map(({ items, ...person }) => ({
      ...person,
      items: items.map(({ accessToken }) => ({ accessToken })),
    })),
  );

  expect(banking.plaidCalls()).toEqual({});
  const [{ count }] = (await banking.db.query<{ count: number }>(
    'select count(*) from banking.connection',
  )) as [Json];
  expect(count).toBe(banking.persons.flatMap(({ items }) => items).length);
});

test('an Item that cannot be linked is logged without its token and holds up no other', async () => {
  const [person] = banking.persons;
  const bad = 'access-sandbox-00000000-0000-0000-0000-000000000000';

  await banking.banking.link([{ ...person!, items: [{ accessToken: bad }, ...person!.items] }]);

  expect(banking.log.lines.some((line) => line.includes('could not be linked'))).toBe(true);
  expect(banking.log.lines.join()).not.toContain('access-sandbox');
});

test('accounts, balances and bank of two connections cost one call a connection and one a bank, once', async () => {
  const first = await banking.person('ada', ACCOUNTS, ada);

  expect(first.errors).toBeUndefined();
  expect(first.person.bankAccounts).toHaveLength(4);
  expect(first.person.bankAccounts[0]).toMatchObject({
    id: expect.stringMatching(/^bac_[a-z2-7]{26}$/),
    name: 'Checking',
    mask: expect.stringMatching(/^\d{4}$/),
    type: 'DEPOSITORY',
    balances: { current: { amount: expect.any(Number), currency: 'USD' } },
    connection: { institution: { name: expect.any(String) } },
  });
  expect(banking.plaidCalls()).toEqual({ '/accounts/get': 2, '/institutions/get_by_id': 2 });
  expect(first.calls).toHaveLength(4);

  banking.sandbox.journal.clear();
  await banking.person('ada', ACCOUNTS, ada);
  expect(banking.plaidCalls()).toEqual({ '/accounts/get': 2 });
});

test('names alone cost no call, and the real-time balance asks each bank once', async () => {
  await banking.person(
    'ada',
    'bankConnections { id status createdAt } bankAccounts { name officialName subtype }',
    ada,
  );
  expect(banking.plaidCalls()).toEqual({});

  const { person } = await banking.person(
    'ada',
    'bankAccounts { realtimeBalance { available { amount } limit { amount } unofficialCurrency } }',
    ada,
  );

  expect(banking.plaidCalls()).toEqual({ '/accounts/balance/get': 2 });
  expect(person.bankAccounts[3].realtimeBalance).toEqual({
    available: { amount: expect.any(Number) },
    limit: { amount: 800_000 },
    unofficialCurrency: null,
  });
});

test('a person without a bank has null and its cause, never an empty list', async () => {
  const { person, errors } = await banking.person(
    'june',
    'bankAccounts { id } bankConnections { id }',
    claimsOf('june'),
  );

  expect(person).toEqual({ bankAccounts: null, bankConnections: null });
  expect(errors!.map(({ extensions }) => extensions)).toEqual([
    { code: 'NOT_CONNECTED', nullCause: 'not_connected' },
    { code: 'NOT_CONNECTED', nullCause: 'not_connected' },
  ]);
});

test('one dead bank nulls the balances of its own accounts only', async () => {
  banking.sandbox.faults.add({ provider: 'plaid', path: '/plaid/accounts/get', times: 1, status: 500 });

  const { person, errors } = await banking.person(
    'ada',
    'bankAccounts { name balances { current { amount } } }',
    ada,
  );

  const known = person.bankAccounts.map(({ balances }: Json) => balances !== null);
  expect(person.bankAccounts.every(({ name }: Json) => name)).toBe(true);
  expect(known.filter(Boolean)).toHaveLength(2);
  expect(errors).toHaveLength(2);
  expect(errors![0]!.extensions).toMatchObject({
    code: 'UPSTREAM_UNAVAILABLE',
    nullCause: 'provider_error',
    provider: { name: 'plaid', code: 'INTERNAL_SERVER_ERROR', retryable: true },
  });
});

test.each([
  ['hangs', { hang: true }, 'UPSTREAM_TIMEOUT'],
  ['is cut', { reset: true }, 'UPSTREAM_UNAVAILABLE'],
  ['limits us', { rateLimit: { retryAfterSeconds: 1 } }, 'RATE_LIMITED'],
] as const)('a Plaid that %s is a coded error within the deadline', async (_what, fault, code) => {
  banking.sandbox.faults.add({ provider: 'plaid', path: '/plaid/accounts/get', ...fault });
  const started = Date.now();

  const { person, errors } = await banking.person(
    'ada',
    'bankAccounts { name balances { current { amount } } }',
    ada,
    600,
  );

  expect(Date.now() - started).toBeLessThan(1_500);
  expect(person.bankAccounts).toHaveLength(4);
  expect(new Set(errors!.map(({ extensions }) => extensions!['code']))).toEqual(new Set([code]));
});

test('a bank that wants its user says so, keeps its status, and comes back when it was repaired', async () => {
  const dora = claimsOf('dora');
  const before = await banking.person('dora', 'bankConnections { id status accounts { name } }', dora);
  expect(before.person.bankConnections.map(({ status }: Json) => status).toSorted()).toEqual([
    'GOOD',
    'LOGIN_REQUIRED',
  ]);
  const { itemId } = banking.persons.find(({ subject }) => subject === 'ben')!.items[0]!;
  await banking.control(`/plaid/items/${itemId}/login_required`);

  const refused = await banking.person(
    'ben',
    'bankAccounts { balances { current { amount } } }',
    claimsOf('ben'),
  );

  expect(refused.errors![0]!.extensions).toMatchObject({
    code: 'UPSTREAM_UNAVAILABLE',
    provider: { name: 'plaid', code: 'ITEM_LOGIN_REQUIRED', retryable: false },
  });
  const status = 'bankConnections { status }';
  expect((await banking.person('ben', status, claimsOf('ben'))).person.bankConnections).toEqual([
    { status: 'LOGIN_REQUIRED' },
  ]);

  await banking.control(`/plaid/items/${itemId}/repair`);
  await banking.person('ben', 'bankAccounts { balances { current { amount } } }', claimsOf('ben'));
  expect((await banking.person('ben', status, claimsOf('ben'))).person.bankConnections).toEqual([
    { status: 'GOOD' },
  ]);
});

test('nobody sees anything of somebody else, by whatever entry', async () => {
  const { person } = await banking.person(
    'ada',
    'bankConnections { id } bankAccounts { id transactions(first: 1) { edges { node { id } } } }',
    ada,
  );
  const ids = {
    BankConnection: person.bankConnections[0].id,
    BankAccount: person.bankAccounts[0].id,
    BankTransaction: person.bankAccounts[0].transactions.edges[0].node.id,
  };
  const ask = (type: string, id: string, claims = ada) =>
    banking
      .ask(entities(type, 'id'), { representations: [{ __typename: type, id }] }, claims)
      .then(({ data }) => data._entities[0]);
  banking.sandbox.journal.clear();

  for (const [type, id] of Object.entries(ids)) {
    expect(await ask(type, id)).toEqual({ id });
    expect(await ask(type, id, claimsOf('ben'))).toBeNull();
    expect(await ask(type, id, claimsOf('ada', { scopes: [] }))).toBeNull();
    expect(await ask(type, id, claimsOf('olga', { roles: ['analyst'] }))).toEqual({ id });
    expect(await ask(type, 'nonsense')).toBeNull();
  }
  const foreign = await banking.person('ada', 'bankAccounts { id }', claimsOf('ben'));
  expect(foreign.person.bankAccounts).toBeNull();
  expect(foreign.errors![0]!.extensions).toMatchObject({ code: 'FORBIDDEN' });
  const scopeless = await banking.person('ada', 'bankAccounts { id }', claimsOf('ada', { scopes: [] }));
  expect(scopeless.errors![0]!.extensions).toMatchObject({ nullCause: 'scope' });
  expect(banking.plaidCalls()).toEqual({});
});

test('tokens and item ids leave neither in answers nor in logs, and lie sealed in the database', async () => {
  const answer = await banking.person('ada', `bankConnections { id institution { id } } ${ACCOUNTS}`, ada);
  const rows = await banking.db.query<{ access_token: string }>(
    'select access_token from banking.connection',
  );
  const secrets = banking.persons.flatMap(({ items }) =>
    items.flatMap(({ accessToken, itemId }) => [accessToken, itemId]),
  );

  const shown = JSON.stringify(answer) + banking.log.lines.join();
  for (const secret of secrets) expect(shown).not.toContain(secret);
  expect(shown).not.toContain('sandbox-secret');
  for (const { access_token: sealed } of rows) expect(sealed).toMatch(/^v1\.k\./);
});
