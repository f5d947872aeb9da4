import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  Kind,
  type ArgumentNode,
  type ConstDirectiveNode,
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type NamedTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Supergraph } from './supergraph.ts';

/** What an operation asks for once its conditions are decided and its fragments expanded. */
export type Selection = Field | Fragment;

export interface Field {
  readonly kind: 'field';
  /** The key in the client's answer. */
  readonly key: string;
  /** The key in the data while it is gathered: never one that a planner might add, nor one of `Object.prototype`. */
  readonly dataKey: string;
  readonly name: string;
  readonly arguments: readonly ArgumentNode[];
  readonly directives: readonly DirectiveNode[];
  readonly selections: readonly Selection[] | null;
}

export interface Fragment {
  readonly kind: 'fragment';
  /** Null fits every type. */
  readonly on: string | null;
  readonly selections: readonly Selection[];
}

/** The operation's selections without what `@skip` and `@include` leave out. `conditions` are the variables' coerced values. */
export function expandSelections(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  conditions: Readonly<Record<string, unknown>>,
  supergraph: Supergraph,
): Selection[] {
  const dataKeyOf = createDataKeys(supergraph);
  const expand = ({ selections }: SelectionSetNode): Selection[] =>
    selections.flatMap((node): Selection[] => {
      if (!included(node, conditions)) return [];
      if (node.kind === Kind.FIELD) {
        return [
          {
            kind: 'field',
            key: (node.alias ?? node.name).value,
            dataKey: dataKeyOf(node),
            name: node.name.value,
            arguments: node.arguments ?? [],
            directives: withoutConditions(node),
            selections: node.selectionSet ? expand(node.selectionSet) : null,
          },
        ];
      }
      const body = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value)! : node;
      const selections = expand(body.selectionSet);
      return selections.length > 0
        ? [{ kind: 'fragment', on: body.typeCondition?.name.value ?? null, selections }]
        : [];
    });
  return expand(set);
}

/** The names of the variables that `@skip` and `@include` read, in order. */
export function conditionVariables(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): string[] {
  const names = new Set<string>();
  const seen = new Set<string>();
  const visitSet = ({ selections }: SelectionSetNode): void => {
    for (const node of selections) {
      for (const directive of conditionsOf(node)) {
        const value = directive.arguments?.[0]?.value;
        if (value?.kind === Kind.VARIABLE) names.add(value.name.value);
      }
      if (node.kind !== Kind.FRAGMENT_SPREAD) {
        if (node.selectionSet) visitSet(node.selectionSet);
      } else if (!seen.has(node.name.value)) {
        seen.add(node.name.value);
        visitSet(fragments.get(node.name.value)!.selectionSet);
      }
    }
  };
  visitSet(set);
  return [...names].toSorted();
}

/** The selections as the planner gets them: under data keys, with `__typename` where the answer depends on it. */
export function toSelectionSet(
  selections: readonly Selection[],
  parent: GraphQLCompositeType,
  supergraph: Supergraph,
): SelectionSetNode {
  const { apiSchema, openInterfaceObjects } = supergraph;
  const nodes = selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === 'fragment') {
      const type = selection.on ? (apiSchema.getType(selection.on) as GraphQLCompositeType) : parent;
      const selectionSet = toSelectionSet(selection.selections, type, supergraph);
      return [
        {
          kind: Kind.INLINE_FRAGMENT,
          selectionSet,
          ...(selection.on && { typeCondition: namedType(selection.on) }),
        },
      ];
    }
    if (selection.name === '__typename') return [typename];
    const type = getNamedType((parent as GraphQLObjectType).getFields()[selection.name]!.type);
    return [toFieldNode(selection, isCompositeType(type) ? type : null, supergraph)];
  });
  // Costs a fetch of its own where an interface is known as an object: there it is asked for by clients alone.
  const wanted = nodes.length === 0 || (isAbstractType(parent) && !openInterfaceObjects.has(parent.name));
  if (wanted || (isAbstractType(parent) && selections.some(({ kind }) => kind === 'fragment'))) {
    return { kind: Kind.SELECTION_SET, selections: [typename, ...nodes] };
  }
  return { kind: Kind.SELECTION_SET, selections: nodes };
}

function toFieldNode(
  { name, dataKey, arguments: given, directives, selections }: Field,
  type: GraphQLCompositeType | null,
  supergraph: Supergraph,
): FieldNode {
  return {
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: name },
    ...(dataKey !== name && { alias: { kind: Kind.NAME, value: dataKey } }),
    arguments: given,
    directives,
    ...(selections && type && { selectionSet: toSelectionSet(selections, type, supergraph) }),
  };
}

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

function namedType(name: string): NamedTypeNode {
  return { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } };
}

/**
 * A client's key stands in the data beside keys that the planner adds for `@key` and `@requires`. Where the two could
 * meet (an alias that is some field's name, a field that is required with other arguments), and where a key means
 * something to JavaScript, it gets another one.
 */
function createDataKeys({
  fieldNames,
  required,
  requiredWithArguments,
}: Supergraph): (node: FieldNode) => string {
  const replaced = new Map<string, string>();
  return ({ alias, name, arguments: given }) => {
    const key = (alias ?? name).value;
    if (name.value === '__typename') return '__typename';
    const aliased = key !== name.value;
    const meets = aliased
      ? fieldNames.has(key) || key.startsWith('_')
      : requiredWithArguments.has(key) || (given?.length && required.has(key)) || key.startsWith('_p');
    if (!meets && !(key in Object.prototype)) return key;
    const id = `${aliased ? '' : '!'}${key}`;
    const known = replaced.get(id) ?? `_p${replaced.size}`;
    replaced.set(id, known);
    return known;
  };
}

function conditionsOf({ directives }: SelectionNode): DirectiveNode[] {
  return (directives ?? []).filter(({ name }) => name.value === 'skip' || name.value === 'include');
}

function withoutConditions({ directives }: FieldNode): readonly (DirectiveNode | ConstDirectiveNode)[] {
  return (directives ?? []).filter(({ name }) => name.value !== 'skip' && name.value !== 'include');
}

function included(node: SelectionNode, conditions: Readonly<Record<string, unknown>>): boolean {
  return conditionsOf(node).every((directive) => {
    const value = directive.arguments?.[0]?.value;
    const decided =
      value?.kind === Kind.VARIABLE
        ? conditions[value.name.value] === true
        : value?.kind === Kind.BOOLEAN && value.value;
    return directive.name.value === 'include' ? decided : !decided;
  });
}
