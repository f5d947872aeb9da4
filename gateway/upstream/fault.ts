import { PlazaError, type ErrorCode, type NullCause } from '#schema/errors.ts';

/**
 * What a failure says about the subgraph's health: it is not well; it is well and refuses; or nothing, since it was not
 * asked or nobody waited for its answer.
 */
export type Says = 'sick' | 'well' | 'nothing';

interface FaultOptions {
  nullCause: NullCause;
  says: Says;
  /** Whether the same query may be answered if it is sent again. */
  retryable?: boolean;
  /** How long the subgraph wants to be left alone, milliseconds. */
  retryAfterMs?: number;
  cause?: unknown;
}

/** Why a road brought no answer: a PlazaError for the client, with what the wrappers of the road need to know. */
export class UpstreamFault extends PlazaError {
  readonly says: Says;
  readonly retryable: boolean;
  readonly retryAfterMs: number;

  constructor(code: ErrorCode, message: string, options: FaultOptions) {
    super(code, message, { nullCause: options.nullCause, cause: options.cause });
    this.says = options.says;
    this.retryable = options.retryable ?? false;
    this.retryAfterMs = options.retryAfterMs ?? 0;
  }
}

/** The deadline passed. */
export function timedOut(name: string): UpstreamFault {
  return new UpstreamFault('UPSTREAM_TIMEOUT', `The subgraph ${name} did not answer in time.`, {
    nullCause: 'timeout',
    says: 'sick',
  });
}

/** No connection, or one that broke. `retryable` where no answer had begun. */
export function unreachable(name: string, cause: unknown, retryable: boolean): UpstreamFault {
  return new UpstreamFault('UPSTREAM_UNAVAILABLE', cannotAnswer(name), {
    nullCause: 'subgraph_error',
    says: 'sick',
    retryable,
    cause,
  });
}

/** It answered with something that is no GraphQL answer. */
export function unusable(
  name: string,
  why: string,
  again: { retryable?: boolean; retryAfterMs?: number } = {},
): UpstreamFault {
  return new UpstreamFault('UPSTREAM_UNAVAILABLE', cannotAnswer(name), {
    nullCause: 'subgraph_error',
    says: 'sick',
    cause: new Error(why),
    ...again,
  });
}

/** It said 429, or said so a moment ago (then it is not asked). */
export function rateLimited(name: string, retryAfterMs: number, retryable: boolean): UpstreamFault {
  return new UpstreamFault('RATE_LIMITED', `The subgraph ${name} takes no more requests for the moment.`, {
    nullCause: 'rate_limited',
    says: retryable ? 'well' : 'nothing',
    retryable,
    retryAfterMs,
  });
}

/** The circuit is open: it is not asked. */
export function circuitOpen(name: string): UpstreamFault {
  return new UpstreamFault('UPSTREAM_UNAVAILABLE', cannotAnswer(name), {
    nullCause: 'circuit_open',
    says: 'nothing',
  });
}

/** Too many wait for it already: it is not asked. */
export function overloaded(name: string): UpstreamFault {
  return new UpstreamFault('UPSTREAM_UNAVAILABLE', cannotAnswer(name), {
    nullCause: 'subgraph_error',
    says: 'nothing',
    cause: new Error('its queue is full'),
  });
}

/** Whoever asked went away. */
export function abandoned(name: string, cause: unknown): UpstreamFault {
  return new UpstreamFault('UPSTREAM_UNAVAILABLE', cannotAnswer(name), {
    nullCause: 'subgraph_error',
    says: 'nothing',
    cause,
  });
}

function cannotAnswer(name: string): string {
  return `The subgraph ${name} cannot answer at the moment.`;
}
