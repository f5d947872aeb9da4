import type { CountryCode, IdentityMatchUser, LinkTokenCreateRequest, PlaidApi } from 'plaid';
import { PlazaError } from '#schema/errors.ts';
import { deadlines } from '#schema/protocol.ts';
import { NotSent, toFailure, type Ask, type AskOptions, type Failure } from '#subgraphs/kit/call.ts';
import { readRetryAfter } from '#subgraphs/kit/traffic/retry-after.ts';
import type { PlaidSdk } from './plaid-sdk.ts';

/** How many updates one page of `/transactions/sync` brings: Plaid's maximum. */
const SYNC_PAGE = 500;

/** What is said of an owner, to be compared. */
export type OwnerClaim = IdentityMatchUser;

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

/** Refusals that the client's own input brings about; all others are between Plaza and Plaid. */
const clientsOwn = new Set(['INVALID_PUBLIC_TOKEN', 'INVALID_LINK_TOKEN', 'INVALID_FIELD']);

const notSentCodes = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/**
 * The one place that understands Plaid's errors. Takes single facts from them: the error itself carries the access
 * token and the client's secret.
 */
export function translatePlaid(error: unknown): Failure {
  const { response, code } = error as {
    code?: string;
    response?: {
      status: number;
      headers?: Record<string, unknown>;
      data?: { error_code?: string; request_id?: string };
    };
  };
  if (!response) return toFailure('plaid', { status: 0, notSent: notSentCodes.has(code ?? '') });
  const { error_code: providerCode, request_id: requestId } = response.data ?? {};
  const facts = {
    ...(typeof providerCode === 'string' && { code: providerCode }),
    ...(typeof requestId === 'string' && { requestId }),
    retryAfterMs: readRetryAfter(response.headers?.['retry-after']),
    // Its codes name the endpoint (`ACCOUNTS_LIMIT`), never the account as a whole.
    limits: 'endpoint' as const,
  };
  const { status } = response;
  // Plaid is well, and will have it in a while: no reason to leave it alone, or to ask again at once.
  if (providerCode === 'PRODUCT_NOT_READY') {
    return { ...toFailure('plaid', { status: 503, ...facts }), status, says: 'refused' };
  }
  if (providerCode === 'PRODUCTS_NOT_SUPPORTED') {
    const error = new PlazaError('UPSTREAM_UNAVAILABLE', 'This bank does not offer that.', {
      cause: new NotSent('the bank does not offer it'),
      nullCause: 'provider_error',
      provider: { name: 'plaid', code: providerCode, ...(requestId && { requestId }), retryable: false },
    });
    return { status, says: 'refused', error };
  }
  if (status >= 500 || status === 429 || clientsOwn.has(providerCode ?? '')) {
    return toFailure('plaid', { status, ...facts });
  }
  // Refused for a reason that no client can mend, such as a bank that wants its user: 403 says "unavailable, for good".
  return { ...toFailure('plaid', { status: 403, ...facts }), status };
}

/** Plaid's own code of a failure, e.g. `ITEM_LOGIN_REQUIRED`. */
export function plaidCode(error: unknown): string | undefined {
  if (!(error instanceof PlazaError)) return undefined;
  return (error.extensions['provider'] as { code?: string } | undefined)?.code;
}
