import { timedOut } from './fault.ts';
import type { Send } from './send.ts';

/** How long a mutation may go on in all once it was sent, milliseconds, so that none lives for ever. */
const LONGEST_MS = 60_000;

/**
 * A mutation is never cut off: at its deadline the client is told that the outcome is unknown, and the POST goes on.
 * What is behind is given a signal of its own.
 */
export function letMutationsFinish(next: Send, { name }: { name: string }): Send {
  return (fetch) => {
    const { signal } = fetch;
    if (fetch.operation.kind !== 'mutation' || !signal) return next(fetch);
    return new Promise((resolve, reject) => {
      const longest = new AbortController();
      const timer = setTimeout(() => longest.abort(timedOut(name)), LONGEST_MS);
      timer.unref();
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      next({ ...fetch, signal: longest.signal })
        .then(resolve, reject)
        .finally(() => clearTimeout(timer));
    });
  };
}
