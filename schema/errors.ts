import { GraphQLError, type GraphQLErrorOptions } from 'graphql';

/** Every `extensions.code` that a client may meet, with the HTTP status it has when nothing else was answered. */
export const errorCodes = {
  BAD_USER_INPUT: 400,
  BAD_REQUEST: 400,
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  OPERATION_RESOLUTION_FAILURE: 400,
  PERSISTED_QUERY_NOT_FOUND: 200,
  PERSISTED_QUERY_NOT_SUPPORTED: 200,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  CONSENT_REQUIRED: 403,
  NOT_FOUND: 404,
  NOT_CONNECTED: 404,
  IDEMPOTENCY_CONFLICT: 409,
  REQUEST_TOO_LARGE: 413,
  COST_LIMIT: 429,
  RATE_LIMITED: 429,
  INTERNAL_SERVER_ERROR: 500,
  UPSTREAM_UNAVAILABLE: 503,
  UPSTREAM_TIMEOUT: 504,
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** Why a field came back null, in the order in which causes are decided. */
export const nullCauses = [
  'scope',
  'consent',
  'masked',
  'not_connected',
  'timeout',
  'circuit_open',
  'rate_limited',
  'provider_error',
  'subgraph_error',
  'budget',
] as const;

export type NullCause = (typeof nullCauses)[number];

/** Causes that a client expects in daily use: they stand in `extensions.plaza.nulls` alone, never in `errors`. */
export const expectedAbsences: ReadonlySet<NullCause> = new Set([
  'scope',
  'consent',
  'masked',
  'not_connected',
]);

/** The provider behind an error. Holds nothing secret: `requestId` is what the provider's support asks for. */
export interface ProviderFault {
  name: 'stripe' | 'plaid' | 'twilio';
  /** The provider's own code, e.g. `ITEM_LOGIN_REQUIRED`. */
  code?: string;
  requestId?: string;
  /** Whether the same request may succeed later without a change. */
  retryable: boolean;
}

export interface PlazaErrorOptions extends Pick<
  GraphQLErrorOptions,
  'path' | 'nodes' | 'source' | 'positions'
> {
  /** What really happened. For the log alone. */
  cause?: unknown;
  /** Why the field is null, where the code alone does not say. */
  nullCause?: NullCause;
  provider?: ProviderFault;
  /** Further members of `extensions`, e.g. which argument is wrong. */
  details?: Record<string, unknown>;
}

/** An error that a client may see as it is. `message` is for clients, `cause` for the log. */
export class PlazaError extends GraphQLError {
  constructor(code: ErrorCode, message: string, options: PlazaErrorOptions = {}) {
    super(message, {
      path: options.path,
      nodes: options.nodes,
      source: options.source,
      positions: options.positions,
      extensions: {
        ...options.details,
        ...(options.provider && { provider: options.provider }),
        ...(options.nullCause && { nullCause: options.nullCause }),
        code,
      },
    });
    this.cause = options.cause;
  }
}

/** A field that is null for a reason that clients expect, such as "nothing is connected". */
export function absent(
  cause: 'scope' | 'consent' | 'masked' | 'not_connected',
  message: string,
  details: Record<string, unknown> = {},
): PlazaError {
  const codes = {
    scope: 'FORBIDDEN',
    consent: 'CONSENT_REQUIRED',
    masked: 'FORBIDDEN',
    not_connected: 'NOT_CONNECTED',
  } as const;
  return new PlazaError(codes[cause], message, { nullCause: cause, details });
}

/** Why a field is null by an error; null where the error does not say. */
export function nullCauseOf(error: unknown): NullCause | null {
  const cause = error instanceof PlazaError ? error.extensions['nullCause'] : null;
  return nullCauses.find((known) => known === cause) ?? null;
}

/** Bad input, with the argument that is wrong (`input.amount.currency`). */
export function badInput(argument: string, message: string): PlazaError {
  return new PlazaError('BAD_USER_INPUT', message, { details: { argument } });
}
