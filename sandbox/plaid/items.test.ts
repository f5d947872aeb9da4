import { CountryCode, Products } from 'plaid';
import { expect, test } from 'vitest';
import { problemOf, startPlaid } from './plaid-under-test.ts';

const MINUTE_MS = 60_000;
const link = {
  client_name: 'Plaza',
  language: 'en',
  country_codes: [CountryCode.Us],
  user: { client_user_id: 'ada' },
};

test('an Item is born by one exchange of its public token, answers, and dies by its removal', async () => {
  await using plaid = await startPlaid();
  const { public_token } = (
    await plaid.api.sandboxPublicTokenCreate({
      institution_id: 'ins_109512',
      initial_products: [Products.Transactions],
      options: { webhook: 'https://plaza.example/webhooks/banking' },
    })
  ).data;

  const { access_token, item_id } = (await plaid.api.itemPublicTokenExchange({ public_token })).data;

  expect(item_id).toHaveLength(37);
  const { item } = (await plaid.api.itemGet({ access_token })).data;
  expect(item).toMatchObject({
    item_id,
    institution_id: 'ins_109512',
    institution_name: 'Houndstooth Bank',
    webhook: 'https://plaza.example/webhooks/banking',
    error: null,
    products: ['transactions'],
  });
  expect((await plaid.api.accountsGet({ access_token })).data.accounts).toHaveLength(3);
  expect(await problemOf(plaid.api.itemPublicTokenExchange({ public_token }))).toMatchObject({
    status: 400,
    error_type: 'INVALID_INPUT',
    error_code: 'INVALID_PUBLIC_TOKEN',
    request_id: expect.stringMatching(/^\w{15}$/),
  });

  await plaid.api.itemRemove({ access_token });

  expect(await problemOf(plaid.api.accountsGet({ access_token }))).toMatchObject({
    error_code: 'ITEM_NOT_FOUND',
  });
});

test('two Items of one institution are different, and a public token does not outlive 30 minutes', async () => {
  await using plaid = await startPlaid();
  const connect = async () => {
    const { public_token } = (
      await plaid.api.sandboxPublicTokenCreate({
        institution_id: 'ins_109508',
        initial_products: [Products.Transactions],
      })
    ).data;
    return (await plaid.api.itemPublicTokenExchange({ public_token })).data;
  };

  const [one, two] = [await connect(), await connect()];

  const accountsOf = async (access_token: string) =>
    (await plaid.api.accountsGet({ access_token })).data.accounts.map((account) => account.account_id);
  expect(one.item_id).not.toBe(two.item_id);
  expect(await accountsOf(one.access_token)).not.toEqual(await accountsOf(two.access_token));
  const { public_token } = await plaid.control('/public_token');
  plaid.clock.advance(31 * MINUTE_MS);
  expect(
    await problemOf(plaid.api.itemPublicTokenExchange({ public_token: public_token as string })),
  ).toMatchObject({
    error_code: 'INVALID_PUBLIC_TOKEN',
  });
});

test('a login that was reset silences the bank but not the Item, until Link’s update mode repairs it', async () => {
  await using plaid = await startPlaid();
  const access_token = plaid.tokenOf('ada');

  await plaid.api.sandboxItemResetLogin({ access_token });

  expect((await plaid.api.itemGet({ access_token })).data.item.error).toMatchObject({
    error_type: 'ITEM_ERROR',
    error_code: 'ITEM_LOGIN_REQUIRED',
  });
  for (const call of [
    plaid.api.accountsGet({ access_token }),
    plaid.api.accountsBalanceGet({ access_token }),
    plaid.api.transactionsSync({ access_token }),
  ]) {
    expect(await problemOf(call)).toMatchObject({ status: 400, error_code: 'ITEM_LOGIN_REQUIRED' });
  }

  const { link_token } = (await plaid.api.linkTokenCreate({ ...link, access_token })).data;
  expect(await plaid.control('/public_token', { linkToken: link_token })).toEqual({ public_token: null });

  expect((await plaid.api.itemGet({ access_token })).data.item.error).toBeNull();
  expect((await plaid.api.accountsGet({ access_token })).data.accounts.length).toBeGreaterThan(1);
});

