import type { Plan, WrittenField } from './plan.ts';
import type { Selection } from './selection.ts';
import type { Supergraph } from './supergraph.ts';

/** What is written somewhere in the data, whichever fetch does it. */
interface Written {
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
    if (fetch.root) add([root], fetch.root);
    for (const { path, writes } of fetch.inputs) {
      let at = [root];
      for (const step of path)
        if (step.kind === 'key') at = at.flatMap(({ below }) => below.get(step.key) ?? []);
      add(at, writes);
    }
  }
  return brings([root], selections, supergraph.possibleTypes(rootName), rootName, supergraph);
}

function add(at: readonly Written[], fields: readonly WrittenField[]): void {
  for (const { key, types, fields: inner } of fields) {
    for (const { below } of at) {
      const written: Written = { types, below: new Map() };
      below.set(key, [...(below.get(key) ?? []), written]);
      if (inner) add([written], inner);
    }
  }
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
      const { on, selections: inner } = selection;
      const fewer = new Set([...supergraph.possibleTypes(on)].filter((type) => types.has(type)));
      return fewer.size === 0 || brings(at, inner, fewer, on, supergraph);
    }
    if (selection.name === '__typename') return true;
    const found = at
      .flatMap(({ below }) => below.get(selection.dataKey) ?? [])
      .filter((written) => written.types === null || [...written.types].some((type) => types.has(type)));
    if (found.length === 0) return false;
    if (!selection.selections) return true;
    const type = supergraph.typeOf(parent, selection.name);
    return brings(found, selection.selections, supergraph.possibleTypes(type), type, supergraph);
  });
}
