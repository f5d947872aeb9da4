import { isObject, own, quote, readSource, type JsonObject } from './json.ts';
import { jsonOf, valueOf, type Sources } from './leaves.ts';
import { deepMerge } from './merge.ts';
import type { Input, Requirement } from './plan.ts';
import { applyRewrites } from './rewrite.ts';

/**
 * Makes the representation of an entity as JSON text; null where it lacks what is required.
 *
 * @param sources where the entity's leaves are not decoded
 */
export type Represent = (entity: JsonObject, sources: Sources | null) => string | null;

/** One function an input, with one inside for each runtime type. */
export function createRepresent({
  requires,
  rewrites,
  keysOf,
}: Pick<Input, 'requires' | 'rewrites' | 'keysOf'>): Represent {
  const byType = new Map<unknown, Represent>();
  return (entity, sources) => {
    const typename = entity['__typename'];
    let represent = byType.get(typename);
    if (!represent) {
      represent = representType(typename, requires, rewrites, keysOf);
      // The names of types are finite; a subgraph that invents more does not fill the memory.
      if (byType.size < 1_000) byType.set(typename, represent);
    }
    return represent(entity, sources);
  };
}

function representType(
  typename: unknown,
  requires: Input['requires'],
  rewrites: Input['rewrites'],
  keysOf: Input['keysOf'],
): Represent {
  const fitting = requires.filter(({ types }) => types === null || types.has(typename as string));
  if (fitting.length === 0) return () => null;
  const [only] = fitting;
  const name = typeof typename === 'string' ? renamedType(typename, rewrites) : null;
  if (fitting.length === 1 && name !== null && only!.fields.every(({ requires: below }) => !below)) {
    const sent = only!.fields.map(({ to }) => to);
    return hasKey(sent, keysOf(name)) ? compileFlat(only!, name) : () => null;
  }
  return (entity, sources) => {
    const result = build(entity, requires, sources);
    if (result === null) return null;
    applyRewrites(result, rewrites);
    return hasKey(Object.keys(result), keysOf(result['__typename'] as string))
      ? JSON.stringify(result)
      : null;
  };
}

/** Planners require of some types what is of no use without the key that they require of others. */
function hasKey(sent: readonly string[], keys: readonly (readonly string[])[]): boolean {
  return keys.some((key) => key.every((field) => sent.includes(field)));
}

/** The name that is sent for a type; null where the rewrites do more than name types. */
function renamedType(typename: string, rewrites: Input['rewrites']): string | null {
  let name = typename;
  for (const rewrite of rewrites) {
    const [first, second, ...more] = rewrite.path;
    const named = rewrite.kind === 'set' && first && 'types' in first && second && 'key' in second;
    if (!named || more.length > 0 || second.key !== '__typename' || typeof rewrite.value !== 'string')
      return null;
    if (first.types.has(typename)) name = rewrite.value;
  }
  return name;
}

/** Representations that are remembered at most, of each input and type. */
const MAX_REMEMBERED = 500;

/**
 * All fields are leaves, which is how most keys look: text is put together without an object in between. Where one leaf
 * tells entities apart, the texts are remembered by it: the same few come at thousands of positions.
 */
function compileFlat({ fields }: Requirement, typename: string): Represent {
  const leaves = fields.filter(({ from }) => from !== '__typename');
  const remember = leaves.length === 1;
  const lines = fields.map(({ from, to }, index) => {
    const prefix = `${index === 0 ? '{' : ','}${JSON.stringify(to)}:`;
    if (from === '__typename') return `s+=${JSON.stringify(prefix + JSON.stringify(typename))};`;
    return `s+=${JSON.stringify(prefix)}+v${leaves.findIndex((leaf) => leaf.from === from)};`;
  });
  const read = leaves.map(
    ({ from }, index) =>
      `let v${index}=${readSource('o', from)};if(v${index}===undefined)return null;v${index}=leafText(v${index},S);`,
  );
  const known = 'const k=known.get(v0);if(k!==undefined)return k;';
  const keep = `if(known.size>=${MAX_REMEMBERED})known.clear();known.set(v0,s);`;
  // oxlint-disable-next-line typescript/no-implied-eval -- keys are quoted; the rest is written above
  const make = new Function(
    'leafText, known',
    `return (o,S)=>{${read.join('')}${remember ? known : ''}let s='';${lines.join('')}s+='}';${remember ? keep : ''}return s}`,
  ) as (...parts: unknown[]) => Represent;
  return make(leafText, new Map<string, string>());
}

/** A leaf, or a list of leaves, as JSON. */
function leafText(value: unknown, sources: Sources | null): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'number') return sources ? jsonOf(value, sources) : String(value);
  return JSON.stringify(sources ? valueOf(value, sources) : value);
}

/** A group of fields with a missing one contributes nothing; null where no group contributes. */
function build(
  entity: JsonObject,
  requires: readonly Requirement[],
  sources: Sources | null,
): JsonObject | null {
  const typename = entity['__typename'] as string;
  let result: JsonObject | null = null;
  for (const { types, fields } of requires) {
    if (types !== null && !types.has(typename)) continue;
    const part: JsonObject = {};
    const complete = fields.every(({ from, to, requires: below }) => {
      const value = own(entity, from);
      const sent =
        value === undefined
          ? undefined
          : below
            ? buildBelow(value, below, sources)
            : sources
              ? valueOf(value, sources)
              : value;
      if (sent !== undefined) part[to] = sent;
      return sent !== undefined;
    });
    if (!complete) continue;
    if (result === null) result = part;
    else deepMerge(result, part);
  }
  return result;
}

/** @returns undefined where something required is missing below */
function buildBelow(value: unknown, requires: readonly Requirement[], sources: Sources | null): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => buildBelow(item, requires, sources));
    return items.includes(undefined) ? undefined : items;
  }
  if (!isObject(value)) return value;
  const typename = value['__typename'] as string;
  const asked = requires.some(({ types }) => types === null || types.has(typename));
  return asked ? (build(value, requires, sources) ?? undefined) : {};
}
