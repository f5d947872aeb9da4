import type { GraphQLFormattedError } from 'graphql';
import { expectedAbsences, nullCauses, type NullCause, type ProviderFault } from '#schema/errors.ts';
import { whereNull } from '#gateway/engine/where-null.ts';

/** Why one field came back null, in `extensions.plaza.nulls`. */
export interface NullReport {
  /** Where the null stands in the answer: above the failing field where that one could not be null. */
  path: readonly (string | number)[];
  cause: NullCause;
  code?: string;
  subgraph?: string;
  provider?: string;
  retryable?: boolean;
}

const causeOfCode: Readonly<Record<string, NullCause>> = {
  UPSTREAM_TIMEOUT: 'timeout',
  RATE_LIMITED: 'rate_limited',
  CONSENT_REQUIRED: 'consent',
  NOT_CONNECTED: 'not_connected',
  FORBIDDEN: 'scope',
};

/**
 * Gives every null that no resolver returned its cause, and keeps what clients expect in daily use (nothing
 * connected, no scope) out of `errors`, so that clients which drop data on errors keep it.
 */
export function reportNulls(data: unknown, errors: readonly GraphQLFormattedError[]) {
  const nulls = new Map<string, NullReport>();
  const kept: GraphQLFormattedError[] = [];
  for (const error of errors) {
    const { nullCause, serviceName, ...extensions } = error.extensions ?? {};
    const cause = readCause(nullCause, extensions);
    const subgraph = typeof serviceName === 'string' ? serviceName : undefined;
    if (error.path) {
      const path = whereNull(data, error.path);
      const provider = extensions['provider'] as ProviderFault | undefined;
      const key = JSON.stringify(path);
      if (!nulls.has(key)) {
        nulls.set(key, {
          path,
          cause,
          ...(typeof extensions['code'] === 'string' && { code: extensions['code'] }),
          ...(subgraph && { subgraph }),
          ...(provider && { provider: provider.name, retryable: provider.retryable }),
        });
      }
    }
    // A cause that only explains absence says it all; only a declared one counts, a mutation that is refused is an error.
    if (!error.path || nullCause === undefined || !expectedAbsences.has(cause)) {
      kept.push({ ...error, extensions: { ...extensions, ...(subgraph && { subgraph }) } });
    }
  }
  return { errors: kept, nulls: [...nulls.values()] };
}

function readCause(declared: unknown, extensions: Record<string, unknown>): NullCause {
  if (nullCauses.includes(declared as NullCause)) return declared as NullCause;
  const byCode = causeOfCode[String(extensions['code'])];
  return byCode ?? (extensions['provider'] ? 'provider_error' : 'subgraph_error');
}
