import { CountryCode, Products } from 'plaid';
import { expect, test } from 'vitest';
import { requiredShapes } from '../fidelity/required-shapes.ts';
import { violations } from '../fidelity/violations.ts';
import { DAY_MS, isoDate } from '../world/days.ts';
import { startPlaid } from './plaid-under-test.ts';

/** Every endpoint and the type that the SDK promises for its answer. */
const promised = {
  '/link/token/create': 'LinkTokenCreateResponse',
  '/link/token/get': 'LinkTokenGetResponse',
  '/sandbox/public_token/create': 'SandboxPublicTokenCreateResponse',
  '/item/public_token/exchange': 'ItemPublicTokenExchangeResponse',
  '/item/get': 'ItemGetResponse',
  '/item/webhook/update': 'ItemWebhookUpdateResponse',
  '/item/access_token/invalidate': 'ItemAccessTokenInvalidateResponse',
  '/transactions/refresh': 'TransactionsRefreshResponse',
  '/item/remove': 'ItemRemoveResponse',
  '/accounts/get': 'AccountsGetResponse',
  '/accounts/balance/get': 'AccountsGetResponse',
  '/transactions/sync': 'TransactionsSyncResponse',
  '/transactions/recurring/get': 'TransactionsRecurringGetResponse',
  '/identity/get': 'IdentityGetResponse',
  '/identity/match': 'IdentityMatchResponse',
  '/auth/get': 'AuthGetResponse',
  '/liabilities/get': 'LiabilitiesGetResponse',
  '/investments/holdings/get': 'InvestmentsHoldingsGetResponse',
  '/investments/transactions/get': 'InvestmentsTransactionsGetResponse',
  '/institutions/get_by_id': 'InstitutionsGetByIdResponse',
  '/institutions/get': 'InstitutionsGetResponse',
  '/institutions/search': 'InstitutionsSearchResponse',
  '/sandbox/item/reset_login': 'SandboxItemResetLoginResponse',
  '/sandbox/item/fire_webhook': 'SandboxItemFireWebhookResponse',
  '/sandbox/transactions/create': 'SandboxTransactionsCreateResponse',
} as const;

test('every answer, and every error, has the shape that the SDK promises', async () => {
  const shapes = requiredShapes('plaid', [...new Set(Object.values(promised)), 'PlaidError']);
  await using plaid = await startPlaid();
  const call = async (path: keyof typeof promised, body: object) => {
    const response = await fetch(`${plaid.url}/plaid${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'plaid-client-id': 'sandbox',
        'plaid-secret': 'sandbox',
      },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as Record<string, string>;
    const shape = shapes[response.ok ? promised[path] : 'PlaidError'];
    found.push(...violations(answer, shape).map((line) => `${path} ${response.status} ${line}`));
    seen.add(path);
    return answer;
  };
  const found: string[] = [];
  const seen = new Set<string>();
  const country_codes = [CountryCode.Us];
  const today = isoDate(plaid.clock.nowMs());

  const { link_token } = await call('/link/token/create', {
    client_name: 'Plaza',
    language: 'en',
    country_codes,
    user: { client_user_id: 'ada' },
    products: [Products.Transactions],
  });
  await call('/link/token/get', { link_token });
  const { public_token } = await call('/sandbox/public_token/create', {
    institution_id: 'ins_109508',
    initial_products: ['transactions'],
    options: { webhook: 'https://plaza.example/hook' },
  });
  const { access_token } = await call('/item/public_token/exchange', { public_token });
  await call('/item/public_token/exchange', { public_token });
  await call('/transactions/sync', { access_token });
  await call('/transactions/recurring/get', { access_token });
  plaid.clock.advance(DAY_MS);
  await call('/sandbox/item/fire_webhook', { access_token, webhook_code: 'SYNC_UPDATES_AVAILABLE' });
  await call('/sandbox/transactions/create', {
    access_token,
    transactions: [{ date_transacted: today, date_posted: today, amount: 1, description: 'One' }],
  });
  await call('/item/get', { access_token });
  await call('/accounts/get', { access_token });
  await call('/accounts/balance/get', { access_token });
  let { next_cursor: cursor } = await call('/transactions/sync', { access_token, count: 500 });
  for (let day = 0; day < 12; day++) {
    plaid.clock.advance(DAY_MS);
    ({ next_cursor: cursor } = await call('/transactions/sync', {
      access_token,
      cursor,
      options: { include_original_description: true },
    }));
  }
  for (const token of plaid.world.banks.map((bank) => bank.accessToken)) {
    await call('/item/get', { access_token: token });
    await call('/accounts/get', { access_token: token });
    await call('/transactions/sync', { access_token: token, count: 500 });
    await call('/transactions/recurring/get', { access_token: token });
    await call('/identity/get', { access_token: token });
    await call('/identity/match', { access_token: token, user: { legal_name: 'Ada Byrne' } });
    await call('/auth/get', { access_token: token });
    await call('/liabilities/get', { access_token: token });
    await call('/investments/holdings/get', { access_token: token });
    await call('/investments/transactions/get', {
      access_token: token,
      start_date: '2026-01-01',
      end_date: '2026-11-01',
    });
  }
  await call('/institutions/get_by_id', { institution_id: 'ins_109508', country_codes });
  await call('/institutions/get', {
    count: 10,
    offset: 0,
    country_codes,
    options: { include_optional_metadata: true },
  });
  await call('/institutions/search', { query: 'bank', country_codes });
  await call('/transactions/refresh', { access_token });
  await call('/sandbox/item/reset_login', { access_token });
  await call('/transactions/refresh', { access_token });
  await call('/item/get', { access_token });
  await call('/accounts/get', { access_token });
  await call('/item/webhook/update', { access_token, webhook: 'https://plaza.example/other' });
  await plaid.control('/public_token', { linkToken: link_token });
  await call('/link/token/get', { link_token });
  const { new_access_token } = await call('/item/access_token/invalidate', { access_token });
  await call('/item/access_token/invalidate', { access_token });
  await call('/item/remove', { access_token: new_access_token });
  await call('/item/get', { access_token: new_access_token });

  expect(found).toEqual([]);
  expect([...seen].toSorted()).toEqual(Object.keys(promised).toSorted());
});
