import type { Plan, WrittenField } from './plan.ts';
import type { Selection } from './selection.ts';
import type { Supergraph } from './supergraph.ts';

/** What is written somewhere in the data, whichever fetch does it. */
interface Written {
  /** Null for every type. */
  types: ReadonlySet<string> | null;
  below: Map<string, Written[]>;
}

/** Whether some fetch writes each field that was asked for: a planner that finds no way leaves fields out silently. */
export function covers(
  plan: Plan,
  selections: readonly Selection[],
  rootName: string,
  supergraph: Supergraph,
): boolean {
  const root: Written = { types: null, below: new Map() };
  for (const fetch of plan.fetches) {
    if (fetch.root) add([root], fetch.root, null);
    for (const { path, writes } of fetch.inputs) {
      let at = [root];
      let types: ReadonlySet<string> | null = null;
      for (const step of path) {
        if (step.kind === 'types') types = step.types;
        if (step.kind !== 'key') continue;
        const through: ReadonlySet<string> | null = types;
        at = at.flatMap(({ below }) => (below.get(step.key) ?? []).filter((one) => meet(one.types, through)));
        types = null;
      }
      add(at, writes, types);
    }
  }
  return brings([root], selections, supergraph.runtimeTypes(rootName), rootName, supergraph);
}

function add(
  at: readonly Written[],
  fields: readonly WrittenField[],
  only: ReadonlySet<string> | null,
): void {
  for (const { key, types, fields: inner } of fields) {
    for (const { below } of at) {
      const both = types && only ? new Set([...types].filter((type) => only.has(type))) : (types ?? only);
      const written: Written = { types: both, below: new Map() };
      below.set(key, [...(below.get(key) ?? []), written]);
      if (inner) add([written], inner, null);
    }
  }
}

function meet(a: ReadonlySet<string> | null, b: ReadonlySet<string> | null): boolean {
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
