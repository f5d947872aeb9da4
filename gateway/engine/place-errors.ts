import { isNonNullType, type GraphQLFormattedError } from 'graphql';
import type { Departure } from './departure.ts';
import { missing, toClientPath } from './client-path.ts';
import type { JsonObject } from './json.ts';
import type { KnownErrors } from './complete.ts';
import type { Input } from './plan.ts';
import { findPaths, type Path } from './positions.ts';
import type { Failure } from './arrival.ts';
import type { Gathered } from './run.ts';
import type { ObjectShape } from './shape.ts';
import { describeFailure } from './failure.ts';

/** The errors of an answer, each at the path that the client knows, and at each of its paths where an entity stands twice. */
export interface PlacedErrors extends KnownErrors {
  readonly errors: readonly GraphQLFormattedError[];
}

/** Where one error stands: in the data, and in the answer; the latter ends early where a planner's own field failed. */
interface Place {
  error: GraphQLFormattedError;
  dataPath: Path;
  path: Path;
  visible: boolean;
  /** Only told to those who needed what failed. */
  hidden?: true;
}

/**
 * Places what went wrong: a subgraph's error under `_entities` at every position of its entity; the failure of a whole
 * fetch at each field that it was to bring; and at the fields that could not even be asked for, since what they
 * require had failed.
 *
 * @param open whether subgraphs' own words pass where a whole fetch was refused
 */
export function placeErrors(
  { data, failures, departures }: Gathered,
  shape: ObjectShape,
  open: boolean,
): PlacedErrors {
  const places: Place[] = [];
  const overflow = () => places.length >= MAX_PLACES;
  const placing: Placing = {
    data,
    shape,
    open,
    pathsOf: createPathsOf(data),
    hide: (error, at) => {
      if (!overflow()) places.push({ error, dataPath: at, path: [], visible: false, hidden: true });
    },
    add: (error, dataPath) => {
      if (!overflow()) places.push({ error, dataPath, ...toClientPath(shape, data, dataPath) });
    },
  };
  // In the plan's order, whichever subgraph answered first.
  const ordered = failures.toSorted((a, b) => a.departure.fetch.id - b.departure.fetch.id);
  for (const failure of ordered) placeFailure(failure, placing);

  for (const { parts } of departures.toSorted((a, b) => a.fetch.id - b.fetch.id)) {
    for (const { input, targets, places: sent } of parts) {
      targets.forEach((target, index) => {
        if (sent[index] !== -1 || overflow()) return;
        for (const at of placing.pathsOf(input, target)) {
          const cause = nearest(places, at);
          if (!cause) continue;
          placing.hide(cause.error, at);
          for (const path of missing(target, input.writes, shape, data, at)) {
            placing.add({ ...cause.error, extensions: { ...cause.error.extensions } }, path);
          }
        }
      });
    }
  }
  return collect(places, overflow());
}

/** Errors that are placed at most: an entity that fails may stand at thousands of positions. */
const MAX_PLACES = 2_000;

interface Placing {
  data: JsonObject;
  shape: ObjectShape;
  open: boolean;
  pathsOf(input: Input, target: JsonObject): readonly Path[];
  add(error: GraphQLFormattedError, dataPath: Path): void;
  /** What failed at a position, whether or not clients see what it was to bring: others may have needed it. */
  hide(error: GraphQLFormattedError, at: Path): void;
}

/** Where an input's objects stand: an object may stand at several positions. */
function createPathsOf(data: JsonObject): Placing['pathsOf'] {
  const known = new Map<Input, Map<JsonObject, Path[]>>();
  return (input, target) => {
    let paths = known.get(input);
    if (!paths) known.set(input, (paths = findPaths(data, input.path)));
    return paths.get(target) ?? [];
  };
}

