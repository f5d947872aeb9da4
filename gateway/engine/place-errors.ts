import { isNonNullType, type GraphQLFormattedError } from 'graphql';
import type { Departure, Part } from './departure.ts';
import { missing, toClientPath } from './client-path.ts';
import type { JsonObject } from './json.ts';
import type { KnownErrors } from './complete.ts';
import { findPaths, type Path } from './positions.ts';
import type { Failure, Gathered } from './run.ts';
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
  /** What failed at a position, whether or not clients see what it was to bring: others may have needed it. */
  const hide = (error: GraphQLFormattedError, at: Path): void => {
    places.push({ error, dataPath: at, path: [], visible: false, hidden: true });
  };
  const add = (error: GraphQLFormattedError, dataPath: Path): void => {
    places.push({ error, dataPath, ...toClientPath(shape, data, dataPath) });
  };
  // In the plan's order, whichever subgraph answered first.
  const ordered = failures.toSorted((a, b) => a.departure.fetch.id - b.departure.fetch.id);
  for (const failure of ordered) placeFailure(failure, data, shape, open, add, hide);

  for (const { parts } of departures.toSorted((a, b) => a.fetch.id - b.fetch.id)) {
    for (const part of parts) {
      const paths = findPaths(data, part.input.path);
      part.targets.forEach((target, index) => {
        const at = paths[index];
        if (part.places[index] !== -1 || !at) return;
        const cause = nearest(places, at);
        if (!cause) return;
        hide(cause.error, at);
        for (const path of missing(target, part.input.writes, shape, data, at)) {
          add({ ...cause.error, extensions: { ...cause.error.extensions } }, path);
        }
      });
    }
  }
  return collect(places);
}

function placeFailure(
  failure: Failure,
  data: JsonObject,
  shape: ObjectShape,
  open: boolean,
  add: (error: GraphQLFormattedError, path: Path) => void,
  hide: (error: GraphQLFormattedError, at: Path) => void,
): void {
  const { departure } = failure;
  const { subgraph } = departure.fetch;
  if (failure.kind === 'torn') {
    const error = describeFailure(new Error('lists of different lengths'), subgraph, open);
    for (const path of pathsOf(departure, failure.target, data)) add(error, [...path, failure.key]);
  } else if (failure.kind === 'field') {
    const error = withSubgraph(failure.error, subgraph);
    const paths = fieldPaths(departure, failure.error.path, data);
    if (paths.length === 0) add(error, []);
    for (const path of paths) add(error, path);
  } else {
    const { fetch, parts } = departure;
    for (const reported of failure.reported) {
      for (const path of fieldPaths(departure, reported.path, data))
        add(withSubgraph(reported, subgraph), path);
    }
    if (onlyReported(failure.reported, shape)) return;
    const error = describeFailure(failure.error, subgraph, open);
    const told = new Set(failure.reported.map(({ path }) => path?.[0]));
    if (fetch.root) {
      hide(error, []);
      for (const path of missing(data, fetch.root, shape, data, [])) if (!told.has(path[0])) add(error, path);
    }
    for (const part of parts) {
      const paths = findPaths(data, part.input.path);
      part.targets.forEach((target, index) => {
        const at = paths[index];
        if (!at || part.places[index] === -1) return;
        hide(error, at);
        for (const path of missing(target, part.input.writes, shape, data, at)) add(error, path);
      });
    }
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
function fieldPaths({ fetch, parts }: Departure, path: Path | undefined, data: JsonObject): Path[] {
  if (!path) return [];
  if (fetch.root) return [path];
  const [alias, place, ...rest] = path;
  return parts
    .filter(({ input }) => input.alias === alias)
    .flatMap((part) =>
      positionsOf(part, data).flatMap(([at, own]) => (own === place ? [[...at, ...rest]] : [])),
    );
}

function positionsOf({ input, places }: Part, data: JsonObject): [Path, number][] {
  return findPaths(data, input.path).flatMap((path, index): [Path, number][] => {
    const place = places[index];
    return place === undefined || place === -1 ? [] : [[path, place]];
  });
}

function pathsOf({ parts }: Departure, target: JsonObject, data: JsonObject): Path[] {
  if (target === data) return [[]];
  return parts.flatMap(({ input, targets }) =>
    findPaths(data, input.path).filter((_, index) => targets[index] === target),
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

function collect(places: readonly Place[]): PlacedErrors {
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
  return { errors, explains: (path) => prefixes.has(JSON.stringify(path)) };
}
