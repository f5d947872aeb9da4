import { Kind, type DirectiveNode, type OperationDefinitionNode } from 'graphql';
import type { Fragments, Root, Visit } from './expand.ts';
import type { Place } from './place.ts';
import { refuse } from './refuse.ts';
import type { Limits } from './settings.ts';

/** Directives of a document: those on a fragment count as often as it is spread. */
export function limitDirectives(
  { directives: max }: Limits,
  fragments: Fragments,
): { enter(root: Root): void; visit(visit: Visit): void } {
  let actual = 0;
  const add = (directives: readonly DirectiveNode[] | undefined, place: Place | undefined): void => {
    if (!directives?.length) return;
    actual += directives.length;
    if (actual <= max) return;
    throw refuse({
      limit: 'directives',
      max,
      actual,
      node: directives.at(max - actual)!,
      ...(place && { place }),
      says: `has ${actual} directives or more`,
      cure: 'leave out what is always or never asked',
    });
  };
  return {
    enter(root) {
      add(root.directives, undefined);
      for (const variable of (root as OperationDefinitionNode).variableDefinitions ?? []) {
        add(variable.directives, undefined);
      }
    },
    visit({ selection, place }) {
      add(selection.directives, place);
      if (selection.kind === Kind.FRAGMENT_SPREAD)
        add(fragments.get(selection.name.value)?.directives, place);
    },
  };
}
