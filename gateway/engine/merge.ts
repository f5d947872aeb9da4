import { copy, define, isObject, own, type JsonObject } from './json.ts';
import type { WrittenField } from './plan.ts';

/**
 * Writes what a fetch brought into the data: the keys it was asked for and no others.
 *
 * @param interfaces names that a `__typename` may have and that say less than the type's own name
 * @param share whether the values may be kept as they are; else they are copied, since another position has them too
 * @returns the keys at which two subgraphs' lists have different lengths, and cannot be joined
 */
export function mergeWritten(
  target: JsonObject,
  source: JsonObject,
  keys: readonly string[],
  share: boolean,
  interfaces: ReadonlySet<string>,
): string[] | null {
  let torn: string[] | null = null;
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index]!;
    const value = own(source, key);
    if (value === undefined) continue;
    const mine = share || typeof value !== 'object' ? value : copy(value);
    if (!put(target, key, mine, interfaces)) (torn ??= []).push(key);
  }
  return torn;
}

const keys = new WeakMap<readonly WrittenField[], readonly string[]>();

/** Each key once. The fields are a plan's, and do not change. */
export function keysOf(fields: readonly WrittenField[]): readonly string[] {
  let known = keys.get(fields);
  if (!known) keys.set(fields, (known = [...new Set(fields.map(({ key }) => key))]));
  return known;
}

/** @returns whether all of it could be joined */
export function deepMerge(
  target: JsonObject,
  source: JsonObject,
  interfaces: ReadonlySet<string> = none,
): boolean {
  let whole = true;
  for (const key of Object.keys(source)) {
    if (key !== '__proto__') whole = put(target, key, source[key], interfaces) && whole;
  }
  return whole;
}

const none: ReadonlySet<string> = new Set();

function put(target: JsonObject, key: string, value: unknown, interfaces: ReadonlySet<string>): boolean {
  const present = own(target, key);
  if (present === undefined || present === null) {
    define(target, key, value);
    return true;
  }
  if (value === null || value === undefined) return true;
  if (typeof present !== 'object' || typeof value !== 'object') {
    // A subgraph that knows an interface as an object says the interface's name.
    if (key !== '__typename' || !interfaces.has(value as string)) define(target, key, value);
    return true;
  }
  return mergeValues(present, value, interfaces);
}

/** Lists of two subgraphs belong together place by place, and only when they are equally long. */
function mergeValues(present: unknown, value: unknown, interfaces: ReadonlySet<string>): boolean {
  if (Array.isArray(present) && Array.isArray(value)) {
    if (present.length !== value.length) return false;
    return present.every((item: unknown, index) => {
      const other: unknown = value[index];
      if (item === null || item === undefined) present[index] = other;
      else if (typeof item === 'object' && typeof other === 'object' && other !== null)
        return mergeValues(item, other, interfaces);
      return true;
    });
  }
  return isObject(present) && isObject(value) ? deepMerge(present, value, interfaces) : true;
}
