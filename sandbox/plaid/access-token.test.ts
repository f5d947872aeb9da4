import { expect, test } from 'vitest';
import { problemOf, startPlaid } from './plaid-under-test.ts';

test('a token that was invalidated is dead at once, and the new one reads the same Item', async () => {
  await using plaid = await startPlaid();
  const access_token = plaid.tokenOf('ada');
  const before = (await plaid.api.itemGet({ access_token })).data.item.item_id;

  const { new_access_token } = (await plaid.api.itemAccessTokenInvalidate({ access_token })).data;

  expect(await problemOf(plaid.api.itemGet({ access_token }))).toMatchObject({
    error_code: 'INVALID_ACCESS_TOKEN',
  });
  expect((await plaid.api.itemGet({ access_token: new_access_token })).data.item.item_id).toBe(before);
  expect((await problemOf(plaid.api.itemAccessTokenInvalidate({ access_token }))).error_code).toBe(
    'INVALID_ACCESS_TOKEN',
  );
});

test('a refresh has Plaid look at the bank now, which the Item’s status shows', async () => {
  await using plaid = await startPlaid();
  const access_token = plaid.tokenOf('ada');
  const looked = async () =>
    (await plaid.api.itemGet({ access_token })).data.status!.transactions!.last_successful_update!;
  const before = await looked();

  await plaid.api.transactionsRefresh({ access_token });

  expect(await looked()).toBe(new Date(plaid.clock.nowMs()).toISOString());
  expect((await looked()) > before).toBe(true);
  expect(
    await problemOf(plaid.api.transactionsRefresh({ access_token: plaid.tokenOf('dora', 1) })),
  ).toMatchObject({
    error_code: 'ITEM_LOGIN_REQUIRED',
  });
});
