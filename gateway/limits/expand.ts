import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import { PlazaError } from '#schema/errors.ts';
import { shorten, type Place } from './place.ts';
import { refuse } from './refuse.ts';

/** A selection where it stands once fragments are written out. */
export interface Visit {
  selection: SelectionNode;
  /** The operation that it belongs to; the fragment, where no operation spreads it. */
  root: Root;
  /** Of the nearest field: the selection's own, if it is one. */
  place: Place | undefined;
  /** Levels of fields down to here; a field of the root type has 1. */
  depth: number;
  /** The same within introspection, `__schema` and `__type` having 1; 0 outside. */
  introspectionDepth: number;
}

/** What is expanded: every operation, and every fragment that none of them reaches. */
export type Root = OperationDefinitionNode | FragmentDefinitionNode;

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** How deep selection sets may nest once fragments are written out: what keeps recursion off the stack's end. */
const MAX_NESTING = 100;

/** The fragments of a document by name. Of two with one name the last counts, as in graphql-js. */
export function readFragments(document: DocumentNode): Fragments {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return fragments;
}

/**
 * Visits every selection of a document with fragments written out, all operations and then the fragments that none of
 * them reaches, since validation sees them all. Either callback ends it by throwing. Unknown fragments are passed by:
 * they are for validation to name.
 *
 * @throws PlazaError where selections nest deeper than recursion is safe, and where a fragment spreads itself, in the
 *   words of validation
 */
export function expand(
  document: DocumentNode,
  fragments: Fragments,
  { enter, visit }: { enter: (root: Root) => void; visit: (visit: Visit) => void },
): Root[] {
  const reached = new Set<FragmentDefinitionNode>();
  const within = new Set<FragmentDefinitionNode>();
  const roots: Root[] = [];
  const start = (root: Root): void => {
    roots.push(root);
    enter(root);
    walk(root.selectionSet.selections, root, undefined, 0, 0, 1);
  };
  const walk = (
    selections: readonly SelectionNode[],
    root: Root,
    place: Place | undefined,
    depth: number,
    introspectionDepth: number,
    nesting: number,
  ): void => {
    for (const selection of selections) {
      if (nesting > MAX_NESTING) throw tooNested(selection, nesting, place);
      if (selection.kind === Kind.FIELD) {
        const here: Place = { key: (selection.alias ?? selection.name).value, parent: place };
        const introspects = introspectionDepth > 0 || isIntrospection(selection.name.value);
        const next = {
          depth: introspects ? depth : depth + 1,
          introspectionDepth: introspects ? introspectionDepth + 1 : 0,
        };
        visit({ selection, root, place: here, ...next });
        const inner = selection.selectionSet?.selections;
        if (inner) walk(inner, root, here, next.depth, next.introspectionDepth, nesting + 1);
        continue;
      }
      visit({ selection, root, place, depth, introspectionDepth });
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet.selections, root, place, depth, introspectionDepth, nesting + 1);
        continue;
      }
      const fragment = fragments.get(selection.name.value);
      if (!fragment) continue;
      if (within.has(fragment))
        throw new PlazaError('GRAPHQL_VALIDATION_FAILED', cyclic(fragment), { nodes: selection });
      reached.add(fragment);
      within.add(fragment);
      walk(fragment.selectionSet.selections, root, place, depth, introspectionDepth, nesting + 1);
      within.delete(fragment);
    }
  };
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) start(definition);
  }
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.FRAGMENT_DEFINITION || reached.has(definition)) continue;
    reached.add(definition);
    within.add(definition);
    start(definition);
    within.delete(definition);
  }
  return roots;
}

/** Whether a field asks for the schema. `__typename` does not. */
export function isIntrospection(name: string): boolean {
  return name === '__schema' || name === '__type';
}

function cyclic({ name }: FragmentDefinitionNode): string {
  return `Cannot spread fragment "${shorten(name.value)}" within itself.`;
}

function tooNested(node: SelectionNode, actual: number, place: Place | undefined) {
  return refuse({
    limit: 'nesting',
    max: MAX_NESTING,
    actual,
    node,
    ...(place && { place }),
    says: `nests selections ${actual} deep`,
    cure: 'ask for less at once',
  });
}
