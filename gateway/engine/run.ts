import type { GraphQLFormattedError } from 'graphql';
import type { Call, FetchResult } from '#schema/protocol.ts';
import type { Caller, Send } from '#gateway/upstream/send.ts';
import { departure, variablesText, type Departure } from './departure.ts';
import { isObject, type JsonObject } from './json.ts';
import { keysOf, mergeWritten } from './merge.ts';
import type { Input, Plan, PlanFetch } from './plan.ts';
import { rescue } from './rescue.ts';
import { applyRewrites } from './rewrite.ts';

export interface RunOptions {
  plan: Plan;
  /** JSON texts of the client's variables, by name; one that the client did not send is not there. */
  variables: ReadonlyMap<string, string>;
  caller: Caller;
  roads: ReadonlyMap<string, Send>;
  /** See `mergeWritten`. */
  interfaces: ReadonlySet<string>;
}

/** Something that went wrong, where the plan has it; `place-errors.ts` tells the client's path. */
export type Failure =
  /** No answer, or none that can be used: everything that the departure was to bring is missing. */
  | {
      readonly kind: 'fetch';
      readonly departure: Departure;
      readonly error: unknown;
      /** What the subgraph reported instead of data, each with a path. */
      readonly reported: readonly GraphQLFormattedError[];
    }
  /** An error that the subgraph reported, at its own path. */
  | { readonly kind: 'field'; readonly departure: Departure; readonly error: GraphQLFormattedError }
  /** Lists of two subgraphs that do not fit together, at a key of one target. */
  | {
      readonly kind: 'torn';
      readonly departure: Departure;
      readonly input: Input | null;
      readonly target: JsonObject;
      readonly key: string;
    };

export interface Gathered {
  data: JsonObject;
  failures: readonly Failure[];
  /** Entities whose representation could not be made, while something had failed. */
  departures: readonly Departure[];
  calls: readonly Call[];
  /** Whether no string of the data needs escaping. */
  plain: boolean;
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
  const started = Array.from({ length: plan.parts }, () => false);
  const done = Array.from({ length: plan.parts }, () => false);
  /** Fetches that have waited for late inputs, or do so. */
  const patience = new Map<PlanFetch, 'waiting' | 'over'>();
  const targets = new Map<number, readonly JsonObject[]>();
  let plain = true;
  let remaining = plan.parts;

  return new Promise((resolve, reject) => {
    const isDone = (part: number): boolean => done[part]!;

    const settle = (parts: readonly number[]): void => {
      for (const part of parts) done[part] = true;
      remaining -= parts.length;
      if (remaining === 0) resolve({ data, failures, departures, calls, plain });
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
      const leaving = departure(fetch, inputs, data, variables, targets);
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
      const sent = send
        ? send({ operation: leaving.operation, variables: text, caller, deadlineMs: Infinity })
        : Promise.reject(new Error(`no road leads to the subgraph ${subgraph}`));
      return sent.then(
        (result) => arrive(leaving, result),
        (error: unknown) => void failures.push({ kind: 'fetch', departure: leaving, error, reported: [] }),
      );
    };

    const variablesOf = (fetch: PlanFetch, variable: string, representations: readonly string[]): string =>
      variablesText(
        fetch,
        new Map([[variable, new Map(representations.map((text, place) => [text, place]))]]),
        variables,
      );

    const arrive = (leaving: Departure, result: FetchResult): void => {
      if (result.calls.length > 0) calls.push(...result.calls);
      plain &&= result.plain === true;
      for (const error of result.errors ?? []) {
        if (result.data) failures.push({ kind: 'field', departure: leaving, error });
      }
      const problem = result.data ? misfit(leaving, result.data) : (result.errors?.[0] ?? noData);
      const reported = result.data ? [] : (result.errors ?? []).filter(({ path }) => path && path.length > 0);
      if (problem) failures.push({ kind: 'fetch', departure: leaving, error: problem, reported });
      else merge(leaving, result.data!);
    };

    const merge = (leaving: Departure, brought: JsonObject): void => {
      const { fetch } = leaving;
      if (fetch.rewrites.length > 0) applyRewrites(brought, fetch.rewrites);
      if (fetch.root) {
        const torn = mergeWritten(data, brought, keysOf(fetch.root), true, interfaces);
        for (const key of torn ?? [])
          failures.push({ kind: 'torn', departure: leaving, input: null, target: data, key });
        return;
      }
      const usedOf = createUsed(leaving);
      for (const { input, targets, places } of leaving.parts) {
        const entities = brought[input.alias] as readonly unknown[];
        const keys = keysOf(input.writes);
        const used = usedOf(input);
        for (let index = 0; index < targets.length; index += 1) {
          const place = places[index]!;
          const entity = place < 0 ? null : entities[place];
          if (!isObject(entity)) continue;
          const share = used === null || !used.has(place);
          used?.add(place);
          const torn = mergeWritten(targets[index]!, entity, keys, share, interfaces);
          for (const key of torn ?? [])
            failures.push({ kind: 'torn', departure: leaving, input, target: targets[index]!, key });
        }
      }
    };

    if (remaining === 0) resolve({ data, failures, departures, calls, plain });
    else advance();
  });
}

/**
 * The places under an alias whose entity some target has already, where a later fetch writes below it: inputs that share
 * an alias share its entities too.
 */
function createUsed({ parts }: Departure): (input: Input) => Set<number> | null {
  const used = new Map<string, Set<number>>();
  for (const { input } of parts) if (input.writtenBelow) used.set(input.alias, new Set());
  return ({ alias }) => used.get(alias) ?? null;
}

const noData = { message: 'The subgraph answered without data and without errors.' };

/** An answer for another number of entities than was asked, or no list at all, fits none of them. */
function misfit({ fetch, parts }: Departure, data: JsonObject): Error | null {
  if (fetch.root) return null;
  const fits = parts.every(({ input, count }) => {
    if (count === 0) return true;
    const entities = data[input.alias];
    return Array.isArray(entities) && entities.length === count;
  });
  return fits ? null : new Error('it answered for another number of entities than was asked');
}
