import { GraphQLObjectType, Kind, type GraphQLSchema } from 'graphql';
import { providers, type CallBounds, type CallCounts } from '#schema/call-bounds.ts';
import { addTo, ASSUMED_VALUES, mostCalls, noCalls } from '#schema/most-calls.ts';
import { mostAttempts } from '#schema/protocol.ts';
import type { Plan, PlanFetch, Step } from './plan.ts';

/** What an operation can cost in calls to providers, at most. */
export interface ForetoldCalls {
  /** HTTP requests, all retries counted. */
  calls: CallCounts;
  /** The same where nothing is sent twice. */
  withoutRetries: CallCounts;
  /** Lists with calls below them whose size nothing says, as response keys: the bound holds up to ten values of each. */
  assumed: string[];
}

export interface ForetellParts {
  /** The supergraph's, with the nodes that it was built from. */
  schema: GraphQLSchema;
  bounds: CallBounds;
  /** How often a subgraph may be sent a fetch. */
  sendings(subgraph: string): number;
}

/** Stands for whatever is found by its key: supergraphs have no such type. */
const entity = new GraphQLObjectType({ name: '_Entity', fields: {} });

/**
 * Reckons a plan's calls: of each fetch, what `@calls` says of what it asks for, as many times as there can be objects at its
 * path. Subgraphs reckon in the same way what they allow themselves, so it is never less than what comes.
 */
export function foretell(
  { schema, bounds, sendings }: ForetellParts,
  { fetches }: Plan,
  variables: Readonly<Record<string, unknown>>,
): ForetoldCalls {
  const sizes = new Map<string, number>();
  /** Lists whose size nothing says, and whether calls are counted below them. */
  const unsized = new Map<string, boolean>();
  const list = (at: readonly string[], values: number | null, costs: boolean) => {
    const key = at.join('.');
    sizes.set(key, Math.max(sizes.get(key) ?? 0, values ?? ASSUMED_VALUES));
    if (values === null) unsized.set(key, costs || unsized.get(key) === true);
  };
  const count = (fetch: PlanFetch, times: (path: readonly string[]) => number) =>
    partsOf(fetch).map(({ path, root, selectionSet }) => {
      const type = root ? schema.getRootType(root)! : entity;
      const asked = { selectionSet, type, times: times(path), path };
      return { path, counts: mostCalls({ schema, bounds, variables, list }, asked) };
    });

  // First how long lists are, whoever brings them.
  for (const fetch of fetches) count(fetch, () => 1);
  const told: ForetoldCalls = { calls: noCalls(), withoutRetries: noCalls(), assumed: [] };
  for (const fetch of fetches) {
    for (const { path, counts } of count(fetch, (at) => objectsAt(at, sizes))) {
      addTo(told.withoutRetries, counts);
      addTo(told.calls, counts, mostAttempts * sendings(fetch.subgraph));
      if (!providers.some((provider) => counts[provider] > 0)) continue;
      for (const prefix of prefixesOf(path)) if (unsized.has(prefix)) unsized.set(prefix, true);
    }
  }
  return { ...told, assumed: [...unsized].flatMap(([key, costs]) => (costs ? [key] : [])).toSorted() };
}

/** A fetch's selections with where they are asked: the root's, or those of each of its inputs. */
function partsOf({ operation: { document }, inputs, root }: PlanFetch) {
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)!;
  if (root) return [{ path: [], selectionSet: operation.selectionSet, root: operation.operation }];
  return operation.selectionSet.selections.flatMap((selection) => {
    if (selection.kind !== Kind.FIELD || !selection.selectionSet) return [];
    const key = (selection.alias ?? selection.name).value;
    const input = inputs.find(({ alias }) => alias === key) ?? inputs[0]!;
    return [{ path: keysOf(input.path), selectionSet: selection.selectionSet, root: null }];
  });
}

function keysOf(path: readonly Step[]): string[] {
  return path.flatMap((step) => (step.kind === 'key' ? [step.key] : []));
}

/** How many objects there can be at a path: the product of the lists on the way. */
function objectsAt(path: readonly string[], sizes: ReadonlyMap<string, number>): number {
  return prefixesOf(path).reduce((times, prefix) => times * (sizes.get(prefix) ?? 1), 1);
}

function prefixesOf(path: readonly string[]): string[] {
  return path.map((_, index) => path.slice(0, index + 1).join('.'));
}
