import { CountryCode } from 'plaid';
import { expect, test } from 'vitest';
import { DAY_MS } from '../world/days.ts';
import { problemOf, startPlaid } from './plaid-under-test.ts';

const link = {
  client_name: 'Plaza',
  language: 'en',
  country_codes: [CountryCode.Us],
  user: { client_user_id: 'ada' },
};

test('consent ends when its time comes, and is given anew in update mode', async () => {
  await using plaid = await startPlaid();
  const access_token = plaid.tokenOf('ada');
  const read = async () => (await plaid.api.itemGet({ access_token })).data.item;
  await plaid.control(`/items/${(await read()).item_id}/consent`, { days: 5 });

  expect(await read()).toMatchObject({ error: null, consent_expiration_time: '2026-11-06T12:00:00.000Z' });
  plaid.clock.advance(5 * DAY_MS);
  expect((await read()).error?.error_code).toBe('ITEM_LOGIN_REQUIRED');

  const { link_token } = (await plaid.api.linkTokenCreate({ ...link, access_token })).data;
  expect((await plaid.api.linkTokenGet({ link_token })).data.link_sessions).toEqual([]);
  await plaid.control('/public_token', { linkToken: link_token });
  expect(await read()).toMatchObject({ error: null, consent_expiration_time: '2027-05-05T12:00:00.000Z' });
  const { link_sessions } = (await plaid.api.linkTokenGet({ link_token })).data;
  expect(link_sessions).toMatchObject([{ exit: null, finished_at: expect.any(String) }]);
});

test('a bank that announces its end is silent after a week, unless somebody signs in', async () => {
  await using plaid = await startPlaid();
  const access_token = plaid.tokenOf('ben');
  const { item } = (await plaid.api.itemGet({ access_token })).data;
  await plaid.control(`/items/${item.item_id}/pending_disconnect`);

  const announced = (await plaid.api.itemGet({ access_token })).data;
  expect(announced.item.error).toBeNull();
  expect(announced.status!.last_webhook!.code_sent).toBe('PENDING_DISCONNECT');
  plaid.clock.advance(8 * DAY_MS);
  expect((await problemOf(plaid.api.accountsGet({ access_token }))).error_code).toBe('ITEM_LOGIN_REQUIRED');
  await plaid.control(`/items/${item.item_id}/repair`);
  expect((await plaid.api.accountsGet({ access_token })).data.accounts).toHaveLength(2);
});

test('permission that was taken back silences the Item', async () => {
  await using plaid = await startPlaid();
  const access_token = plaid.tokenOf('ivan');
  const { item } = (await plaid.api.itemGet({ access_token })).data;
  await plaid.control(`/items/${item.item_id}/revoke`);

  expect(await problemOf(plaid.api.transactionsSync({ access_token }))).toMatchObject({
    error_type: 'ITEM_ERROR',
    error_code: 'USER_PERMISSION_REVOKED',
  });
  expect((await plaid.api.itemGet({ access_token })).data.item.error?.error_code).toBe(
    'USER_PERMISSION_REVOKED',
  );
});

test('a new account is shared when it is chosen in Link, and not before', async () => {
  await using plaid = await startPlaid();
  const access_token = plaid.tokenOf('ben');
  const { item } = (await plaid.api.itemGet({ access_token })).data;
  await plaid.control(`/items/${item.item_id}/new_account`, { kind: 'credit card' });
  const names = async () =>
    (await plaid.api.accountsGet({ access_token })).data.accounts.map(({ name }) => name);
  const goThrough = async (update: object) => {
    const { link_token } = (await plaid.api.linkTokenCreate({ ...link, access_token, ...update })).data;
    await plaid.control('/public_token', { linkToken: link_token });
  };

  expect((await plaid.api.itemGet({ access_token })).data.status!.last_webhook!.code_sent).toBe(
    'NEW_ACCOUNTS_AVAILABLE',
  );
  await goThrough({});
  expect(await names()).toEqual(['Checking', 'Savings']);
  const { data } = await plaid.api.transactionsSync({ access_token, count: 500 });
  await goThrough({ update: { account_selection_enabled: true } });
  expect(await names()).toEqual(['Checking', 'Savings', 'Credit Card']);
  const after = await plaid.api.transactionsSync({ access_token, count: 500, cursor: data.next_cursor });
  expect(after.data.transactions_update_status).toBe('HISTORICAL_UPDATE_COMPLETE');
});

test('where webhooks go can be changed, and taken away', async () => {
  await using plaid = await startPlaid();
  const access_token = plaid.tokenOf('ada');

  const { item } = (
    await plaid.api.itemWebhookUpdate({ access_token, webhook: 'https://plaza.example/hook' })
  ).data;

  expect(item.webhook).toBe('https://plaza.example/hook');
  expect((await plaid.api.itemGet({ access_token })).data.status!.last_webhook!.code_sent).toBe(
    'WEBHOOK_UPDATE_ACKNOWLEDGED',
  );
  expect(await problemOf(plaid.api.itemWebhookUpdate({ access_token, webhook: 'nowhere' }))).toMatchObject({
    error_code: 'INVALID_FIELD',
  });
  expect((await plaid.api.itemWebhookUpdate({ access_token, webhook: null })).data.item.webhook).toBeNull();
});
