import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startSandbox, type Sandbox } from '#sandbox/sandbox.ts';
import type { Db } from '#storage/database.ts';
import { openDatabase } from '#storage/open.ts';
import {
  claimsOf,
  createAsker,
  createLogUnderTest,
  createVaultUnderTest,
  ISSUER,
  sentOnce,
} from '#subgraphs/kit/under-test.ts';
import { readStripeConfig } from './config.ts';
import { createPayments } from './server.ts';

let sandbox: Sandbox;
let db: Db;
let payments: ReturnType<typeof createPayments>;
let ask: ReturnType<typeof createAsker>;
let amounts = 40_000;
const ada = claimsOf('ada', { scopes: ['payments:read', 'payments:write'] });
const CREATE = `mutation ($input: CreatePaymentInput!) {
  createPayment(input: $input) { payment { id } problem { __typename ... on Problem { message retryable } } } }`;
const MINUTES = 60_000;

beforeAll(async () => {
  [sandbox, db] = await Promise.all([startSandbox({ ticking: false }), openDatabase({ folder: null })]);
  const parts = { db, macKey: randomBytes(32), vault: createVaultUnderTest(), log: createLogUnderTest() };
  payments = createPayments({ ...parts, configs: [readStripeConfig({}, sandbox.url, sentOnce)] });
  const { customers } = sandbox.manifest.persons.find(({ subject }) => subject === 'ada')!;
  await payments.link([{ issuer: ISSUER, subject: 'ada', customers }]);
  ask = createAsker(payments.handle);
});
beforeEach(() => sandbox.faults.clear());
afterAll(async () => {
  await sandbox.close();
  await db.close();
});

/** A payment whose answer was lost. */
async function lose(fault: object, claims = ada) {
  const amount = (amounts += 1);
  const path = '/v1/payment_intents';
  sandbox.faults.add({ provider: 'stripe', method: 'POST', path, times: 1, ...fault });
  const key = `amount ${amount}`;
  const input = { amount: { amount, currency: 'USD' }, paymentMethodId: 'pm_card_visa', confirm: true };
  const pay = () => ask(CREATE, { input: { ...input, idempotencyKey: key } }, claims);
  const { data } = await pay();
  expect(data.createPayment.problem.__typename).toBe('OutcomePending');
  sandbox.faults.clear();
  return { key, pay, posts: posts() };
}

const posts = () => sandbox.journal.counts().byRoute['stripe POST /v1/payment_intents'] ?? 0;

/** As if that much time had passed since it was asked for, for Plaza and for Stripe. */
async function later(key: string, ms: number) {
  await db.query(
    `update payments.effect set lease_until = now() - interval '1 second', tried_at = null,
       started_at = started_at - $2::int * interval '1 second' where key = $1`,
    [key, ms / 1000],
  );
  sandbox.clock.advance(ms);
  await payments.effects.settleDue();
  const [row] = await db.query<{ state: string; note: string | null }>(
    'select state, note from payments.effect where key = $1',
    [key],
  );
  return row!;
}

test('what never arrived is done under the same key, by whoever settles it', async () => {
  const { key, pay } = await lose({ reset: true });

  expect((await later(key, 2_000)).state).toBe('done');

  expect((await pay()).data.createPayment.payment.id).toMatch(/^pi_/);
});

test('nobody is charged long after they gave up: what was done is found, what was not is nothing', async () => {
  const done = await lose({ resetAfter: true });
  const undone = await lose({ reset: true });
  const before = posts();

  const states = [await later(done.key, 6 * MINUTES), await later(undone.key, 6 * MINUTES)];

  expect(states.map(({ state }) => state)).toEqual(['done', 'nothing']);
  expect(posts()).toBe(before);
  expect((await done.pay()).data.createPayment.payment.id).toMatch(/^pi_/);
  expect(posts()).toBe(before);
});

test('a failure that Stripe saved stays unknown while the call may yet show, and frees the key once it cannot', async () => {
  const { key, pay } = await lose({ status: 500, times: 1 });

  expect(await later(key, 5_000)).toMatchObject({ state: 'unknown' });
  expect(await later(key, 60_000)).toMatchObject({ state: 'nothing' });

  expect((await pay()).data.createPayment.payment.id).toMatch(/^pi_/);
});

test('a failure that Stripe saved after its work is found by the record’s id', async () => {
  const { key, pay, posts: before } = await lose({ statusAfter: 500, times: 1 });

  expect(await later(key, 2_000)).toMatchObject({ state: 'done' });

  expect((await pay()).data.createPayment.payment.id).toMatch(/^pi_/);
  // Once more under the same key, which replays the failure.
  expect(posts()).toBe(before + 1);
});

test('while Stripe cannot be asked, nothing is concluded, however long it takes', async () => {
  const { key } = await lose({ reset: true });
  sandbox.faults.add({ provider: 'stripe', status: 503 });

  expect(await later(key, 600 * MINUTES)).toEqual({
    state: 'unknown',
    note: 'Stripe cannot answer at the moment. (StripeAPIError)',
  });
});

test('the first payment of a person whose customer could not be made for sure is nothing, and then works', async () => {
  const claims = claimsOf('somebody new', { scopes: ada.scopes });
  const { key, pay } = await lose({ path: '/v1/customers', status: 500, times: 1 }, claims);

  expect(await later(key, 60_000)).toMatchObject({ state: 'nothing' });

  expect((await pay()).data.createPayment.payment.id).toMatch(/^pi_/);
});
