import type { Failure } from '../call.ts';
import type { Lane } from './lane.ts';
import type { Turns } from './turns.ts';

/** A 429 without Retry-After stops the lane for this long, milliseconds. */
const DEFAULT_PAUSE_MS = 1_000;

/** The longest that a Retry-After is obeyed, milliseconds. */
const MAX_PAUSE_MS = 300_000;

/** Two Items refused at one endpoint within this time, milliseconds: the limit is the endpoint's. */
const TOGETHER_MS = 10_000;

/** Pauses what a failure says is limited, and does nothing after any other failure. */
export type Pause = (failure: Failure, lanes: readonly Lane[]) => Promise<void>;

/**
 * After 429 not just that call but everything on the same lane waits as long as the provider says: the whole account,
 * or the endpoint where the limit is the endpoint's own. Where each Item has a limit too the answer does not tell which
 * of the two it was: so the Item waits, and with a second Item refused there the whole endpoint.
 */
export function createPause(turns: Turns): Pause {
  const refused = new Map<string, { item: string; atMs: number }>();
  return async ({ says, limits = 'account', retryAfterMs = DEFAULT_PAUSE_MS }, lanes) => {
    const [account, endpoint, item] = lanes;
    if (says !== 'limited' || !account) return;
    const forMs = Math.min(retryAfterMs, MAX_PAUSE_MS);
    if (limits === 'account' || !endpoint) return turns.pause(account.key, forMs);
    if (!item) return turns.pause(endpoint.key, forMs);
    const before = refused.get(endpoint.key);
    const nowMs = performance.now();
    refused.set(endpoint.key, { item: item.key, atMs: nowMs });
    const others = before && before.item !== item.key && nowMs - before.atMs < TOGETHER_MS;
    return turns.pause(others ? endpoint.key : item.key, forMs);
  };
}
