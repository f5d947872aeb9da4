import { Products } from 'plaid';
import { expect, test } from 'vitest';
import { DAY_MS, isoDate } from '../world/days.ts';
import { problemOf, pull, startPlaid } from './plaid-under-test.ts';

test('a pull in small pages has every transaction once, and nothing comes after it', async () => {
  await using plaid = await startPlaid();
  const access_token = plaid.tokenOf('ada');
  const bank = plaid.world.banks.find((each) => each.accessToken === access_token)!;
  const expected = bank.accounts.flatMap((account) => account.transactions.map(({ id }) => id));

  const all = await pull(plaid.api, access_token, undefined, 97);

  expect([...all.transactions.keys()].toSorted()).toEqual(expected.toSorted());
  expect(all.added).toBe(expected.length);
  expect(await pull(plaid.api, access_token, all.cursor)).toMatchObject({
    added: 0,
    modified: 0,
    removed: 0,
  });
});

test('pending transactions post under a new id, and some are corrected later', async () => {
  await using plaid = await startPlaid();
  const access_token = plaid.tokenOf('ada');
  const before = await pull(plaid.api, access_token);
  const pending = [...before.transactions].filter(([, entry]) => entry.pending).map(([id]) => id);
  expect(pending.length).toBeGreaterThan(0);

  plaid.clock.advance(5 * DAY_MS);
  const after = await pull(plaid.api, access_token, before.cursor);

  for (const id of pending) {
    expect(after.removedIds).toContain(id);
    expect([...after.transactions.values()].filter((entry) => entry.pending_transaction_id === id)).toEqual([
      expect.objectContaining({ pending: false }),
    ]);
  }
  expect(after.added).toBeGreaterThan(pending.length);

  let corrected = 0;
  for (let day = 0, { cursor, transactions } = after; day < 20; day++) {
    plaid.clock.advance(DAY_MS);
    const next = await pull(plaid.api, access_token, cursor);
    for (const id of next.modifiedIds)
      expect(next.transactions.get(id)!.name).not.toBe(transactions.get(id)!.name);
    for (const [id, entry] of next.transactions) transactions.set(id, entry);
    corrected += next.modified;
    cursor = next.cursor;
  }
  expect(corrected).toBeGreaterThan(0);
});

test('a pull from the beginning after things posted shows only what stands', async () => {
  await using plaid = await startPlaid();
  const access_token = plaid.tokenOf('ada');
  plaid.clock.advance(40 * DAY_MS);

  const all = await pull(plaid.api, access_token);

  expect(all).toMatchObject({ modified: 0, removed: 0 });
});

test('a payout that was under way arrives in the owner’s account', async () => {
  await using plaid = await startPlaid();
  const access_token = plaid.tokenOf(plaid.world.company.owner);
  const payout = plaid.world.payouts.filter(({ currency }) => currency === 'USD').at(-1)!;
  const arrivals = async (cursor?: string) => {
    const { transactions } = await pull(plaid.api, access_token, cursor);
    return [...transactions.values()].filter((entry) => entry.name.includes(payout.traceId.slice(-6)));
  };

  plaid.clock.advance(4 * DAY_MS);

  expect(await arrivals()).toEqual([
    expect.objectContaining({ amount: -payout.amount / 100, iso_currency_code: 'USD' }),
  ]);
});

test('what changes between two pages makes the pull start over', async () => {
  await using plaid = await startPlaid();
  const access_token = plaid.tokenOf('ada');
  const first = (await plaid.api.transactionsSync({ access_token, count: 10 })).data;
  expect(first.has_more).toBe(true);

  plaid.clock.advance(5 * DAY_MS);

  expect(
    await problemOf(plaid.api.transactionsSync({ access_token, cursor: first.next_cursor })),
  ).toMatchObject({
    status: 400,
    error_type: 'TRANSACTIONS_ERROR',
    error_code: 'TRANSACTIONS_SYNC_MUTATION_DURING_PAGINATION',
  });
  expect((await pull(plaid.api, access_token)).added).toBeGreaterThan(10);
});

test('one account’s updates are a stream of their own, and its cursor fits no other', async () => {
  await using plaid = await startPlaid();
  const access_token = plaid.tokenOf('ada');
  const [account] = (await plaid.api.accountsGet({ access_token })).data.accounts;
  const options = { account_id: account!.account_id };

  const { data } = await plaid.api.transactionsSync({ access_token, options });

  expect(new Set(data.added.map((entry) => entry.account_id))).toEqual(new Set([account!.account_id]));
  expect(data.accounts.map((each) => each.account_id)).toEqual([account!.account_id]);
  for (const request of [
    { access_token, cursor: data.next_cursor },
    { access_token: plaid.tokenOf('ben'), cursor: data.next_cursor },
  ]) {
    expect((await problemOf(plaid.api.transactionsSync(request))).error_code).toBe('INVALID_FIELD');
  }
});

