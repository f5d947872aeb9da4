import type { CountryCode, IdentityMatchUser, LinkTokenCreateRequest, PlaidApi, Products } from 'plaid';
import { deadlines } from '#schema/protocol.ts';
import type { Ask, AskOptions } from '#subgraphs/kit/call.ts';
import type { PlaidSdk } from './plaid-sdk.ts';

/** How many updates one page of `/transactions/sync` brings: Plaid's maximum. */
const SYNC_PAGE = 500;

/** How many one page of `/investments/transactions/get` brings: Plaid's maximum. */
const INVESTMENTS_PAGE = 500;

/** What is said of an owner, to be compared. */
export type OwnerClaim = IdentityMatchUser;

/** What a bank is connected for: without it, it cannot be. */
const CONNECTED_FOR = ['transactions' as Products];

export type PlaidCalls = ReturnType<typeof createPlaidCalls>;

/** Each call to Plaid, once. `ask` times it, writes it to the ledger and translates its failure. */
export function createPlaidCalls(sdk: PlaidSdk, countryCodes: readonly string[], ask: Ask) {
  const countries = countryCodes as CountryCode[];
  return {
    item: (accessToken: string) =>
      call('/item/get', (plaid, options) => plaid.itemGet({ access_token: accessToken }, options), {
        item: accessToken,
      }).then(({ item, status }) => ({
        ...item,
        last_webhook: status?.last_webhook ?? null,
        /** When Plaid looked for transactions last. */
        transactions: status?.transactions ?? null,
      })),

    /** Balances as Plaid saw them last. */
    accounts: (accessToken: string, timeoutMs?: number) =>
      call('/accounts/get', (plaid, options) => plaid.accountsGet({ access_token: accessToken }, options), {
        item: accessToken,
        ...(timeoutMs !== undefined && { timeoutMs }),
      }),

    /** Balances as the bank says now. */
    realtimeBalances: (accessToken: string) =>
      call(
        '/accounts/balance/get',
        (plaid, options) => plaid.accountsBalanceGet({ access_token: accessToken }, options),
        { item: accessToken, timeoutMs: deadlines.slowMs },
      ),

    transactions: (accessToken: string, cursor: string | null) =>
      call(
        '/transactions/sync',
        (plaid, options) =>
          plaid.transactionsSync(
            { access_token: accessToken, count: SYNC_PAGE, ...(cursor && { cursor }) },
            options,
          ),
        { item: accessToken },
      ),

    /** What comes and goes again and again, of all accounts. */
    recurring: (accessToken: string) =>
      call(
        '/transactions/recurring/get',
        (plaid, options) => plaid.transactionsRecurringGet({ access_token: accessToken }, options),
        { item: accessToken },
      ),

    /** What is owed on cards and loans. */
    liabilities: (accessToken: string) =>
      call(
        '/liabilities/get',
        (plaid, options) => plaid.liabilitiesGet({ access_token: accessToken }, options),
        { item: accessToken },
      ),

    holdings: (accessToken: string) =>
      call(
        '/investments/holdings/get',
        (plaid, options) => plaid.investmentsHoldingsGet({ access_token: accessToken }, options),
        { item: accessToken },
      ),

    /** What happened in investment accounts within some days, newest first. */
    investmentTransactions: (
      accessToken: string,
      { from, to, offset }: { from: string; to: string; offset: number },
    ) =>
      call(
        '/investments/transactions/get',
        (plaid, options) =>
          plaid.investmentsTransactionsGet(
            {
              access_token: accessToken,
              start_date: from,
              end_date: to,
              options: { count: INVESTMENTS_PAGE, offset },
            },
            options,
          ),
        { item: accessToken },
      ),

    /** Who the bank says owns each account. */
    identity: (accessToken: string) =>
      call('/identity/get', (plaid, options) => plaid.identityGet({ access_token: accessToken }, options), {
        item: accessToken,
      }),

    identityMatch: (accessToken: string, user: OwnerClaim) =>
      call(
        '/identity/match',
        (plaid, options) => plaid.identityMatch({ access_token: accessToken, user }, options),
        { item: accessToken },
      ),

    /** The numbers of the accounts that money can be sent to. */
    auth: (accessToken: string) =>
      call('/auth/get', (plaid, options) => plaid.authGet({ access_token: accessToken }, options), {
        item: accessToken,
      }),

    institution: (id: string) =>
      call('/institutions/get_by_id', (plaid, options) =>
        plaid.institutionsGetById(
          {
            institution_id: id,
            country_codes: countries,
            options: { include_optional_metadata: true },
          },
          options,
        ),
      ).then(({ institution }) => institution),

    /** Banks that can be connected, by Plaid's order, and how many there are. */
    institutions: (count: number, offset: number) =>
      call('/institutions/get', (plaid, options) =>
        plaid.institutionsGet(
          {
            count,
            offset,
            country_codes: countries,
            options: { include_optional_metadata: true, products: CONNECTED_FOR },
          },
          options,
        ),
      ),

    /** The ten banks, at most, whose names are most like a query. */
    searchInstitutions: (query: string) =>
      call('/institutions/search', (plaid, options) =>
        plaid.institutionsSearch(
          {
            query,
            country_codes: countries,
            products: CONNECTED_FOR,
            options: { include_optional_metadata: true },
          },
          options,
        ),
      ),

    createLinkToken: (
      params: Pick<LinkTokenCreateRequest, 'user' | 'products' | 'access_token' | 'redirect_uri' | 'update'>,
    ) =>
      call('/link/token/create', (plaid, options) =>
        plaid.linkTokenCreate(
          { client_name: 'Plaza', language: 'en', country_codes: countries, ...params },
          options,
        ),
      ),

    /** What became of a link token. */
    linkToken: (linkToken: string) =>
      call('/link/token/get', (plaid, options) => plaid.linkTokenGet({ link_token: linkToken }, options)),

    exchange: (publicToken: string) =>
      call(
        '/item/public_token/exchange',
        (plaid, options) => plaid.itemPublicTokenExchange({ public_token: publicToken }, options),
        { write: true },
      ),

    /** A new access token; the old one is worth nothing from then on. */
    invalidate: (accessToken: string) =>
      call(
        '/item/access_token/invalidate',
        (plaid, options) => plaid.itemAccessTokenInvalidate({ access_token: accessToken }, options),
        { item: accessToken, write: true },
      ),

    /** Has Plaid look for new transactions now. */
    refreshTransactions: (accessToken: string) =>
      call(
        '/transactions/refresh',
        (plaid, options) => plaid.transactionsRefresh({ access_token: accessToken }, options),
        { item: accessToken, write: true },
      ),

    remove: (accessToken: string) =>
      call('/item/remove', (plaid, options) => plaid.itemRemove({ access_token: accessToken }, options), {
        item: accessToken,
        write: true,
      }),
  };

  async function call<T>(
    path: string,
    run: (plaid: PlaidApi, options: { signal: AbortSignal }) => Promise<{ data: T }>,
    options: AskOptions = {},
  ): Promise<T> {
    const plaid = await sdk();
    return ask(`POST ${path}`, async (signal) => (await run(plaid, { signal })).data, options);
  }
}
