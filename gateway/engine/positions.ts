import { isObject, own, type JsonObject } from './json.ts';
import type { Step } from './plan.ts';

export type Path = readonly (string | number)[];

/** The objects at a path of the data, in order. An object may stand at several positions, and then comes several times. */
export function findTargets(data: JsonObject, path: readonly Step[]): JsonObject[] {
  const found: JsonObject[] = [];
  collect(data, path, 0, found);
  return found;
}

function collect(value: unknown, path: readonly Step[], depth: number, found: JsonObject[]): void {
  if (typeof value !== 'object' || value === null) return;
  // A list may be nested deeper than the path tells.
  if (Array.isArray(value)) {
    const below = path[depth]?.kind === 'list' ? depth + 1 : depth;
    for (let index = 0; index < value.length; index += 1) collect(value[index], path, below, found);
    return;
  }
  if (depth === path.length) {
    found.push(value as JsonObject);
    return;
  }
  const step = path[depth]!;
  if (step.kind === 'key') collect(own(value as JsonObject, step.key), path, depth + 1, found);
  else if (step.kind === 'types' && step.types.has((value as JsonObject)['__typename'] as string))
    collect(value, path, depth + 1, found);
}

/** The paths of the same objects, in the same order: keys of the data and places in lists. */
export function findPaths(data: JsonObject, path: readonly Step[]): Path[] {
  const found: Path[] = [];
  const walk = (value: unknown, depth: number, at: Path): void => {
    if (Array.isArray(value)) {
      const below = path[depth]?.kind === 'list' ? depth + 1 : depth;
      value.forEach((item, index) => walk(item, below, [...at, index]));
      return;
    }
    if (!isObject(value)) return;
    const step = path[depth];
    if (!step) found.push(at);
    else if (step.kind === 'key') walk(own(value, step.key), depth + 1, [...at, step.key]);
    else if (step.kind === 'types' && step.types.has(value['__typename'] as string))
      walk(value, depth + 1, at);
  };
  walk(data, 0, []);
  return found;
}
