import { parse, print, visit } from 'graphql';
import type { DraftFetch } from './draft.ts';
import type { Requirement, Step } from './plan.ts';
import type { Selection } from './selection.ts';
import type { Supergraph } from './supergraph.ts';

/**
 * Splits an operation where two of its fields require one other field with different arguments, which planners mix up:
 * each part has at most one such set of arguments, and is planned for itself. Most operations have one part.
 */
export function splitByRequirements(
  selections: readonly Selection[],
  parentName: string,
  supergraph: Supergraph,
): readonly (readonly Selection[])[] {
  const colors = new Set<string>();
  const look = (set: readonly Selection[], parent: string): void => {
    for (const selection of set) {
      if (selection.kind === 'fragment') look(selection.selections, selection.on);
      else {
        const color = supergraph.requiredArguments(parent, selection.name);
        if (color !== '') colors.add(color);
        if (selection.selections) look(selection.selections, supergraph.typeOf(parent, selection.name));
      }
    }
  };
  look(selections, parentName);
  if (colors.size < 2) return [selections];
  const [first] = colors;
  return [...colors].map((color) => keep(selections, parentName, color, color === first));

  /** @param inside whether what requires nothing of the kind belongs here */
  function keep(set: readonly Selection[], parent: string, color: string, inside: boolean): Selection[] {
    return set.flatMap((selection): Selection[] => {
      if (selection.kind === 'fragment') {
        const kept = keep(selection.selections, selection.on, color, inside);
        return kept.length > 0 ? [{ ...selection, selections: kept }] : [];
      }
      const own = supergraph.requiredArguments(parent, selection.name);
      const belongs = own === '' ? inside : own === color;
      if (!selection.selections) return belongs ? [selection] : [];
      const kept = keep(selection.selections, supergraph.typeOf(parent, selection.name), color, belongs);
      return kept.length > 0 || (belongs && selection.selections.length === 0)
        ? [{ ...selection, selections: kept }]
        : [];
    });
  }
}

/** Gives what one part's planner added for requirements keys of its own, so that the parts do not meet in the data. */
export function apart(
  drafts: readonly DraftFetch[],
  part: number,
  { requiredWithArguments: names }: Supergraph,
): DraftFetch[] {
  const keyOf = (key: string): string => (names.has(key) ? `_r${part}_${key}` : key);
  const toRequirements = (requires: readonly Requirement[]): Requirement[] =>
    requires.map(({ types, fields }) => ({
      types,
      fields: fields.map(({ from, to, requires: below }) => ({
        from: keyOf(from),
        to,
        requires: below && toRequirements(below),
      })),
    }));
  const toPath = (path: readonly Step[]): Step[] =>
    path.map((step) => (step.kind === 'key' ? { kind: 'key', key: keyOf(step.key) } : step));
  return drafts.map((draft) => ({
    ...draft,
    operation: print(
      visit(parse(draft.operation, { noLocation: true }), {
        Field: (node) =>
          node.alias || !names.has(node.name.value)
            ? undefined
            : { ...node, alias: { ...node.name, value: keyOf(node.name.value) } },
      }),
    ),
    inputs: draft.inputs.map((input) => ({
      ...input,
      paths: input.paths.map(toPath),
      requires: toRequirements(input.requires),
    })),
  }));
}
