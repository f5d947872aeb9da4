import type { Handle } from '#schema/protocol.ts';
import { breakCircuit, type Circuit } from './breaker.ts';
import { withDeadline, type Deadlines } from './deadline.ts';
import { mayPass } from './headers.ts';
import { createHttp } from './http.ts';
import type { IdentitySigner } from './identity.ts';
import { createLocal } from './local.ts';
import { letMutationsFinish } from './mutation.ts';
import { pauseWhenLimited } from './pause.ts';
import { retryQueries } from './retry.ts';
import type { Send } from './send.ts';
import { defaultPolicy, type Policy } from './settings.ts';
import { shareInFlight } from './share.ts';
import { limitSockets } from './sockets.ts';

/** The way to one subgraph, whether it runs in this process or another. */
export interface Road {
  name: string;
  send: Send;
  state(): RoadState;
  /** Cuts off what is under way. */
  close(): Promise<void>;
}

export interface RoadState {
  /** Always closed for a subgraph in this process. */
  circuit: Circuit;
  /** Fetches under way, and those that wait for a socket. */
  inFlight: number;
  queued: number;
  /** Answers that had to be decoded where they were to be passed on as they came; 0 for a subgraph in this process. */
  decoded: number;
}

export interface LocalRoadOptions {
  name: string;
  handle: Handle;
  deadlines: Deadlines;
  policy?: Policy;
}

export interface HttpRoadOptions {
  name: string;
  /** Where it takes GraphQL. */
  url: string;
  /** Null where access control is off: then no identity travels. With one, a caller without claims is refused. */
  sign: IdentitySigner | null;
  /** One of our own, as opposed to a partner's. */
  ours: boolean;
  deadlines: Deadlines;
  policy?: Policy;
}

/**
 * The road to a subgraph, with all that guards it. From the outside in, each for a reason:
 *
 * - deadline: over everything behind it, so that whatever happens there the caller is answered in time;
 * - sharing: everyone keeps their own deadline, and what is behind happens once for all of them;
 * - retry: outside of the next two, so that an open circuit and a pause stop retries too;
 * - pause after 429; then the circuit, which judges every attempt by itself;
 * - mutations: at their deadline the circuit learns of it, while the socket stays taken until they are done;
 * - sockets and their queue, around the one POST.
 *
 * In this process there is no line to break, and only the first two apply.
 */
export function createRoad(options: LocalRoadOptions | HttpRoadOptions): Road {
  return 'handle' in options ? createLocalRoad(options) : createHttpRoad(options);
}

function createLocalRoad({ name, handle, deadlines, policy = {} }: LocalRoadOptions): Road {
  const local = createLocal(name, handle);
  const shared = policy.shareInFlight
    ? shareInFlight(local, { name, forwardHeaders: [], returnsHeaders: false })
    : local;
  let inFlight = 0;
  const counted: Send = (fetch) => {
    inFlight += 1;
    return shared(fetch).finally(() => (inFlight -= 1));
  };
  return {
    name,
    send: withDeadline(counted, { name, deadlines: within(deadlines, policy) }),
    state: () => ({ circuit: 'closed', inFlight, queued: 0, decoded: 0 }),
    close: () => Promise.resolve(),
  };
}

function createHttpRoad({ name, url, sign, ours, deadlines, policy }: HttpRoadOptions): Road {
  const chosen = { ...defaultPolicy, shareInFlight: true, ...policy };
  const { sockets, queue, maxAnswerBytes, retries, retryBudget, probeEveryMs } = chosen;
  const forwardHeaders = chosen.forwardHeaders.filter((header) => mayPass(header, ours));
  const returnHeaders = chosen.returnHeaders.filter((header) => mayPass(header, ours));

  const http = createHttp({ name, url, sign, ours, sockets, maxAnswerBytes, forwardHeaders, returnHeaders });
  const limited = limitSockets(http.send, { name, sockets, queue });
  const finishing = letMutationsFinish(limited.send, { name });
  const guarded = breakCircuit(finishing, { name, failures: chosen.breakerFailures, probeEveryMs });
  const paused = pauseWhenLimited(guarded.send, { name });
  const retried = retryQueries(paused, { retries, retryBudget });
  const shared = chosen.shareInFlight
    ? shareInFlight(retried, { name, forwardHeaders, returnsHeaders: returnHeaders.length > 0 })
    : retried;
  return {
    name,
    send: withDeadline(shared, { name, deadlines: within(deadlines, chosen) }),
    state: () => ({ circuit: guarded.circuit(), ...limited.state(), decoded: http.decoded() }),
    close: http.close,
  };
}

function within(deadlines: Deadlines, { deadlineMs }: Policy): Deadlines {
  return deadlineMs === undefined ? deadlines : { ...deadlines, subgraphMs: deadlineMs };
}
