import { UpstreamFault } from './fault.ts';
import type { Answered, Outgoing, Send } from './send.ts';

export interface RetryOptions {
  /** How often a query is sent again at most. */
  retries: number;
  /** How many of all requests may be retries, e.g. 0.2. */
  retryBudget: number;
}

/** The first wait is at most this long, milliseconds; every further one at most twice as long as the last. */
const FIRST_WAIT_MS = 50;

/** Retries that quiet times may save up, and what is there at the start. */
const MOST_SAVED = 10;
const SAVED_AT_START = 2;

/**
 * Sends a query again that broke before its answer began, or was told "not now": after a random wait that doubles, or
 * what Retry-After says, where that fits into its deadline. Never a mutation: one that got no answer may have been
 * done. A budget keeps retries a small share of the traffic, so that a sick subgraph is not beaten down.
 */
export function retryQueries(next: Send, { retries, retryBudget }: RetryOptions): Send {
  let saved = SAVED_AT_START;

  const attempt = (fetch: Outgoing, count: number): Promise<Answered> =>
    next(fetch).catch(async (error: unknown) => {
      if (count >= retries || fetch.operation.kind !== 'query') throw error;
      if (!(error instanceof UpstreamFault) || !error.retryable || saved < 1) throw error;
      const waitMs = Math.max(error.retryAfterMs, Math.random() * FIRST_WAIT_MS * 2 ** count);
      if (Date.now() + waitMs >= fetch.deadlineMs || fetch.signal?.aborted) throw error;
      saved -= 1;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      if (fetch.signal?.aborted) throw error;
      return attempt(fetch, count + 1);
    });

  return (fetch) => {
    saved = Math.min(MOST_SAVED, saved + retryBudget);
    return attempt(fetch, 0);
  };
}
