import { afterAll, beforeAll, expect, test } from 'vitest';
import { HOME, startPlaza, type PlazaUnderTest } from './plaza.ts';

let plaza: PlazaUnderTest;

beforeAll(async () => {
  plaza = await startPlaza();
});

afterAll(() => plaza[Symbol.asyncDispose]());

const MESSAGES = 'twilio GET /twilio/api/2010-04-01/Accounts/:accountSid/Messages.json';

test('one POST answers from four subgraphs, and costs as few calls as the providers allow', async () => {
  const cold = await plaza.callsOf(() => plaza.ask('ada', HOME));

  expect(cold.result.errors).toBeUndefined();
  const { me } = cold.result.data;
  expect(me.name).toBe('Ada Byrne');
  expect(me.payments.edges).toHaveLength(3);
  expect(me.bankAccounts).toHaveLength(4);
  expect(
    new Set(
      me.bankAccounts.map(
        (account: { connection: { institution: { name: string } } }) => account.connection.institution.name,
      ),
    ).size,
  ).toBe(2);
  expect(me.messages.edges).toHaveLength(3);
  expect(new Set(me.messages.edges.map((edge: { node: { channel: string } }) => edge.node.channel))).toEqual(
    new Set(['SMS', 'WHATSAPP']),
  );
  // One list of a customer; institutions once a day; To and From of two addresses. The balances came with the accounts
  // when the banks were linked, less than five minutes ago.
  expect(cold.calls).toEqual({
    'stripe GET /v1/payment_intents': 1,
    'plaid POST /plaid/institutions/get_by_id': 2,
    [MESSAGES]: 4,
  });

  const warm = await plaza.callsOf(() => plaza.ask('ada', HOME));
  expect(warm.result.data).toEqual(cold.result.data);
  expect(warm.calls).toEqual({});
  expect(warm.result.extensions?.plaza?.calls).toEqual([]);
});

test('the ledger that was asked for says what the sandbox counted, call by call', async () => {
  const { result, calls } = await plaza.callsOf(() => plaza.ask('nora', HOME));

  const ledger = result.extensions?.plaza?.calls ?? [];
  const byProvider = (rows: readonly { provider: string }[]) =>
    Object.groupBy(rows, ({ provider }) => provider);
  const counted = Object.entries(calls).flatMap(([route, count]) =>
    Array.from({ length: count }, () => ({ provider: route.split(' ')[0]! })),
  );
  const sizes = (rows: readonly { provider: string }[]) =>
    Object.fromEntries(Object.entries(byProvider(rows)).map(([provider, some]) => [provider, some!.length]));
  expect(sizes(ledger)).toEqual(sizes(counted));
  expect(ledger.every(({ status, ms, startMs }) => status === 200 && ms >= 0 && startMs >= 0)).toBe(true);
});

test('a field that nobody selected costs no call', async () => {
  const name = await plaza.callsOf(() => plaza.ask('ada', '{ me { name email } }'));
  expect(name.calls).toEqual({});

  const accounts = await plaza.callsOf(() =>
    plaza.ask(
      'ada',
      '{ me { bankAccounts { id name mask type connection { id status } } bankConnections { id accounts { id } } } }',
    ),
  );
  expect(accounts.result.errors).toBeUndefined();
  expect(accounts.calls).toEqual({});

  const payments = await plaza.callsOf(() =>
    plaza.ask(
      'eli',
      '{ me { payments(first: 10) { edges { node { fee { amount } net { amount } paymentMethod { id } person { id name } } } } } }',
    ),
  );
  expect(payments.result.errors).toBeUndefined();
  expect(payments.calls).toEqual({ 'stripe GET /v1/payment_intents': 1 });
});

test('a person with nothing connected gets nulls with their cause, no errors and no calls', async () => {
  const { result, calls } = await plaza.callsOf(() => plaza.ask('june', HOME));

  expect(result.errors).toBeUndefined();
  expect(result.data.me).toMatchObject({ payments: null, bankAccounts: null, messages: null });
  expect(
    result.extensions?.plaza?.nulls?.map(({ path, cause }) => [path.join('.'), cause]).toSorted(),
  ).toEqual([
    ['me.bankAccounts', 'not_connected'],
    ['me.messages', 'not_connected'],
    ['me.payments', 'not_connected'],
  ]);
  expect(calls).toEqual({});
});

test('a connection that comes to need a new sign-in nulls its own balances only', async () => {
  await using impatient = await startPlaza({ BANKING_SYNC_MAX_AGE_MS: '0' });
  const bank = impatient.sandbox.world.banks.find(({ subject }) => subject === 'nora')!;
  await fetch(`${impatient.sandbox.url}/_sandbox/plaid/items/${bank.itemId}/login_required`, {
    method: 'POST',
  });

  const { data, errors, extensions } = await impatient.ask(
    'nora',
    '{ me { konten: bankAccounts { stand: balances { current { amount } } } bankConnections { status } } }',
  );

  const accounts = data.me.konten as { stand: object | null }[];
  const dead = accounts.flatMap(({ stand }, index) =>
    stand === null ? [['me', 'konten', index, 'stand']] : [],
  );
  expect(dead).toHaveLength(bank.accounts.length);
  expect(accounts.length).toBeGreaterThan(dead.length);
  expect(errors?.map(({ path }) => path)).toEqual(dead);
  expect(errors?.[0]?.extensions).toMatchObject({ provider: { name: 'plaid', code: 'ITEM_LOGIN_REQUIRED' } });
  expect(extensions?.plaza?.nulls?.map(({ path, cause, provider }) => [path, cause, provider])).toEqual(
    dead.map((path) => [path, 'provider_error', 'plaid']),
  );
  const after = await impatient.ask('nora', '{ me { bankConnections { status } } }');
  const states = after.data.me.bankConnections.map(({ status }: { status: string }) => status);
  expect(states.toSorted()).toEqual(['GOOD', 'LOGIN_REQUIRED']);
});

test('somebody seen for the first time is created, once, even when asked for twice at the same time', async () => {
  const [first, second] = await Promise.all([
    plaza.ask('analyst', '{ me { id createdAt } }'),
    plaza.ask('analyst', '{ me { id createdAt } }'),
  ]);

  expect(first.data.me).toEqual(second.data.me);
  const { data } = await plaza.ask('operator', '{ people(first: 100) { edges { node { id } } } }');
  const ids = data.people.edges.map((edge: { node: { id: string } }) => edge.node.id);
  expect(ids.filter((id: string) => id === first.data.me.id)).toHaveLength(1);
});
