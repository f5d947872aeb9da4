import type { Input, Plan, WrittenField } from './plan.ts';
import type { Selection } from './selection.ts';
import type { Supergraph } from './supergraph.ts';

/** Null stands for every type. */
type Types = ReadonlySet<string> | null;

/** What is written somewhere in the data, whichever fetch does it. */
interface Written {
  types: Types;
  below: Map<string, Written[]>;
}

/**
 * Whether the fetches write each field that was asked for, and what they need themselves, for every type that can stand
 * there: a planner that finds no way leaves fields out silently, or sends what only some of the objects have.
 */
export function covers(
  plan: Plan,
  selections: readonly Selection[],
  rootName: string,
  supergraph: Supergraph,
): boolean {
  const root: Written = { types: null, below: new Map() };
  for (const fetch of plan.fetches) {
    if (fetch.root) add([root], fetch.root, null);
    for (const input of fetch.inputs) {
      const { at, types } = reach(root, input.path);
      if (!sendable(at, input)) return false;
      add(at, input.writes, both(types, sentTypes(input)));
    }
  }
  return brings([root], selections, supergraph.runtimeTypes(rootName), rootName, supergraph);
}

/** What is written at a path, and the types that its last condition leaves. */
function reach(root: Written, path: Input['path']): { at: Written[]; types: Types } {
  let at = [root];
  let types: Types = null;
  for (const step of path) {
    if (step.kind === 'types') types = step.types;
    if (step.kind !== 'key') continue;
    const through: Types = types;
    at = at.flatMap(({ below }) => (below.get(step.key) ?? []).filter((one) => meet(one.types, through)));
    types = null;
  }
  return { at, types };
}

/** Whether what representations are made of is there for all of the objects, not for those of some parents only. */
function sendable(at: readonly Written[], { requires }: Input): boolean {
  const keys = new Set(requires.flatMap(({ fields }) => fields.map(({ from }) => from)));
  keys.delete('__typename');
  return [...keys].every((key) => {
    const having = at.filter(({ below }) => below.has(key));
    if (having.length === 0 || having.length === at.length || having.some(({ types }) => types === null))
      return true;
    const covered = new Set(having.flatMap(({ types }) => [...(types ?? [])]));
    return at.every(({ types }) => types !== null && [...types].every((type) => covered.has(type)));
  });
}

/** The types of which representations can be made. */
function sentTypes({ requires }: Input): Types {
  if (requires.some(({ types }) => types === null)) return null;
  return new Set(requires.flatMap(({ types }) => [...(types ?? [])]));
}

function add(
  at: readonly Written[],
  fields: readonly WrittenField[],
  only: ReadonlySet<string> | null,
): void {
  for (const { key, types, fields: inner } of fields) {
    for (const { below } of at) {
      const written: Written = { types: both(types, only), below: new Map() };
      below.set(key, [...(below.get(key) ?? []), written]);
      if (inner) add([written], inner, null);
    }
  }
}

function both(a: Types, b: Types): Types {
  return a && b ? new Set([...a].filter((type) => b.has(type))) : (a ?? b);
}

function meet(a: Types, b: Types): boolean {
  return a === null || b === null || [...a].some((type) => b.has(type));
}

/** @param types the runtime types that objects here may have: conditions within conditions leave fewer and fewer */
function brings(
  at: readonly Written[],
  selections: readonly Selection[],
  types: ReadonlySet<string>,
  parent: string,
  supergraph: Supergraph,
): boolean {
  return selections.every((selection) => {
    if (selection.kind === 'fragment') {
      const possible = supergraph.runtimeTypes(selection.on);
      const fewer = new Set([...types].filter((type) => possible.has(type)));
      return fewer.size === 0 || brings(at, selection.selections, fewer, selection.on, supergraph);
    }
    if (selection.name === '__typename') return true;
    const found = at.flatMap(({ below }) => below.get(selection.dataKey) ?? []);
    if (![...types].every((type) => found.some((one) => one.types === null || one.types.has(type))))
      return false;
    if (!selection.selections) return true;
    const type = supergraph.typeOf(parent, selection.name);
    return brings(found, selection.selections, supergraph.runtimeTypes(type), type, supergraph);
  });
}
