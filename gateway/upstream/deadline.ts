import { abandoned, timedOut } from './fault.ts';
import type { Send } from './send.ts';

/** Deadlines in milliseconds, counted from the start of the fetch and of the request. */
export interface Deadlines {
  subgraphMs: number;
  requestMs: number;
  /** From the start of the request, for operations with a field of `slowFields`, in place of both. */
  slowMs: number;
}

/**
 * One deadline over the whole call, body, waiting and retries included: whatever the subgraph does, there is an answer
 * by then, and what is behind is told by the signal that nobody waits any more. A fetch whose deadline has passed
 * already is not sent.
 *
 * @throws UpstreamFault UPSTREAM_TIMEOUT
 */
export function withDeadline(next: Send, { name, deadlines }: { name: string; deadlines: Deadlines }): Send {
  return (fetch) => {
    const { startedMs } = fetch.caller;
    const nowMs = Date.now();
    const deadlineMs = fetch.operation.slow
      ? startedMs + deadlines.slowMs
      : Math.min(nowMs + deadlines.subgraphMs, startedMs + deadlines.requestMs);
    if (deadlineMs <= nowMs) return Promise.reject(timedOut(name));
    if (fetch.signal?.aborted) return Promise.reject(abandoned(name, fetch.signal.reason));

    return new Promise((resolve, reject) => {
      const waiting = new AbortController();
      const leave = (reason: Error) => {
        clearTimeout(timer);
        reject(reason);
        waiting.abort(reason);
      };
      const timer = setTimeout(() => leave(timedOut(name)), deadlineMs - nowMs);
      const cancel = fetch.signal && (() => leave(abandoned(name, fetch.signal?.reason)));
      if (cancel) fetch.signal?.addEventListener('abort', cancel);
      const settle = () => {
        clearTimeout(timer);
        if (cancel) fetch.signal?.removeEventListener('abort', cancel);
      };
      const answer = next({ ...fetch, deadlineMs, signal: waiting.signal });
      answer.then(settle, settle);
      answer.then(resolve, reject);
    });
  };
}
