import { CountryCode } from 'plaid';
import { expect, test } from 'vitest';
import { plaidClient, problemOf, startPlaid } from './plaid-under-test.ts';

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
      plaid.api.linkTokenCreate({
        client_name: 'Plaza',
        language: 'en',
        country_codes: [CountryCode.Us],
        user: { client_user_id: 'ada' },
      }),
      plaid.api.institutionsGetById({ institution_id: 'ins_1', country_codes: [CountryCode.Us] }),
      plaid.api.categoriesGet({}),
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
