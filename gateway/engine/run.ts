import type { Call } from '#schema/protocol.ts';
import type { Answered, Caller, Send } from '#gateway/upstream/send.ts';
import { receive, type Failure } from './arrival.ts';
import { departure, variablesText, type Departure } from './departure.ts';
import type { JsonObject } from './json.ts';
import { decodeLeaves, MAX_SOURCES, type Sources } from './leaves.ts';
import type { Input, Plan, PlanFetch } from './plan.ts';
import { rescue } from './rescue.ts';

export interface RunOptions {
  plan: Plan;
  /** JSON texts of the client's variables, by name; one that the client did not send is not there. */
  variables: ReadonlyMap<string, string>;
  caller: Caller;
  roads: ReadonlyMap<string, Send>;
  /** See `mergeWritten`. */
  interfaces: ReadonlySet<string>;
  /** Whether leaves may stay undecoded; the first thing that goes wrong has them decoded all the same. */
  undecoded: boolean;
}

export interface Gathered {
  data: JsonObject;
  failures: readonly Failure[];
  /** Entities whose representation could not be made, while something had failed. */
  departures: readonly Departure[];
  calls: readonly Call[];
  /** Whether no string of the data needs escaping. */
  plain: boolean;
  /** Where the data's leaves are not decoded. */
  sources: Sources | null;
}

/**
 * How long a fetch with several inputs waits for those that are late, milliseconds, before it leaves without them: at
 * least this, and as long as the request has taken so far.
 */
const PATIENCE_MS = 5;

/** Runs a plan as a dataflow: each fetch starts when what it needs is there, and waits for nothing else. */
export function run(options: RunOptions): Promise<Gathered> {
  const { plan, variables, caller, roads, interfaces } = options;
  const startedMs = performance.now();
  const data: JsonObject = Object.create(null) as JsonObject;
  const failures: Failure[] = [];
  const departures: Departure[] = [];
  const calls: Call[] = [];
  const into = { data, failures, interfaces };
  const started = Array.from({ length: plan.parts }, () => false);
  const done = Array.from({ length: plan.parts }, () => false);
  /** Fetches that have waited for late inputs, or do so. */
  const patience = new Map<PlanFetch, 'waiting' | 'over'>();
  const targets = new Map<number, readonly JsonObject[]>();
  let plain = true;
  /** The answers in bytes, by their numbers, as long as leaves are not decoded. */
  let sources: Uint8Array[] | null = options.undecoded ? [] : null;
  let asked = 0;
  let remaining = plan.parts;

  return new Promise((resolve, reject) => {
    const isDone = (part: number): boolean => done[part]!;

    const settle = (parts: readonly number[]): void => {
      for (const part of parts) done[part] = true;
      remaining -= parts.length;
      if (remaining === 0) resolve({ data, failures, departures, calls, plain, sources });
      else advance();
    };

    /** Starts whatever can start. Fetches are few: looking at each is cheaper than keeping accounts. */
    const advance = (): void => {
      for (const fetch of plan.fetches) {
        if (fetch.root) {
          if (!started[fetch.part] && fetch.after.every(isDone)) leave(fetch, []);
          continue;
        }
        const waiting = fetch.inputs.filter(({ part }) => !started[part]);
        if (waiting.length === 0) continue;
        const ready = waiting.filter(({ after }) => after.every(isDone));
        if (ready.length === waiting.length || (ready.length > 0 && !expectsLate(fetch))) leave(fetch, ready);
      }
    };

    const expectsLate = (fetch: PlanFetch): boolean => {
      const state = patience.get(fetch);
      if (state) return state === 'waiting';
      patience.set(fetch, 'waiting');
      // Answers that lie in the sockets already are read first.
      const over = () => setImmediate(() => (patience.set(fetch, 'over'), advance()));
      setTimeout(over, Math.max(PATIENCE_MS, performance.now() - startedMs));
      return true;
    };

    const leave = (fetch: PlanFetch, inputs: readonly Input[]): void => {
      const parts = fetch.root ? [fetch.part] : inputs.map(({ part }) => part);
      for (const part of parts) started[part] = true;
      const leaving = departure(fetch, inputs, data, variables, targets, sources);
      const all = [leaving];
      if (leaving.skipped) {
        departures.push(leaving);
        if (failures.length > 0) all.push(...rescue(leaving, variablesOf));
      }
      const sent = all.flatMap((one) => (one.text === null ? [] : [ask(one, one.text)]));
      if (sent.length === 0) settle(parts);
      else if (sent.length === 1) sent[0]!.then(() => settle(parts)).catch(reject);
      else
        Promise.all(sent)
          .then(() => settle(parts))
          .catch(reject);
    };

    const ask = (leaving: Departure, text: string): Promise<void> => {
      const { subgraph } = leaving.fetch;
      const send = roads.get(subgraph);
      const source = sources && asked < MAX_SOURCES ? asked++ : undefined;
      const { operation } = leaving;
      const sent = send
        ? send({
            operation,
            variables: text,
            caller,
            deadlineMs: Infinity,
            ...(source !== undefined && { source }),
          })
        : Promise.reject(new Error(`no road leads to the subgraph ${subgraph}`));
      return sent.then(
        (result) => arrive(leaving, result, source),
        (error: unknown) => {
          failures.push({ kind: 'fetch', departure: leaving, error, reported: [] });
          decode();
        },
      );
    };

    const decode = (): void => {
      if (sources && sources.length > 0) {
        decodeLeaves(data, sources);
        plain = false;
      }
      sources = null;
    };

    const variablesOf = (fetch: PlanFetch, variable: string, representations: readonly string[]): string =>
      variablesText(
        fetch,
        new Map([[variable, new Map(representations.map((text, place) => [text, place]))]]),
        variables,
      );

    const arrive = (leaving: Departure, result: Answered, source = 0): void => {
      if (result.calls.length > 0) calls.push(...result.calls);
      const { scanned } = result;
      if (scanned && sources) {
        sources[source] = scanned.bytes;
        receive(leaving, scanned, into);
        if (failures.length > 0) decode();
        return;
      }
      decode();
      plain &&= result.plain === true;
      if (!scanned) return receive(leaving, result, into);
      decodeLeaves(scanned.data, Object.assign([], { [source]: scanned.bytes }));
      receive(leaving, scanned, into);
    };

    if (remaining === 0) resolve({ data, failures, departures, calls, plain, sources });
    else advance();
  });
}