test('a fresh Item is not ready, then has 30 days, then all that was asked for', async () => {
  await using plaid = await startPlaid();
  const { public_token } = (
    await plaid.api.sandboxPublicTokenCreate({
      institution_id: 'ins_109510',
      initial_products: [Products.Transactions],
      options: { transactions: { days_requested: 365 } },
    })
  ).data;
  const { access_token } = (await plaid.api.itemPublicTokenExchange({ public_token })).data;

  const notReady = (await plaid.api.transactionsSync({ access_token })).data;
  plaid.clock.advance(5_000);
  const initial = (await plaid.api.transactionsSync({ access_token, count: 500 })).data;
  plaid.clock.advance(15_000);
  const historical = (
    await plaid.api.transactionsSync({ access_token, cursor: initial.next_cursor, count: 500 })
  ).data;

  expect(notReady).toMatchObject({
    transactions_update_status: 'NOT_READY',
    added: [],
    next_cursor: '',
    has_more: false,
  });
  expect(initial.transactions_update_status).toBe('INITIAL_UPDATE_COMPLETE');
  expect(initial.added.length).toBeGreaterThan(10);
  expect(initial.added.every((entry) => entry.date >= isoDate(plaid.clock.nowMs() - 31 * DAY_MS))).toBe(true);
  expect(historical.transactions_update_status).toBe('HISTORICAL_UPDATE_COMPLETE');
  expect(historical.added.length).toBeGreaterThan(initial.added.length);
  const oldest = historical.added.map((entry) => entry.date).toSorted()[0]!;
  expect(oldest >= isoDate(plaid.clock.nowMs() - 366 * DAY_MS)).toBe(true);
});

test('a transaction that was made moves the balance and comes in the next pull, pending until it posts', async () => {
  await using plaid = await startPlaid();
  const access_token = plaid.tokenOf('ada');
  const checking = async () =>
    (await plaid.api.accountsBalanceGet({ access_token })).data.accounts.find(
      (each) => each.subtype === 'checking',
    )!;
  const { cursor } = await pull(plaid.api, access_token);
  const before = (await checking()).balances;
  const today = isoDate(plaid.clock.nowMs());
  const make = (amount: number, description: string, date_posted: string) => ({
    date_transacted: today,
    date_posted,
    amount,
    description,
  });

  await plaid.api.sandboxTransactionsCreate({
    access_token,
    transactions: [
      make(12.34, 'POSTED TODAY', today),
      make(50, 'POSTS LATER', isoDate(plaid.clock.nowMs() + 2 * DAY_MS)),
    ],
  });

  const { transactions } = await pull(plaid.api, access_token, cursor);
  expect([...transactions.values()].map(({ name, pending }) => [name, pending])).toEqual([
    ['POSTED TODAY', false],
    ['POSTS LATER', true],
  ]);
  const after = (await checking()).balances;
  expect(after.current).toBeCloseTo(before.current! - 12.34);
  expect(after.available).toBeCloseTo(before.available! - 62.34);
  expect(
    await problemOf(
      plaid.api.sandboxTransactionsCreate({
        access_token,
        transactions: [{ ...make(1, 'OLD', today), date_transacted: '2020-01-01' }],
      }),
    ),
  ).toMatchObject({ error_code: 'INVALID_FIELD' });
});

test('cached balances are as old as Plaid’s last look, the bank’s own are not', async () => {
  await using plaid = await startPlaid();
  const access_token = plaid.tokenOf('ada');
  const currents = async (call: 'accountsGet' | 'accountsBalanceGet') =>
    (await plaid.api[call]({ access_token })).data.accounts.map((account) => account.balances.current);
  const differs: boolean[] = [];

  for (let hour = 0; hour < 7 * 12; hour++) {
    plaid.clock.advance(2 * 3_600_000);
    const [cached, real] = [await currents('accountsGet'), await currents('accountsBalanceGet')];
    differs.push(JSON.stringify(cached) !== JSON.stringify(real));
  }

  expect(differs).toContain(true);
  expect(differs).toContain(false);
});

test('a restored snapshot is the state that was taken', async () => {
  await using plaid = await startPlaid();
  const access_token = plaid.tokenOf('ada');
  const snapshot = structuredClone(plaid.snapshot());
  await plaid.api.itemRemove({ access_token });

  plaid.restore(snapshot);

  expect((await plaid.api.accountsGet({ access_token })).data.accounts).toHaveLength(2);
});