test('Dora has a dead connection beside a good one, and control repairs and breaks both', async () => {
  await using plaid = await startPlaid();
  const [good, dead] = [plaid.tokenOf('dora', 0), plaid.tokenOf('dora', 1)];
  expect((await plaid.api.accountsGet({ access_token: good })).data.accounts).toHaveLength(2);
  expect(await problemOf(plaid.api.accountsGet({ access_token: dead }))).toMatchObject({
    error_code: 'ITEM_LOGIN_REQUIRED',
  });
  const itemId = async (access_token: string) =>
    (await plaid.api.itemGet({ access_token })).data.item.item_id;

  await plaid.control(`/items/${await itemId(dead)}/repair`);
  await plaid.control(`/items/${await itemId(good)}/login_required`);

  expect((await plaid.api.accountsGet({ access_token: dead })).data.accounts).toHaveLength(2);
  expect((await problemOf(plaid.api.accountsGet({ access_token: good }))).error_code).toBe(
    'ITEM_LOGIN_REQUIRED',
  );
});

test('a user whose login is already stale makes an Item that is born broken', async () => {
  await using plaid = await startPlaid();
  const { public_token } = (
    await plaid.api.sandboxPublicTokenCreate({
      institution_id: 'ins_109508',
      initial_products: [Products.Transactions],
      options: { override_username: 'user_login_required' },
    })
  ).data;

  const { access_token } = (await plaid.api.itemPublicTokenExchange({ public_token })).data;

  expect((await problemOf(plaid.api.accountsGet({ access_token }))).error_code).toBe('ITEM_LOGIN_REQUIRED');
});

test('some of an Item’s accounts may be asked for', async () => {
  await using plaid = await startPlaid();
  const access_token = plaid.tokenOf('ada');
  const [first, second] = (await plaid.api.accountsGet({ access_token })).data.accounts;

  const options = { account_ids: [second!.account_id] };

  for (const call of ['accountsGet', 'accountsBalanceGet'] as const) {
    const { accounts } = (await plaid.api[call]({ access_token, options })).data;
    expect(accounts.map(({ mask }) => mask)).toEqual([second!.mask]);
  }
  expect(first!.mask).not.toBe(second!.mask);
});

test('a link token carries what was asked for, and what Link makes of it carries that on', async () => {
  await using plaid = await startPlaid();
  const created = await plaid.api.linkTokenCreate({
    ...link,
    products: [Products.Transactions],
    webhook: 'https://plaza.example/hook',
    transactions: { days_requested: 30 },
  });
  const { link_token, expiration } = created.data;

  const read = (await plaid.api.linkTokenGet({ link_token })).data;

  expect(Date.parse(expiration)).toBe(plaid.clock.nowMs() + 240 * MINUTE_MS);
  expect(read).toMatchObject({
    link_token,
    expiration,
    metadata: {
      initial_products: ['transactions'],
      webhook: 'https://plaza.example/hook',
      client_name: 'Plaza',
    },
  });
  const answer = await plaid.control('/public_token', { linkToken: link_token, institutionId: 'ins_130900' });
  const { access_token } = (
    await plaid.api.itemPublicTokenExchange({ public_token: answer.public_token as string })
  ).data;
  expect((await plaid.api.itemGet({ access_token })).data.item).toMatchObject({
    webhook: 'https://plaza.example/hook',
    institution_id: 'ins_130900',
  });
  plaid.clock.advance(241 * MINUTE_MS);
  expect(await plaid.control('/public_token', { linkToken: link_token })).toMatchObject({
    error: { message: expect.stringContaining('expired') },
  });
});

test('a fired webhook shows in the Item’s status, and an Item without a webhook cannot fire', async () => {
  await using plaid = await startPlaid();
  const { public_token } = (
    await plaid.api.sandboxPublicTokenCreate({
      institution_id: 'ins_109509',
      initial_products: [Products.Transactions],
      options: { webhook: 'https://plaza.example/hook' },
    })
  ).data;
  const { access_token } = (await plaid.api.itemPublicTokenExchange({ public_token })).data;

  const fire = (token: string) =>
    plaid.api.sandboxItemFireWebhook({
      access_token: token,
      webhook_code: 'SYNC_UPDATES_AVAILABLE' as never,
    });
  expect((await fire(access_token)).data.webhook_fired).toBe(true);

  expect((await plaid.api.itemGet({ access_token })).data.status?.last_webhook?.code_sent).toBe(
    'SYNC_UPDATES_AVAILABLE',
  );
  expect(await problemOf(fire(plaid.tokenOf('ada')))).toMatchObject({
    error_code: 'SANDBOX_WEBHOOK_INVALID',
  });
});
