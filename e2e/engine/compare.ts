import type { GraphQLFormattedError } from 'graphql';
import type { Loss } from './owners.ts';
import type { Answer, TrueAnswer } from './truth.ts';

/**
 * What differs between an engine's answer and the truth, in a sentence; null where nothing does. All leniency of the
 * differential tests stands in this file, rule by rule.
 */
export function differenceOf(
  ours: Answer,
  truth: TrueAnswer,
  loss: Loss | null,
  required: ReadonlySet<string>,
): string | null {
  return loss
    ? differenceWhileDown(ours, truth, loss, required)
    : (dataDifference(ours, truth) ?? errorDifference(ours, truth, required));
}

/** The text of the data: values, and the order of the keys. */
export function dataDifference(ours: Answer, truth: Answer): string | null {
  const [our, their] = [JSON.stringify(ours.data ?? null), JSON.stringify(truth.data ?? null)];
  return our === their ? null : 'the data differ';
}

function errorDifference(ours: Answer, truth: Answer, required: ReadonlySet<string>): string | null {
  const [our, their] = [group(ours), group(truth)];
  for (const [place, errors] of their) {
    const answered = our.get(place);
    if (!answered) {
      if (errors.every(mayBeSilent)) continue;
      return `an error is missing at ${place}: ${errors[0]!.message}`;
    }
    // Rule: of several errors below one null that bubbled up, any is good: graphql-js stops at the first, an engine
    // hears of several from several subgraphs, in no order. Each must still be one of the data set's own.
    if (errors.some((error) => isBelow(error, place))) continue;
    const missing = errors.find(
      (error) => !mayBeSilent(error) && !answered.some((each) => same(each, error)),
    );
    if (missing) return `the error at ${place} differs: ${missing.message}`;
  }
  for (const [place, errors] of our) {
    const expected = their.get(place) ?? [];
    const odd = errors.find(
      (error) =>
        !expected.some((each) => same(error, each)) &&
        !isOfHiddenInput(error, ours, required) &&
        !(expected.length > 0 && acceptable(error, expected, place)),
    );
    if (odd) return `an error too many at ${place}: ${odd.message}`;
  }
  return null;
}

function acceptable(
  error: GraphQLFormattedError,
  expected: readonly GraphQLFormattedError[],
  place: string,
): boolean {
  if (expected.some(mayBeSilent)) return true;
  return (
    isBelow(error, place) && / is broken$|^Cannot return null for non-nullable field /.test(error.message)
  );
}

/**
 * Rule: where a field is broken that only `@requires` asked for, the client has no place for its error, and the truth
 * none. An engine may tell it at the object that has the field.
 */
function isOfHiddenInput(
  { message, path }: GraphQLFormattedError,
  { data }: Answer,
  required: ReadonlySet<string>,
): boolean {
  const field = message.endsWith(' is broken')
    ? /\.(\w+) is broken/.exec(message)?.[1]
    : /field \w+\.(\w+)\.$/.exec(message)?.[1];
  return field !== undefined && required.has(field) && valueAt(data, path ?? []) !== null;
}

function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (at === null || at === undefined ? null : (at as Record<string | number, unknown>)[key]),
    data,
  );
}

/**
 * Rule: a value that the API hides (`@inaccessible` enum values and types) is null; the truth also has an error, which
 * names what is hidden. An engine may say it in other words or not at all.
 */
function mayBeSilent({ message }: GraphQLFormattedError): boolean {
  return /^Enum "\w+" cannot represent value|that does not exist inside the schema/.test(message);
}

function same(one: GraphQLFormattedError, other: GraphQLFormattedError): boolean {
  return (
    JSON.stringify(one.path) === JSON.stringify(other.path) &&
    withoutType(one.message) === withoutType(other.message) &&
    // Rule: where the resolver gave no code, an engine may add one of its own.
    (other.extensions?.['code'] === undefined || one.extensions?.['code'] === other.extensions['code'])
  );
}

/** Rule: the field's type goes by the interface's name where a subgraph knows it as an interface object. */
function withoutType(message: string): string {
  return message.replace(/(for non-nullable field )\w+\./, '$1');
}

