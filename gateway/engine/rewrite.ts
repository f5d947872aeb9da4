import { isObject, own, type JsonObject } from './json.ts';
import type { KeyRename, RewriteStep, ValueSet } from './plan.ts';

/** Changes JSON in place as a planner demands it, e.g. the name of a type that a subgraph knows by another. */
export function applyRewrites(value: unknown, rewrites: readonly (KeyRename | ValueSet)[]): void {
  for (const rewrite of rewrites) applyAt(value, rewrite.path, rewrite);
}

function applyAt(
  value: unknown,
  [step, ...rest]: readonly RewriteStep[],
  rewrite: KeyRename | ValueSet,
): void {
  if (Array.isArray(value)) {
    for (const item of value) applyAt(item, [step!, ...rest], rewrite);
    return;
  }
  if (!isObject(value) || !step) return;
  if ('types' in step) {
    const typename = value['__typename'];
    if (typename === undefined || step.types.has(typename as string)) applyAt(value, rest, rewrite);
  } else if (rest.length > 0) {
    applyAt(own(value, step.key), rest, rewrite);
  } else if (rewrite.kind === 'set') {
    value[step.key] = rewrite.value;
  } else {
    rename(value, step.key, rewrite.to);
  }
}

function rename(object: JsonObject, from: string, to: string): void {
  const value = own(object, from);
  if (value === undefined) return;
  object[to] = value;
  delete object[from];
}
