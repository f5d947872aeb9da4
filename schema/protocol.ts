import type { DocumentNode, GraphQLFormattedError } from 'graphql';

/** Who asks: what the gateway verified and a subgraph may rely on. Frozen. */
export interface Claims {
  /** The app (`client_id`) that asks. */
  readonly app: string;
  /** The person on whose behalf it asks, `per_…`; null for an app by itself. */
  readonly person: string | null;
  /** The token's `iss` and `sub`: under these the person is found and, on first sight, created. */
  readonly issuer: string;
  readonly subject: string;
  /** The token's `name` and `email`, for a person seen for the first time. */
  readonly name: string | null;
  readonly email: string | null;
  readonly roles: readonly string[];
  readonly scopes: readonly string[];
  /** Joins the log lines of one request. */
  readonly requestId: string;
}

/** One HTTP request to a provider, for the ledger. */
export interface Call {
  provider: 'stripe' | 'plaid' | 'twilio';
  /** The provider's endpoint, e.g. `GET /v1/payment_intents`. */
  operation: string;
  subgraph: string;
  /** When it left, milliseconds since the epoch (in `extensions.plaza.calls`: since the request came in). */
  startMs: number;
  /** How long it took, milliseconds. */
  ms: number;
  /** The HTTP status; 0 where no answer came. */
  status: number;
  cache: 'hit' | 'miss' | 'none';
  /** How often it was sent again. */
  retries: number;
  /** How many more requests the tightest of the provider's limits would have let through at once. */
  limitLeft?: number;
  /** How long it waited for its turn under those limits, milliseconds, before it left and between its retries. */
  waitMs?: number;
}

/** One fetch of a plan: an operation on one subgraph. */
export interface Fetch {
  query: string;
  /** The same, parsed and known to be valid, where the caller has it. */
  document?: DocumentNode;
  operationName?: string;
  variables: Record<string, unknown>;
}

export interface FetchResult {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
  /** The provider calls that the answer cost. */
  calls: readonly Call[];
  /** Whether no string in the data holds anything that JSON must escape; left out where that is not known. */
  plain?: boolean;
}

/**
 * How every subgraph is asked, in this process or another.
 *
 * @param deadlineMs the instant by which the answer must be there, milliseconds since the epoch
 */
export type Handle = (fetch: Fetch, claims: Claims, deadlineMs: number) => Promise<FetchResult>;

/** How often one call is sent at most, whatever retries are configured: what is foretold of an operation counts on it. */
export const mostAttempts = 3;

/** Default deadlines, milliseconds. */
export const deadlines = { providerMs: 3_000, subgraphMs: 4_000, requestMs: 5_000, slowMs: 30_000 } as const;

/** Fields that ask the far end and may take up to `deadlines.slowMs`; they raise their own chain's deadline and nothing else's. */
export const slowFields: ReadonlySet<string> = new Set(['realtimeBalance', 'createBankDebit']);

/** The headers between the gateway and a subgraph in another process. */
export const headers = {
  identity: 'plaza-identity',
  ledger: 'plaza-ledger',
  deadline: 'plaza-deadline-ms',
  requestId: 'x-request-id',
} as const;
