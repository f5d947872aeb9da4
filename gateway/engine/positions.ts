import { isObject, own, type JsonObject } from './json.ts';
import type { Step } from './plan.ts';

export type Path = readonly (string | number)[];

/** Takes an object at the path, with what holds it. */
export type Visit = (object: JsonObject, holder: JsonObject | unknown[], key: string | number) => void;

/**
 * Visits the objects at a path of the data, in order.
 *
 * @param shared whether an object may stand at several positions: then it is visited once
 */
export function visitTargets(data: JsonObject, path: readonly Step[], shared: boolean, visit: Visit): void {
  walk(data, path, 0, shared ? new Set() : null, visit, [data], 0);
}

function walk(
  value: unknown,
  path: readonly Step[],
  depth: number,
  seen: Set<unknown> | null,
  visit: Visit,
  holder: JsonObject | unknown[],
  key: string | number,
): void {
  if (typeof value !== 'object' || value === null) return;
  // A list may be nested deeper than the path tells.
  if (Array.isArray(value)) {
    const below = path[depth]?.kind === 'list' ? depth + 1 : depth;
    for (let index = 0; index < value.length; index += 1)
      walk(value[index], path, below, seen, visit, value, index);
    return;
  }
  const object = value as JsonObject;
  let at = depth;
  for (let step = path[at]; step?.kind === 'types'; step = path[at]) {
    if (!step.types.has(object['__typename'] as string)) return;
    at += 1;
  }
  if (seen) {
    if (seen.has(object)) return;
    seen.add(object);
  }
  const step = path[at];
  if (!step) visit(object, holder, key);
  else if (step.kind === 'key') walk(own(object, step.key), path, at + 1, seen, visit, object, step.key);
}

/** The objects at a path with each of their paths: keys of the data and places in lists. */
export function findPaths(data: JsonObject, path: readonly Step[]): Map<JsonObject, Path[]> {
  const found = new Map<JsonObject, Path[]>();
  const walkAll = (value: unknown, depth: number, at: Path): void => {
    if (Array.isArray(value)) {
      const below = path[depth]?.kind === 'list' ? depth + 1 : depth;
      value.forEach((item, index) => walkAll(item, below, [...at, index]));
      return;
    }
    if (!isObject(value)) return;
    const step = path[depth];
    if (!step) {
      const known = found.get(value);
      if (known) known.push(at);
      else found.set(value, [at]);
    } else if (step.kind === 'key') walkAll(own(value, step.key), depth + 1, [...at, step.key]);
    else if (step.kind === 'types' && step.types.has(value['__typename'] as string))
      walkAll(value, depth + 1, at);
  };
  walkAll(data, 0, []);
  return found;
}
