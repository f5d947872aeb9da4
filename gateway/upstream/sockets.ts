import type { FetchResult } from '#schema/protocol.ts';
import { overloaded, timedOut, UpstreamFault } from './fault.ts';
import type { Outgoing, Send } from './send.ts';

export interface SocketsOptions {
  name: string;
  /** Fetches under way at once. Mutations, which nobody cuts off, may take half. */
  sockets: number;
  /** Fetches that wait for their turn; any more fail at once. */
  queue: number;
}

interface Waiting {
  fetch: Outgoing;
  resolve(result: FetchResult | Promise<FetchResult>): void;
  reject(error: Error): void;
}

/** After so long without an answer to anything, milliseconds, a subgraph counts as silent. */
const SILENCE_MS = 900;

/** A silent subgraph gets one fetch more in this time, milliseconds: a hung one long before its first deadline. */
const SILENT_EVERY_MS = 250;

/**
 * Few at once, few in the queue: a subgraph that hangs holds neither sockets nor memory beyond that. One from which
 * nothing comes back is not sent much more, until an answer comes; the others wait, each until its own deadline.
 *
 * @throws UpstreamFault UPSTREAM_UNAVAILABLE when the queue is full
 */
export function limitSockets(
  next: Send,
  { name, sockets, queue }: SocketsOptions,
): { send: Send; state(): { inFlight: number; queued: number } } {
  const waiting: Waiting[] = [];
  const mutationSockets = Math.max(1, Math.floor(sockets / 2));
  let inFlight = 0;
  let mutations = 0;
  let heardMs = 0;
  let sentMs = 0;
  let timer: NodeJS.Timeout | undefined;

  const hasRoom = ({ operation }: Outgoing, nowMs: number): boolean => {
    if (inFlight >= sockets || (operation.kind === 'mutation' && mutations >= mutationSockets)) return false;
    return inFlight === 0 || nowMs - heardMs < SILENCE_MS || nowMs - sentMs >= SILENT_EVERY_MS;
  };

  const run = (fetch: Outgoing, nowMs: number): Promise<FetchResult> => {
    const mutates = fetch.operation.kind === 'mutation' ? 1 : 0;
    if (inFlight === 0) heardMs = nowMs;
    sentMs = nowMs;
    inFlight += 1;
    mutations += mutates;
    const settle = (heard: boolean) => {
      if (heard) heardMs = Date.now();
      inFlight -= 1;
      mutations -= mutates;
      if (waiting.length > 0) drain();
    };
    const answer = next(fetch);
    answer.then(
      () => settle(true),
      (error) => settle(error instanceof UpstreamFault && error.says === 'well'),
    );
    return answer;
  };

  /** Sends what there is room for, in order; what nobody waits for any more is not sent. */
  const drain = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const nowMs = Date.now();
    const left = waiting.splice(0);
    for (const entry of left) {
      if (entry.fetch.deadlineMs <= nowMs || entry.fetch.signal?.aborted) entry.reject(timedOut(name));
      else if (hasRoom(entry.fetch, nowMs)) entry.resolve(run(entry.fetch, nowMs));
      else waiting.push(entry);
    }
    // Sockets are free: only the silence keeps the others back.
    if (waiting.length > 0 && inFlight < sockets) timer = setTimeout(drain, SILENT_EVERY_MS).unref();
  };

  return {
    state: () => ({ inFlight, queued: waiting.length }),
    send(fetch) {
      const nowMs = Date.now();
      if (waiting.length === 0 && hasRoom(fetch, nowMs)) return run(fetch, nowMs);
      if (waiting.length >= queue) drain();
      if (waiting.length >= queue) return Promise.reject(overloaded(name));
      return new Promise((resolve, reject) => {
        waiting.push({ fetch, resolve, reject });
        if (inFlight < sockets) drain();
      });
    },
  };
}
