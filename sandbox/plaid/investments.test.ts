import { expect, test } from 'vitest';
import { problemOf, startPlaid } from './plaid-under-test.ts';

test('what is owed is told by kind, and who is behind is overdue', async () => {
  await using plaid = await startPlaid();
  const access_token = plaid.tokenOf('chen');

  const { accounts, liabilities } = (await plaid.api.liabilitiesGet({ access_token })).data;

  expect(accounts.map(({ subtype }) => subtype)).toEqual(['credit card', 'student', 'mortgage', 'auto']);
  const { credit, student, mortgage } = liabilities;
  expect(credit![0]).toMatchObject({ is_overdue: false, aprs: [{ apr_type: 'purchase_apr' }, {}] });
  expect(credit![0]!.next_payment_due_date! >= '2026-11-01').toBe(true);
  expect(student![0]!.last_payment_date! < '2026-11-01').toBe(true);
  expect(mortgage![0]!.past_due_amount).toBe(0);
  const { item_id } = (await plaid.api.itemGet({ access_token })).data.item;
  await plaid.control(`/items/${item_id}/overdue`);
  const late = (await plaid.api.liabilitiesGet({ access_token })).data.liabilities;
  expect(late.credit![0]!.is_overdue).toBe(true);
  expect(late.credit![0]!.next_payment_due_date! < '2026-11-01').toBe(true);
  expect(late.mortgage![0]!.past_due_amount).toBeGreaterThan(0);
});

test('a portfolio holds what its transactions left', async () => {
  await using plaid = await startPlaid();
  const access_token = plaid.tokenOf('chen');

  const { accounts, holdings, securities } = (await plaid.api.investmentsHoldingsGet({ access_token })).data;
  const window = { access_token, start_date: '2024-01-01', end_date: '2026-11-01' };
  const { data } = await plaid.api.investmentsTransactionsGet({ ...window, options: { count: 500 } });

  expect(accounts.map(({ subtype }) => subtype)).toEqual(['brokerage']);
  expect(holdings.length).toBeGreaterThan(3);
  for (const { security_id, quantity, institution_price, institution_value } of holdings) {
    const security = securities.find((each) => each.security_id === security_id)!;
    expect(institution_value).toBeCloseTo(institution_price * quantity, 1);
    if (security.type === 'cash') continue;
    const own = data.investment_transactions.filter((each) => each.security_id === security_id);
    expect(own.reduce((sum, each) => sum + each.quantity, 0)).toBeCloseTo(quantity, 6);
  }
  const dates = data.investment_transactions.map(({ date }) => date);
  expect(dates).toEqual(dates.toSorted().toReversed());
  const second = await plaid.api.investmentsTransactionsGet({
    ...window,
    options: { count: 10, offset: 10 },
  });
  expect(second.data.total_investment_transactions).toBe(data.investment_transactions.length);
  expect(second.data.investment_transactions).toEqual(data.investment_transactions.slice(10, 20));
});

test('an Item without such accounts, and a bank without the product, refuse', async () => {
  await using plaid = await startPlaid();
  const kofi = plaid.tokenOf('kofi');
  const { public_token } = await plaid.control('/public_token', { institutionId: 'ins_130902' });
  const basic = (await plaid.api.itemPublicTokenExchange({ public_token: public_token as string })).data;

  const codes = await Promise.all(
    [
      plaid.api.liabilitiesGet({ access_token: kofi }),
      plaid.api.investmentsHoldingsGet({ access_token: kofi }),
      plaid.api.liabilitiesGet({ access_token: basic.access_token }),
      plaid.api.investmentsTransactionsGet({
        access_token: plaid.tokenOf('chen'),
        start_date: '2026-11-01',
        end_date: '2026-01-01',
      }),
    ].map(async (call) => (await problemOf(call)).error_code),
  );

  expect(codes).toEqual([
    'NO_LIABILITY_ACCOUNTS',
    'NO_INVESTMENT_ACCOUNTS',
    'PRODUCTS_NOT_SUPPORTED',
    'INVALID_FIELD',
  ]);
});
