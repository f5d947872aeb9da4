import { again, CallFailed, NotSent, type Again, type Failure } from '../call.ts';

/** Retries are paid from a budget that every request fills by a share: they stay a small part of the traffic. */
export interface RetryBudget {
  /** A request that left and is no retry. */
  earn(): void;
  /** @returns whether there is enough for one retry, which is then spent */
  spend(): boolean;
}

/** Retries that quiet times may save up, and what is there at the start. */
const MOST_SAVED = 10;
const SAVED_AT_START = 2;

/** @param share how many of all requests may be retries, e.g. 0.2 */
export function createRetryBudget(share: number): RetryBudget {
  let saved = SAVED_AT_START;
  return {
    earn: () => void (saved = Math.min(MOST_SAVED, saved + share)),
    spend() {
      if (saved < 1) return false;
      saved -= 1;
      return true;
    },
  };
}

export interface RetryOptions {
  retries: number;
  budget: RetryBudget;
  /** What the request may be sent again after. */
  safe: Again;
  /** No request leaves after this instant, milliseconds since the epoch. */
  byMs: number;
}

/** The first wait is at most this long, milliseconds; every further one at most twice as long as the last. */
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 2_000;

/**
 * Sends a request again where that is safe, after a random wait that doubles or as long as the provider says.
 *
 * Where an earlier attempt may have been done, a later one that was not even begun changes nothing about that: the
 * earlier failure is what the caller learns, so that an unknown outcome stays one.
 *
 * @param attempt sends it for the `number`th time, 0 at first
 * @throws CallFailed or whatever kept the first attempt from leaving
 */
export async function withRetries<T>(
  attempt: (number: number) => Promise<T>,
  { retries, budget, safe, byMs }: RetryOptions,
): Promise<T> {
  let last: CallFailed | undefined;
  let unknown: CallFailed | undefined;
  for (let number = 0; ; number += 1) {
    try {
      return await attempt(number);
    } catch (error) {
      if (!(error instanceof CallFailed)) throw unknown ?? last ?? error;
      last = error;
      const { failure } = error;
      if (failure.says === 'refused') throw isUnread(failure) ? (unknown ?? error) : error;
      if (failure.says === 'broken' || failure.says === 'sick') unknown ??= error;
      const waitMs = waitBefore(number, failure);
      if (number >= retries || !isSafe(failure, safe) || Date.now() + waitMs >= byMs || !budget.spend())
        throw unknown ?? error;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
}

/** Keys that are refused say nothing of what they were sent with. */
function isUnread({ error }: Failure): boolean {
  return error.cause instanceof NotSent;
}

/** The provider's own word counts for more than ours, where repeating is possible at all. */
function isSafe({ says, again: word }: Failure, safe: Again): boolean {
  if (word === false) return false;
  if (word === true && (safe === 'read' || safe === 'sameKey')) return true;
  return (again[safe] as readonly string[]).includes(says);
}

/** After 429 the lane itself is paused, and the limiter makes the request wait. */
function waitBefore(number: number, { says, retryAfterMs = 0 }: Failure): number {
  if (says === 'limited') return 0;
  const mostMs = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** number);
  return Math.max(retryAfterMs, Math.random() * mostMs);
}
