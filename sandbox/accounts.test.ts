import Stripe from 'stripe';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSandbox, type Sandbox } from './sandbox.ts';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ ticking: false });
});
afterAll(() => sandbox.close());

const stripeAt = (key: string, { host, port } = sandbox) =>
  new Stripe(key, { host, port, protocol: 'http', telemetry: false, maxNetworkRetries: 0 });
const [home, eu] = ['sk_test_sandbox', 'sk_test_sandbox_eu'];

const manifestOf = async (account: string) =>
  (await fetch(`${sandbox.url}/_account/${account}/_sandbox/manifest`)).json() as Promise<
    typeof sandbox.manifest
  >;

test('each account has objects of its own, over the same people', async () => {
  const manifest = await manifestOf('eu');
  const [own] = manifest.persons.find(({ subject }) => subject === 'ada')!.customers;
  const [other] = sandbox.manifest.persons.find(({ subject }) => subject === 'ada')!.customers;

  expect(manifest.persons.map(({ subject }) => subject)).toEqual(
    sandbox.manifest.persons.map(({ subject }) => subject),
  );
  expect((await stripeAt(eu).customers.retrieve(own!)).id).toBe(own);
  await expect(stripeAt(home).customers.retrieve(own!)).rejects.toThrow(/No such customer/);
  await expect(stripeAt(eu).customers.retrieve(other!)).rejects.toThrow(/No such customer/);
});

test('what is made in one account is in no other, and the journal says in which it was', async () => {
  sandbox.journal.clear();
  const made = await stripeAt(eu).customers.create({ name: 'Only there' });

  expect((await stripeAt(eu).customers.list({ limit: 1 })).data[0]!.id).toBe(made.id);
  expect((await stripeAt(home).customers.list({ limit: 1 })).data[0]!.id).not.toBe(made.id);
  expect(sandbox.journal.calls().map(({ account }) => account)).toEqual(['eu', 'eu', null]);
});

test('a fault may be one account’s', async () => {
  sandbox.faults.add({ provider: 'stripe', account: 'eu', status: 500 });

  await expect(stripeAt(eu).balance.retrieve()).rejects.toThrow();
  await expect(stripeAt(home).balance.retrieve()).resolves.toMatchObject({ object: 'balance' });
  sandbox.faults.clear();
});

test('a snapshot holds all accounts, and brings them back; a reset begins all anew', async () => {
  const made = await stripeAt(eu).customers.create({ name: 'Kept' });
  const snapshot = sandbox.snapshot();

  sandbox.reset();
  await expect(stripeAt(eu).customers.retrieve(made.id)).rejects.toThrow(/No such customer/);
  sandbox.restore(JSON.parse(JSON.stringify(snapshot)));
  expect(await stripeAt(eu).customers.retrieve(made.id)).toMatchObject({ name: 'Kept' });
});

test.each([
  [
    { authorization: `Basic ${Buffer.from(`AC${'1'.repeat(32)}:sandbox-token-eu`).toString('base64')}` },
    'GET',
    `/twilio/api/2010-04-01/Accounts/AC${'1'.repeat(32)}/Messages.json`,
  ],
  [
    { 'plaid-client-id': 'sandbox-client-eu', 'plaid-secret': 'sandbox-secret' },
    'POST',
    '/plaid/institutions/get_by_id',
  ],
])('by %o an account is known at the other providers too', async (headers, method, path) => {
  sandbox.journal.clear();

  await fetch(`${sandbox.url}${path}`, { method, headers });

  expect(sandbox.journal.calls()).toMatchObject([{ account: 'eu' }]);
});
