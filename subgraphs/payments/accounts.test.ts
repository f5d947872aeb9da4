import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSandbox, type Sandbox } from '#sandbox/sandbox.ts';
import type { Db } from '#storage/database.ts';
import { openDatabase } from '#storage/open.ts';
import { linkCasts } from '#subgraphs/kit/cast.ts';
import { defaultSettings } from '#subgraphs/kit/accounts/settings.ts';
import {
  claimsOf,
  createAsker,
  createLogUnderTest,
  createVaultUnderTest,
  entities,
  ISSUER,
} from '#subgraphs/kit/under-test.ts';
import { readStripeAccounts } from './config.ts';
import { payer } from './payments-under-test.ts';
import { createPayments } from './server.ts';

let sandbox: Sandbox;
let db: Db;
const log = createLogUnderTest();
const PAYMENTS = 'payments(first: 100) { edges { node { account } } } customers { account }';

beforeAll(async () => {
  [sandbox, db] = await Promise.all([startSandbox({ ticking: false }), openDatabase({ folder: null })]);
});
afterAll(async () => {
  await sandbox.close();
  await db.close();
});

/** Payments over the same database, with these accounts beside the default one. */
async function payments(...further: string[]) {
  const accounts = ['default', ...further].map((name, index) => ({
    name,
    variables: {},
    sandbox: index > 0,
    verifyAbove: {},
  }));
  const env = { PROVIDER_LIMITS: 'none' };
  const configs = readStripeAccounts(env, sandbox.url, { ...defaultSettings, accounts });
  const made = createPayments({
    configs,
    db,
    macKey: Buffer.alloc(32, 7),
    vault: createVaultUnderTest(),
    log,
  });
  await linkCasts(made.link, configs, sandbox.url, ISSUER);
  sandbox.journal.clear();
  const ask = createAsker(made.handle);
  return {
    ...made,
    ada: async () => {
      const representations = [{ __typename: 'Person', id: claimsOf('ada').person }];
      const { data, errors } = await ask(entities('Person', PAYMENTS), { representations }, payer('ada'));
      expect(errors).toBeUndefined();
      const { payments: page, customers } = data._entities[0];
      return {
        payments: new Set(page.edges.map(({ node }: { node: { account: string } }) => node.account)),
        customers: new Set(customers.map(({ account }: { account: string }) => account)),
      };
    },
  };
}

test('a backfill reads every account; what it has read costs no call afterwards', async () => {
  const { backfill, ada } = await payments('eu');

  await backfill(null, () => {});

  const counts = Map.groupBy(sandbox.journal.calls(), ({ account }) => account ?? 'default');
  expect([...counts.keys()]).toEqual(['default', 'eu']);
  sandbox.journal.clear();
  expect((await ada()).payments).toEqual(new Set(['default', 'eu']));
  expect(sandbox.journal.calls()).toEqual([]);
});

test('one account that refuses leaves the backfill of the others, and is what it says in the end', async () => {
  const { backfill } = await payments('eu');
  await db.query('delete from payments.coverage');
  sandbox.faults.add({ provider: 'stripe', account: 'default', status: 401 });

  await expect(backfill(null, () => {})).rejects.toThrow();

  sandbox.faults.clear();
  const lists = await db.query('select account, floor from payments.coverage');
  expect(lists).toEqual([{ account: 'eu', floor: null }]);
});

test('an account that is configured no more is neither asked nor shown, and the log says so once; back again, it is', async () => {
  const without = await payments();
  await expect.poll(() => log.lines.filter((line) => line.includes('not configured'))).toHaveLength(1);

  const both = new Set(['default']);
  expect(await without.ada()).toEqual({ payments: both, customers: both });
  expect(log.lines.at(-1)).toContain('"accounts":["eu"]');
  const again = await payments('eu');
  expect((await again.ada()).customers).toEqual(new Set(['default', 'eu']));
  expect(log.lines.filter((line) => line.includes('not configured'))).toHaveLength(1);
});

test('the log names an account that is configured no more for what is open there alone, too', async () => {
  await db.query(
    `insert into payments.effect (id, app, subject, field, key, input_hash, state, lease_until, account)
     values ('eff_1', 'shop', 'somebody', 'createPayment', 'k', 'h', 'unknown', now() + interval '1 day', 'us')`,
  );

  await payments('eu');

  await expect.poll(() => log.lines.at(-1)).toContain('"accounts":["us"]');
});
