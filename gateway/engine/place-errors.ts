import type { GraphQLFormattedError } from 'graphql';
import type { Departure, Part } from './departure.ts';
import { isObject, own, type JsonObject } from './json.ts';
import type { KnownErrors } from './complete.ts';
import type { WrittenField } from './plan.ts';
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
}

/**
 * Places what went wrong: a subgraph's error under `_entities` at every position of its entity; the failure of a whole
 * fetch at each field that it was to bring; and at the fields that could not even be asked for, since what they
 * require had failed.
 */
export function placeErrors({ data, failures, departures }: Gathered, shape: ObjectShape): PlacedErrors {
  const places: Place[] = [];
  const add = (error: GraphQLFormattedError, dataPath: Path): void => {
    places.push({ error, dataPath, ...toClientPath(shape, data, dataPath) });
  };
  // In the plan's order, whichever subgraph answered first.
  const ordered = failures.toSorted((a, b) => a.departure.fetch.id - b.departure.fetch.id);
  for (const failure of ordered) placeFailure(failure, data, shape, add);

  for (const { fetch, parts } of departures.toSorted((a, b) => a.fetch.id - b.fetch.id)) {
    for (const part of parts) {
      const paths = findPaths(data, part.input.path);
      part.targets.forEach((target, index) => {
        const at = paths[index];
        if (part.places[index] !== -1 || !at) return;
        const cause = nearest(places, at);
        if (!cause) return;
        for (const path of missing(target, part.input.writes, shape, data, at)) {
          add({ ...cause.error, extensions: { ...cause.error.extensions } }, path);
        }
      });
    }
    void fetch;
  }
  return collect(places);
}

function placeFailure(
  failure: Failure,
  data: JsonObject,
  shape: ObjectShape,
  add: (error: GraphQLFormattedError, path: Path) => void,
): void {
  const { departure } = failure;
  const { subgraph } = departure.fetch;
  if (failure.kind === 'torn') {
    const error = describeFailure(new Error('lists of different lengths'), subgraph);
    for (const path of pathsOf(departure, failure.target, data)) add(error, [...path, failure.key]);
  } else if (failure.kind === 'field') {
    const error = withSubgraph(failure.error, subgraph);
    const paths = fieldPaths(departure, failure.error.path, data);
    if (paths.length === 0) add(error, []);
    for (const path of paths) add(error, path);
  } else {
    const error = describeFailure(failure.error, subgraph);
    const { fetch, parts } = departure;
    if (fetch.root) for (const path of missing(data, fetch.root, shape, data, [])) add(error, path);
    for (const part of parts) {
      const paths = findPaths(data, part.input.path);
      part.targets.forEach((target, index) => {
        const at = paths[index];
        if (!at || part.places[index] === -1) return;
        for (const path of missing(target, part.input.writes, shape, data, at)) add(error, path);
      });
    }
  }
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

/** The data paths of the fields that a fetch was to write below `at`, that clients see, and that are not there. */
function missing(
  object: JsonObject,
  fields: readonly WrittenField[],
  shape: ObjectShape,
  data: JsonObject,
  at: Path,
): Path[] {
  const here = shapeAt(shape, data, at);
  if (!here) return [];
  const found = new Map<string, Path>();
  const walk = (value: unknown, asked: readonly WrittenField[], position: ObjectShape, path: Path): void => {
    if (!isObject(value)) return;
    const typename = value['__typename'] ?? position.type.name;
    for (const { key, types, fields: below } of asked) {
      const field = position.fields.find(({ dataKey }) => dataKey === key);
      if (!field || field.name === '__typename' || (types && !types.has(typename as string))) continue;
      const present = own(value, key);
      const inside = [...path, key];
      if (present === null || present === undefined) found.set(JSON.stringify(inside), inside);
      else if (below && field.child) {
        each(present, inside, (item, itemPath) => {
          const next = isObject(item) ? field.child!.of(item['__typename']) : null;
          if (next && next !== 'inaccessible') walk(item, below, next, itemPath);
        });
      }
    }
  };
  walk(object, fields, here, at);
  return [...found.values()];
}

function each(value: unknown, path: Path, visit: (item: unknown, path: Path) => void): void {
  if (Array.isArray(value)) value.forEach((item, index) => each(item, [...path, index], visit));
  else visit(value, path);
}

/** The shape of the object at a data path; null where clients see none. */
function shapeAt(shape: ObjectShape, data: JsonObject, path: Path): ObjectShape | null {
  let at: ObjectShape | null = shape;
  let value: unknown = data;
  let field: ObjectShape['fields'][number] | undefined;
  for (const step of path) {
    if (typeof step === 'number') {
      value = Array.isArray(value) ? value[step] : undefined;
    } else {
      field = at?.fields.find(({ dataKey }) => dataKey === step);
      if (!field?.child || !isObject(value)) return null;
      value = own(value, step);
      at = null;
    }
    if (field && !Array.isArray(value)) {
      if (!isObject(value)) return null;
      const next = field.child!.of(value['__typename']);
      at = next === 'inaccessible' ? null : next;
    }
  }
  return at;
}

/** A data path in the client's keys; it ends where the client's view ends. */
function toClientPath(
  shape: ObjectShape,
  data: JsonObject,
  dataPath: Path,
): { path: Path; visible: boolean } {
  const path: (string | number)[] = [];
  let at: ObjectShape | null = shape;
  let value: unknown = data;
  let field: ObjectShape['fields'][number] | undefined;
  for (const step of dataPath) {
    if (typeof step === 'number') {
      path.push(step);
      value = Array.isArray(value) ? value[step] : undefined;
    } else {
      // Below a null the runtime type is unknown: the position's only type is as good as known.
      field = at?.fields.find(({ dataKey }) => dataKey === step);
      if (!field) return { path, visible: false };
      path.push(field.key);
      value = isObject(value) ? own(value, step) : undefined;
      at = null;
    }
    if (!field?.child || Array.isArray(value)) continue;
    const next = isObject(value)
      ? field.child.of(value['__typename'])
      : field.child.of(field.child.type.name);
    at = next === 'inaccessible' ? null : next;
  }
  return { path, visible: true };
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
  const told = places.some(({ visible }) => visible) ? places.filter(({ visible }) => visible) : places;
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
