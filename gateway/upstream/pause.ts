import { rateLimited, UpstreamFault } from './fault.ts';
import type { Send } from './send.ts';

/** The longest that a subgraph's Retry-After is obeyed, milliseconds: it may not switch itself off for a day. */
const MAX_PAUSE_MS = 30_000;

const MAX_APPS = 1_000;

/** A timer that waits for the end of the pause may fire this much early, milliseconds. */
const EARLY_MS = 3;

/**
 * A subgraph that said 429 is left alone for as long as it asked: meanwhile the app's fetches are answered
 * RATE_LIMITED at once. By app, since a limit may be one app's own and the others have done nothing.
 */
export function pauseWhenLimited(next: Send, { name }: { name: string }): Send {
  const untilByApp = new Map<string, number>();
  return (fetch) => {
    const app = fetch.caller.claims?.app ?? '';
    if (untilByApp.size > 0) {
      const leftMs = (untilByApp.get(app) ?? 0) - Date.now();
      if (leftMs > EARLY_MS) return Promise.reject(rateLimited(name, leftMs, false));
      untilByApp.delete(app);
    }
    return next(fetch).catch((error: unknown) => {
      if (error instanceof UpstreamFault && error.extensions['code'] === 'RATE_LIMITED') {
        if (untilByApp.size >= MAX_APPS) untilByApp.clear();
        untilByApp.set(app, Date.now() + Math.min(error.retryAfterMs, MAX_PAUSE_MS));
      }
      throw error;
    });
  };
}
