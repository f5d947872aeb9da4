import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startTwoAccounts, type TwoAccounts } from './two-accounts.ts';

let plaza: TwoAccounts;

// The crowd is in the default accounts alone, the cast in both.
beforeAll(async () => {
  plaza = await startTwoAccounts({ SANDBOX_CROWD: '30' });
});
beforeEach(() => {
  plaza.sandbox.faults.clear();
  plaza.sandbox.journal.clear();
});
afterAll(() => plaza[Symbol.asyncDispose]());

/** A payment and a message of the second account that nobody has read. */
async function unread() {
  const { url } = plaza.sandbox;
  const read = async (path: string, authorization: string) =>
    (await (await fetch(`${url}${path}`, { headers: { authorization } })).json()) as Record<string, unknown>;
  const basic = `Basic ${Buffer.from('AC00000000000000000000000000000000:sandbox-token-eu').toString('base64')}`;
  const account = `/twilio/api/2010-04-01/Accounts/AC00000000000000000000000000000000`;
  const [payments, messages] = await Promise.all([
    read('/v1/payment_intents?limit=1', 'Bearer sk_test_sandbox_eu'),
    read(`${account}/Messages.json?PageSize=1`, basic),
  ]);
  plaza.sandbox.journal.clear();
  return {
    payment: (payments['data'] as [{ id: string }])[0].id,
    message: (messages['messages'] as [{ sid: string }])[0].sid,
  };
}

// These come first: what they look for must not have been read.
test('by an id that nobody has read, one account that is down does not hide what another has', async () => {
  const { payment, message } = await unread();
  for (const provider of ['stripe', 'twilio'] as const) {
    plaza.sandbox.faults.add({ provider, account: 'default', status: 500 });
  }

  const { data, errors } = await plaza.ask(
    'operator',
    'query ($p: ID!, $m: ID!) { payment(id: $p) { account } message(id: $m) { account } }',
    { p: payment, m: message },
  );
  const nowhere = await plaza.ask('operator', '{ payment(id: "pi_nowhere") { id } }');

  expect(errors).toBeUndefined();
  expect(data).toEqual({ payment: { account: 'eu' }, message: { account: 'eu' } });
  // Not in the one; of the other nobody knows.
  expect(nowhere.data.payment).toBeNull();
  expect(nowhere.errors).toMatchObject([{ extensions: { code: 'UPSTREAM_UNAVAILABLE' } }]);
});

test('one account that is down nulls the lists of those who are in it, and of nobody else', async () => {
  for (const provider of ['stripe', 'twilio'] as const) {
    plaza.sandbox.faults.add({ provider, account: 'eu', status: 500 });
  }

  const { data } = await plaza.ask(
    'operator',
    '{ people(first: 50) { edges { node { name payments(first: 1) { edges { node { account } } } messages(first: 1) { edges { node { account } } } } } } }',
  );

  const persons = data.people.edges.map(({ node }: { node: unknown }) => node) as {
    name: string;
    payments: { edges: unknown[] } | null;
    messages: { edges: unknown[] } | null;
  }[];
  const crowd = persons.filter(({ name }) => name.startsWith('Robin Crowd'));
  expect(crowd.length).toBeGreaterThan(10);
  for (const { name, payments, messages } of crowd) {
    expect(payments?.edges, name).toHaveLength(1);
    expect(messages?.edges, name).toHaveLength(1);
  }
  const cast = persons.filter(({ name }) => name === 'Ada Byrne' || name === 'Lena Vogt');
  expect(cast).toHaveLength(2);
  for (const { payments, messages } of cast) expect([payments, messages]).toEqual([null, null]);
});

test('who is in one account has no other asked', async () => {
  const { data } = await plaza.ask(
    'crowd-07',
    '{ me { payments { edges { node { account } } } paymentMethods { account } messages { edges { node { account } } } } }',
  );

  expect(data.me.payments.edges).toHaveLength(2);
  expect(data.me.messages.edges).toHaveLength(2);
  expect(plaza.asked().length).toBeGreaterThan(0);
  expect(plaza.asked().filter((call) => call.startsWith('eu'))).toEqual([]);
});

test('who pays where they are no customer yet becomes one there, and their lists span both', async () => {
  const { data } = await plaza.ask(
    'crowd-08',
    `mutation { createPayment(input: { account: "eu", amount: { amount: 700, currency: "EUR" }, idempotencyKey: "new there" }) {
       payment { id account } } }`,
  );

  expect(data.createPayment.payment.account).toBe('eu');
  expect(plaza.asked()).toEqual(['eu POST /v1/customers', 'eu POST /v1/payment_intents']);
  const after = await plaza.ask(
    'crowd-08',
    '{ me { customers { account } payments { edges { node { id account } } } } }',
  );
  expect(after.data.me.customers.map(({ account }: { account: string }) => account).toSorted()).toEqual([
    'default',
    'eu',
  ]);
  expect(
    after.data.me.payments.edges.map(({ node }: { node: { account: string } }) => node.account).toSorted(),
  ).toEqual(['default', 'default', 'eu']);
});

test('a bank is connected where its Link token was made, and asked about there alone', async () => {
  const token = await plaza.ask(
    'june',
    'mutation { createLinkToken(input: { account: "eu" }) { linkToken } }',
  );
  const made = await fetch(`${plaza.sandbox.url}/_account/eu/_sandbox/plaid/public_token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  const { public_token: publicToken } = (await made.json()) as { public_token: string };

  const { data, errors } = await plaza.ask(
    'june',
    'mutation ($input: ConnectBankInput!) { connectBank(input: $input) { connection { account institution { name } accounts { name balances { asOf } } } } }',
    { input: { account: 'eu', publicToken, idempotencyKey: 'there' } },
  );

  expect(token.errors).toBeUndefined();
  expect(errors).toBeUndefined();
  expect(data.connectBank.connection).toMatchObject({
    account: 'eu',
    institution: { name: expect.any(String) },
  });
  expect(plaza.asked()).toContain('eu POST /plaid/institutions/get_by_id');
  expect(plaza.asked().filter((call) => call.startsWith('default'))).toEqual([]);
});
