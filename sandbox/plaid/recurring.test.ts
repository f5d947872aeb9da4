import { Products } from 'plaid';
import { expect, test } from 'vitest';
import { DAY_MS, isoDate } from '../world/days.ts';
import { problemOf, startPlaid } from './plaid-under-test.ts';

test('salary, rent and subscriptions are streams, purchases are not', async () => {
  await using plaid = await startPlaid();
  const access_token = plaid.tokenOf('ada');

  const { data } = await plaid.api.transactionsRecurringGet({ access_token });

  const rent = data.outflow_streams.find(({ merchant_name: name }) => name === 'Lakeside Properties');
  expect(rent).toMatchObject({
    frequency: 'MONTHLY',
    status: 'MATURE',
    is_active: true,
    last_date: '2026-11-01',
    predicted_next_date: '2026-12-01',
    last_amount: { iso_currency_code: 'USD' },
  });
  expect(rent!.transaction_ids.length).toBeGreaterThanOrEqual(24);
  expect(rent!.average_amount.amount).toBeGreaterThan(0);
  const salary = data.inflow_streams.find(({ description }) => description.endsWith('PAYROLL'));
  expect(salary).toMatchObject({ frequency: 'BIWEEKLY', status: 'MATURE', merchant_name: null });
  expect(salary!.last_amount.amount).toBeLessThan(0);
  expect(data.outflow_streams.map(({ merchant_name: name }) => name)).not.toContain('Greenleaf Market');
});

test('two alike are detected early, and are given up when no third comes; a third makes them mature', async () => {
  await using plaid = await startPlaid();
  const access_token = plaid.tokenOf('ben');
  const today = plaid.clock.nowMs();
  const made = (description: string, daysAgo: number) => {
    const date = isoDate(today - daysAgo * DAY_MS);
    return { date_transacted: date, date_posted: date, amount: 9.99, description };
  };
  await plaid.api.sandboxTransactionsCreate({
    access_token,
    transactions: [
      ...[14, 7].map((days) => made('GYM TRIAL', days)),
      ...[14, 7, 0].map((days) => made('BOX A WEEK', days)),
    ],
  });
  const read = async () => {
    const { outflow_streams: streams } = (await plaid.api.transactionsRecurringGet({ access_token })).data;
    return ['GYM TRIAL', 'BOX A WEEK'].map((name) => {
      const { status, is_active, predicted_next_date } = streams.find((each) => each.description === name)!;
      return { status, is_active, predicted_next_date };
    });
  };

  expect(await read()).toEqual([
    { status: 'EARLY_DETECTION', is_active: true, predicted_next_date: '2026-11-01' },
    { status: 'MATURE', is_active: true, predicted_next_date: '2026-11-08' },
  ]);
  plaid.clock.advance(20 * DAY_MS);
  expect(await read()).toEqual([
    { status: 'TOMBSTONED', is_active: false, predicted_next_date: null },
    { status: 'MATURE', is_active: false, predicted_next_date: null },
  ]);
});

test('before the whole history is there, and without it, there are no streams to tell', async () => {
  await using plaid = await startPlaid();
  const { public_token } = (
    await plaid.api.sandboxPublicTokenCreate({
      institution_id: 'ins_109508',
      initial_products: [Products.Transactions],
    })
  ).data;
  const { access_token } = (await plaid.api.itemPublicTokenExchange({ public_token })).data;

  const early = await problemOf(plaid.api.transactionsRecurringGet({ access_token }));
  expect(early).toMatchObject({ error_code: 'PRODUCT_NOT_READY', error_type: 'ITEM_ERROR', status: 400 });
  plaid.clock.advance(20_000);
  expect((await plaid.api.transactionsRecurringGet({ access_token })).data.outflow_streams).not.toEqual([]);
  expect(
    await problemOf(plaid.api.transactionsRecurringGet({ access_token, account_ids: ['nope'] })),
  ).toMatchObject({ error_code: 'INVALID_ACCOUNT_ID' });
});
