import { copyAnswer } from './answer.ts';
import { abandoned } from './fault.ts';
import { forwarded } from './headers.ts';
import { identityKey } from './identity.ts';
import type { Answered, Outgoing, Send } from './send.ts';

/** A query on its way, and those who wait for it. */
interface Flight {
  query: string;
  slow: boolean;
  /** Who asks: the claims and the headers that travel. */
  asker: string;
  deadlineMs: number;
  sharers: number;
  stop: AbortController;
  answer: Promise<Answered>;
  /** The headers that came back for clients. */
  headers: [name: string, value: string][];
}

export interface ShareOptions {
  name: string;
  /** Client headers that travel to the subgraph: other values are another question. */
  forwardHeaders: readonly string[];
  /** Whether any header comes back for the client. */
  returnsHeaders: boolean;
}

/**
 * Identical queries of the same caller that are in flight together are one: each gets a copy of the answer. Everyone
 * keeps their own deadline, and the query is given up when the last has gone. Mutations are never shared.
 */
export function shareInFlight(next: Send, { name, forwardHeaders, returnsHeaders }: ShareOptions): Send {
  const flights = new Map<string, Flight[]>();

  const askerOf = ({ caller }: Outgoing): string => {
    const identity = caller.claims ? identityKey(caller.claims) : '';
    return forwardHeaders.length === 0
      ? identity
      : JSON.stringify([identity, ...forwarded(forwardHeaders, caller.headers)]);
  };

  const start = (fetch: Outgoing, asker: string): Flight => {
    const { operation, variables, caller, deadlineMs, source } = fetch;
    const stop = new AbortController();
    const headers: Flight['headers'] = [];
    const recording = {
      ...caller,
      respond: (header: string, value: string) => void headers.push([header, value]),
    };
    const answer = next({
      operation,
      variables,
      caller: returnsHeaders ? recording : caller,
      deadlineMs,
      signal: stop.signal,
      ...(source !== undefined && { source }),
    });
    const { query, slow } = operation;
    const flight: Flight = { query, slow, asker, deadlineMs, sharers: 0, stop, answer, headers };
    const together = flights.get(variables);
    if (together) together.push(flight);
    else flights.set(variables, [flight]);
    const land = () => remove(flights, variables, flight);
    answer.then(land, land);
    return flight;
  };

  return async (fetch) => {
    if (fetch.operation.kind !== 'query') return next(fetch);
    const asker = askerOf(fetch);
    const known = flights.get(fetch.variables)?.find((flight) => isSame(flight, fetch, asker));
    const flight = known ?? start(fetch, asker);

    flight.sharers += 1;
    fetch.signal?.addEventListener('abort', () => {
      flight.sharers -= 1;
      if (flight.sharers > 0) return;
      // Whoever comes now must not join what is being given up.
      remove(flights, fetch.variables, flight);
      flight.stop.abort(fetch.signal?.reason ?? abandoned(name, null));
    });
    // The copy is made before anybody else can touch the original: all wait on the same promise.
    const result = await (known ? flight.answer.then((answer) => copyAnswer(answer, fetch)) : flight.answer);
    for (const [header, value] of flight.headers) fetch.caller.respond?.(header, value);
    return result;
  };
}

/** A flight with little time left is no help to somebody who has more. */
function isSame(flight: Flight, { operation, deadlineMs }: Outgoing, asker: string): boolean {
  if (flight.query !== operation.query || flight.slow !== operation.slow || flight.asker !== asker)
    return false;
  const nowMs = Date.now();
  return flight.deadlineMs - nowMs >= (deadlineMs - nowMs) / 2;
}

function remove(flights: Map<string, Flight[]>, variables: string, flight: Flight): void {
  const together = flights.get(variables);
  const index = together?.indexOf(flight) ?? -1;
  if (!together || index < 0) return;
  together.splice(index, 1);
  if (together.length === 0) flights.delete(variables);
}
