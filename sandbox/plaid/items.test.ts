import { CountryCode, Products } from 'plaid';
import { expect, test } from 'vitest';
import { plaidClient, problemOf, startPlaid } from './plaid-under-test.ts';

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

test('institutions are found by id, in lists and by name', async () => {
  await using plaid = await startPlaid();
  const country_codes = [CountryCode.Us];
  const { institution } = (
    await plaid.api.institutionsGetById({
      institution_id: 'ins_109508',
      country_codes,
      options: { include_optional_metadata: true },
    })
  ).data;

  const list = (await plaid.api.institutionsGet({ count: 3, offset: 0, country_codes })).data;
  const search = (await plaid.api.institutionsSearch({ query: 'platypus', country_codes, products: null }))
    .data;

  expect(institution).toMatchObject({ name: 'First Platypus Bank', url: 'https://platypus.example' });
  expect(list.institutions).toHaveLength(3);
  expect(list.total).toBe(plaid.world.institutions.length);
  expect(search.institutions.map((each) => each.institution_id)).toEqual(['ins_109508']);
});

test('what is wrong with a request is said in Plaid’s words', async () => {
  await using plaid = await startPlaid();
  const access_token = plaid.tokenOf('ada');
  const stranger = plaidClient(plaid.url, '1f0c5f7d2c7e4a1b9d3e6a5c4b3a29');
  const unknown = 'access-sandbox-00000000-0000-4000-8000-000000000000';
  const production = 'access-production-00000000-0000-4000-8000-000000000000';

  const codes = await Promise.all(
    [
      stranger.accountsGet({ access_token }),
      plaid.api.accountsGet({ access_token: unknown }),
      plaid.api.accountsGet({ access_token: 'nonsense' }),
      plaid.api.accountsGet({ access_token: production }),
      plaid.api.accountsGet({} as never),
      plaid.api.accountsGet({ access_token, colour: 'red' } as never),
      plaid.api.accountsGet({ access_token, options: { account_ids: ['nobody'] } }),
      plaid.api.transactionsSync({ access_token, count: 501 }),
      plaid.api.transactionsSync({ access_token, cursor: 'bm9uc2Vuc2U=' }),
      plaid.api.linkTokenCreate(link),
      plaid.api.institutionsGetById({ institution_id: 'ins_1', country_codes: [CountryCode.Us] }),
      plaid.api.authGet({ access_token }),
    ].map(async (call) => {
      const { status, error_type, error_code } = await problemOf(call);
      return `${status} ${error_type} ${error_code}`;
    }),
  );

  expect(codes).toEqual([
    '400 INVALID_INPUT INVALID_API_KEYS',
    '400 INVALID_INPUT INVALID_ACCESS_TOKEN',
    '400 INVALID_INPUT INVALID_ACCESS_TOKEN',
    '400 INVALID_INPUT INVALID_ACCESS_TOKEN',
    '400 INVALID_REQUEST MISSING_FIELDS',
    '400 INVALID_REQUEST UNKNOWN_FIELDS',
    '400 INVALID_INPUT INVALID_ACCOUNT_ID',
    '400 INVALID_REQUEST INVALID_FIELD',
    '400 INVALID_REQUEST INVALID_FIELD',
    '400 INVALID_INPUT INVALID_PRODUCT',
    '400 INVALID_INPUT INVALID_INSTITUTION',
    '404 INVALID_REQUEST NOT_FOUND',
  ]);
});
