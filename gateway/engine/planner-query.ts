import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  Kind,
  type FieldNode,
  type GraphQLCompositeType,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Field, Fragment, Selection } from './selection.ts';
import type { Supergraph } from './supergraph.ts';

/**
 * The selections as planners get them: under data keys, with `__typename` where the answer depends on it, and without
 * type conditions that say nothing, which planners trip over.
 *
 * @param types the runtime types that objects here may have
 */
export function toSelectionSet(
  selections: readonly Selection[],
  parent: GraphQLCompositeType,
  supergraph: Supergraph,
  types: ReadonlySet<string> = supergraph.runtimeTypes(parent.name),
): SelectionSetNode {
  const nodes = selections.flatMap((selection) =>
    selection.kind === 'field'
      ? [toFieldNode(selection, parent, supergraph)]
      : toFragmentNodes(selection, parent, supergraph, types),
  );
  const { openInterfaceObjects } = supergraph;
  // It costs a fetch of its own where an interface is known as an object: there it is asked for where types matter.
  const told =
    isAbstractType(parent) &&
    (!openInterfaceObjects.has(parent.name) || nodes.some(({ kind }) => kind !== Kind.FIELD));
  return {
    kind: Kind.SELECTION_SET,
    selections: nodes.length === 0 || told ? [typename, ...nodes] : nodes,
  };
}

function toFragmentNodes(
  { on, selections }: Fragment,
  parent: GraphQLCompositeType,
  supergraph: Supergraph,
  types: ReadonlySet<string>,
): SelectionNode[] {
  const again = (inner: readonly Selection[]) =>
    toSelectionSet(inner, parent, supergraph, types).selections.filter((node) => node !== typename);
  if (on === parent.name) return [...again(selections)];
  const possible = supergraph.runtimeTypes(on);
  const fewer = new Set([...types].filter((type) => possible.has(type)));
  if (fewer.size === 0) return [];
  const condition = (inner: readonly Selection[]): SelectionNode[] => {
    const type = supergraph.apiSchema.getType(on) as GraphQLCompositeType;
    const selectionSet = toSelectionSet(inner, type, supergraph, fewer);
    return [
      { kind: Kind.INLINE_FRAGMENT, typeCondition: { kind: Kind.NAMED_TYPE, name: name(on) }, selectionSet },
    ];
  };
  if (fewer.size < types.size) return condition(selections);
  // All objects here fit it: it is left out, but for fields that only it has.
  return selections.flatMap((selection) =>
    selection.kind === 'fragment' || selection.name === '__typename' || hasField(parent, selection.name)
      ? again([selection])
      : condition([selection]),
  );
}

function hasField(type: GraphQLCompositeType, field: string): boolean {
  return 'getFields' in type && field in type.getFields();
}

function toFieldNode(field: Field, parent: GraphQLCompositeType, supergraph: Supergraph): FieldNode {
  if (field.name === '__typename' || !('getFields' in parent)) return asked;
  const type = getNamedType(parent.getFields()[field.name]!.type);
  return {
    kind: Kind.FIELD,
    name: name(field.name),
    ...(field.dataKey !== field.name && { alias: name(field.dataKey) }),
    arguments: field.arguments,
    directives: field.directives,
    ...(field.selections &&
      isCompositeType(type) && { selectionSet: toSelectionSet(field.selections, type, supergraph) }),
  };
}

/** One that is added, and one that the client asked for. */
const typename: FieldNode = { kind: Kind.FIELD, name: name('__typename') };
const asked: FieldNode = { ...typename };

function name(value: string) {
  return { kind: Kind.NAME, value } as const;
}