/** Errors by the place of the null that they explain: their own path, or the ancestor to which the null bubbled up. */
function group({ data, errors }: Answer): Map<string, GraphQLFormattedError[]> {
  const groups = new Map<string, GraphQLFormattedError[]>();
  for (const error of errors ?? []) {
    const place = JSON.stringify(nullAbove(data, error.path ?? []));
    groups.set(place, [...(groups.get(place) ?? []), error]);
  }
  return groups;
}

function isBelow({ path }: GraphQLFormattedError, place: string): boolean {
  return JSON.stringify(path ?? []) !== place;
}

/** The first part of the path at which there is nothing. */
function nullAbove(data: unknown, path: readonly (string | number)[]): (string | number)[] {
  let at = data;
  for (let length = 0; length < path.length; length++) {
    if (at === null || at === undefined) return path.slice(0, length);
    at = (at as Record<string | number, unknown>)[path[length]!];
  }
  return [...path];
}

/**
 * Rule: with a subgraph down, what only it resolves must be null with an error at its path (texts are not compared);
 * what a planner might have asked of it, or through it, may be null with an error; all the rest is as in the truth.
 */
function differenceWhileDown(
  ours: Answer,
  truth: TrueAnswer,
  loss: Loss,
  required: ReadonlySet<string>,
): string | null {
  const errors = (ours.errors ?? []).map(({ path }) => path ?? []);
  const expected = (truth.errors ?? []).map(({ path }) => path ?? []);
  const coordinateAt = (path: readonly (string | number)[]) => {
    const end = path.findLastIndex((key) => typeof key === 'string') + 1;
    return truth.coordinates.get(JSON.stringify(path.slice(0, end)));
  };
  const lost = (path: readonly (string | number)[]) => {
    const coordinate = coordinateAt(path);
    return coordinate !== undefined && loss.possible(coordinate);
  };
  const walk = (our: unknown, their: unknown, path: (string | number)[]): string | null => {
    if (our === null && their !== null) {
      const excused = errors.some((each) => startsWith(each, path) && lost(each));
      return excused ? null : `null at ${JSON.stringify(path)} without a cause`;
    }
    if (typeof our !== 'object' || our === null || typeof their !== 'object' || their === null)
      return Object.is(our, their) ? null : `another value at ${JSON.stringify(path)}`;
    const [ourKeys, theirKeys] = [Object.keys(our), Object.keys(their)];
    if (Array.isArray(our) !== Array.isArray(their) || JSON.stringify(ourKeys) !== JSON.stringify(theirKeys))
      return `another shape at ${JSON.stringify(path)}`;
    for (const key of ourKeys) {
      const read = (from: object) => (from as Record<string, unknown>)[key];
      const found = walk(read(our), read(their), [...path, Array.isArray(our) ? Number(key) : key]);
      if (found) return found;
    }
    return null;
  };
  const different = walk(ours.data ?? null, truth.data ?? null, []);
  if (different) return different;
  for (const path of expected) {
    const place = nullAbove(ours.data, path);
    const told =
      place.length < path.length
        ? (each: typeof path) => startsWith(each, place)
        : (each: typeof path) => samePath(each, path);
    const silent = (truth.errors ?? []).some(
      (error) => samePath(error.path ?? [], path) && mayBeSilent(error),
    );
    if (!errors.some(told) && !silent) return `an error is missing at ${JSON.stringify(path)}`;
  }
  for (const error of ours.errors ?? []) {
    const path = error.path ?? [];
    const known = expected.some((each) => samePath(each, path)) || lost(path);
    const place = nullAbove(ours.data, path);
    const below = place.length < path.length && expected.some((each) => startsWith(each, place));
    const above = expected.some((each) => startsWith(each, path)) && valueAt(ours.data, path) !== null;
    if (!known && !below && !above && !isOfHiddenInput(error, ours, required))
      return `an error too many at ${JSON.stringify(path)}`;
  }
  return null;
}

function startsWith(path: readonly unknown[], start: readonly unknown[]): boolean {
  return start.every((key, index) => path[index] === key);
}

function samePath(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && startsWith(one, other);
}