function placeFailure(failure: Failure, { data, shape, open, pathsOf, add, hide }: Placing): void {
  const { departure } = failure;
  const { fetch, parts } = departure;
  const { subgraph } = fetch;
  const place = (error: GraphQLFormattedError): void => {
    const paths = fieldPaths(departure, error.path, pathsOf);
    if (paths.length === 0) add(withSubgraph(error, subgraph), []);
    for (const path of paths) add(withSubgraph(error, subgraph), path);
  };
  if (failure.kind === 'torn') {
    const error = describeFailure(new Error('lists of different lengths'), subgraph, open);
    const { input, target, key } = failure;
    for (const path of input ? pathsOf(input, target) : [[]]) add(error, [...path, key]);
    return;
  }
  if (failure.kind === 'field') return place(failure.error);
  for (const reported of failure.reported) place(reported);
  if (onlyReported(failure.reported, shape)) return;
  const error = describeFailure(failure.error, subgraph, open);
  const told = new Set(failure.reported.map(({ path }) => path?.[0]));
  if (fetch.root) {
    hide(error, []);
    for (const path of missing(data, fetch.root, shape, data, [])) if (!told.has(path[0])) add(error, path);
  }
  for (const { input, targets, places } of parts) {
    targets.forEach((target, index) => {
      if (places[index] === -1) return;
      for (const at of pathsOf(input, target)) {
        hide(error, at);
        for (const path of missing(target, input.writes, shape, data, at)) add(error, path);
      }
    });
  }
}

/** Whether what was reported takes everything else with it: a root field that may not be null is. */
function onlyReported(reported: readonly GraphQLFormattedError[], shape: ObjectShape): boolean {
  return reported.some(({ path }) => {
    const field = shape.fields.find(({ dataKey }) => dataKey === path?.[0]);
    return field !== undefined && isNonNullType(field.type);
  });
}

/** Where a subgraph's own path leads in the data. */
function fieldPaths(
  { fetch, parts }: Departure,
  path: Path | undefined,
  pathsOf: Placing['pathsOf'],
): Path[] {
  if (!path) return [];
  if (fetch.root) return [path];
  const [alias, place, ...rest] = path;
  return parts
    .filter(({ input }) => input.alias === alias)
    .flatMap(({ input, targets, places }) =>
      targets.flatMap((target, index) =>
        places[index] === place ? pathsOf(input, target).map((at) => [...at, ...rest]) : [],
      ),
    );
}

/** What failed nearest to a position: at it, below it, or above it. */
function nearest(places: readonly Place[], at: Path): Place | null {
  let best: Place | null = null;
  let bestLength = -1;
  for (const place of places) {
    const common = commonLength(place.dataPath, at);
    if (common > bestLength) [best, bestLength] = [place, common];
  }
  return best;
}

function commonLength(a: Path, b: Path): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function withSubgraph(error: GraphQLFormattedError, subgraph: string): GraphQLFormattedError {
  const { code = 'INTERNAL_SERVER_ERROR', ...extensions } = error.extensions ?? {};
  return { message: error.message, extensions: { ...extensions, code, serviceName: subgraph } };
}

/** @param overflow whether there were more than could be placed: then every null counts as explained */
function collect(places: readonly Place[], overflow: boolean): PlacedErrors {
  const seen = new Set<string>();
  const prefixes = new Set<string>();
  const errors: GraphQLFormattedError[] = [];
  // What a planner's own field suffered is told where it matters: at the fields that needed it.
  const visible = places.filter((place) => place.visible);
  const told = visible.length > 0 ? visible : places.filter(({ hidden }) => !hidden);
  for (const { error, path } of told) {
    const id = JSON.stringify([path, error.message]);
    if (seen.has(id)) continue;
    seen.add(id);
    errors.push(path.length > 0 ? { ...error, path } : error);
    for (let length = 0; length <= path.length; length += 1)
      prefixes.add(JSON.stringify(path.slice(0, length)));
  }
  return { errors, explains: (path) => overflow || prefixes.has(JSON.stringify(path)) };
}
