import type { GraphQLFormattedError } from 'graphql';
import type { Answered } from '#gateway/upstream/send.ts';
import type { Departure } from './departure.ts';
import { isObject, type JsonObject } from './json.ts';
import { keysOf, mergeWritten } from './merge.ts';
import type { Input } from './plan.ts';
import { applyRewrites } from './rewrite.ts';

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

/** Where what comes is written. */
export interface Receiver {
  data: JsonObject;
  /** What went wrong so far; it grows. */
  failures: Failure[];
  /** See `mergeWritten`. */
  interfaces: ReadonlySet<string>;
}

/** Writes what a departure brought below its targets, and notes what went wrong. */
export function receive(leaving: Departure, result: Pick<Answered, 'data' | 'errors'>, into: Receiver): void {
  const { failures } = into;
  for (const error of result.errors ?? []) {
    if (result.data) failures.push({ kind: 'field', departure: leaving, error });
  }
  const problem = result.data ? misfit(leaving, result.data) : (result.errors?.[0] ?? noData);
  const reported = result.data ? [] : (result.errors ?? []).filter(({ path }) => path && path.length > 0);
  if (problem) failures.push({ kind: 'fetch', departure: leaving, error: problem, reported });
  else merge(leaving, result.data!, into);
}

function merge(leaving: Departure, brought: JsonObject, { data, failures, interfaces }: Receiver): void {
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
