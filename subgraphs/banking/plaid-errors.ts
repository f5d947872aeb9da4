import { PlazaError } from '#schema/errors.ts';
import { NotSent, toFailure, type Failure } from '#subgraphs/kit/call.ts';
import { readRetryAfter } from '#subgraphs/kit/traffic/retry-after.ts';

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
