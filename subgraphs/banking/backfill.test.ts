import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimsOf } from '#subgraphs/kit/under-test.ts';
import type { BankingProgress } from './backfill.ts';
import { startBanking } from './banking-under-test.ts';

let banking: Awaited<ReturnType<typeof startBanking>>;

beforeAll(async () => {
  banking = await startBanking();
});
afterAll(() => banking.close());

test('every connection is brought up to date, what a bank keeps back holds up no other, and reading costs nothing then', async () => {
  const steps: BankingProgress[] = [];

  await banking.banking.backfill((progress) => void steps.push(progress));

  const { banks } = banking.sandbox.world;
  const dead = banks.filter(({ state }) => state === 'login_required').length;
  expect(steps[0]).toEqual({ connections: banks.length, done: 0, failed: 0 });
  expect(steps.at(-1)).toEqual({ connections: banks.length, done: banks.length, failed: dead });
  expect(steps).toHaveLength(banks.length + 1);
  banking.sandbox.journal.clear();
  const selection = 'bankAccounts { transactions(first: 3) { asOf edges { node { id } } } }';
  const { person, errors } = await banking.person('ada', selection, claimsOf('ada'));
  expect(errors).toBeUndefined();
  for (const { transactions } of person.bankAccounts) {
    expect(Date.now() - Date.parse(transactions.asOf)).toBeLessThan(60_000);
  }
  expect(banking.plaidCalls()).toEqual({});
});

test('broken off and begun again, each bank goes on at its own position', async () => {
  const cursors = () => banking.db.query('select id, cursor from banking.connection order by id');
  const before = await cursors();
  banking.sandbox.journal.clear();

  await banking.banking.backfill(() => {});

  expect(await cursors()).toEqual(before);
  // One page each: that nothing is new.
  expect(banking.plaidCalls()['/transactions/sync']).toBe(banking.sandbox.world.banks.length);
});
