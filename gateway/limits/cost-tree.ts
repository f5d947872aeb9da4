import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type DirectiveNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import type { CostDirectives, ListSize } from './cost-directives.ts';
import { isIntrospection, type Fragments } from './expand.ts';

/** `@skip` and `@include` on the way to a field: it runs where each variable has this value. */
export type Conditions = readonly { variable: string; runs: boolean }[];

/** A field of an operation, merged with those that answer under the same name. */
export interface CostNode {
  key: string;
  /** The object type that alone has it, where it stands under one; undefined where it is there in any case. */
  only: string | undefined;
  /** The first of the merged ones. Their arguments are the same. */
  node: FieldNode;
  field: GraphQLField<unknown, unknown>;
  /** One value of it, without arguments and selections. */
  weight: number;
  isList: boolean;
  listSize: ListSize | undefined;
  /** It runs where one of these holds. */
  conditions: readonly Conditions[];
  children: readonly CostNode[];
}

interface Entry {
  node: FieldNode;
  parent: GraphQLNamedType;
  conditions: Conditions;
}

/**
 * What an operation's cost is reckoned from, as far as it does not depend on variables.
 *
 * @param operation a valid one within the limits: fragments are written out
 */
export function toCostTree(
  schema: GraphQLSchema,
  directives: CostDirectives,
  operation: OperationDefinitionNode,
  fragments: Fragments,
): readonly CostNode[] {
  const merge = (
    sets: readonly { selections: readonly SelectionNode[]; conditions: Conditions }[],
    parent: GraphQLNamedType,
  ): CostNode[] => {
    const groups = new Map<string, { only: string | undefined; entries: Entry[] }>();
    const collect = (
      selections: readonly SelectionNode[],
      type: GraphQLNamedType,
      only: string | undefined,
      above: Conditions,
    ): void => {
      for (const selection of selections) {
        const conditions = withConditions(above, selection.directives);
        if (!conditions) continue;
        if (selection.kind === Kind.FIELD) {
          const id = `${only ?? ''} ${(selection.alias ?? selection.name).value}`;
          const group = groups.get(id) ?? { only, entries: [] };
          group.entries.push({ node: selection, parent: type, conditions });
          groups.set(id, group);
          continue;
        }
        const fragment =
          selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
        if (!fragment) continue;
        const condition = fragment.typeCondition && schema.getType(fragment.typeCondition.name.value);
        const narrows = isObjectType(condition) && condition !== parent;
        collect(
          fragment.selectionSet.selections,
          condition ?? type,
          narrows ? condition.name : only,
          conditions,
        );
      }
    };
    for (const { selections, conditions } of sets) collect(selections, parent, undefined, conditions);
    return [...groups].flatMap(([id, { only, entries }]) =>
      toNode(id.slice(id.indexOf(' ') + 1), only, entries),
    );
  };

  const toNode = (key: string, only: string | undefined, entries: Entry[]): CostNode[] => {
    const [{ node, parent }] = entries as [Entry, ...Entry[]];
    const field = fieldOf(schema, parent, node.name.value);
    if (!field) return [];
    const type = getNamedType(field.type);
    const sets = entries.flatMap(({ node: { selectionSet }, conditions }) =>
      // What one of them skips, another may ask for: below several, conditions go on.
      selectionSet
        ? [{ selections: selectionSet.selections, conditions: entries.length > 1 ? conditions : [] }]
        : [],
    );
    return [
      {
        key,
        only,
        node,
        field,
        weight: isIntrospection(node.name.value) ? 1 : directives.fieldWeight(parent, field),
        isList: isListType(getNullableType(field.type)),
        listSize: directives.listSize(field),
        conditions: entries.map(({ conditions }) => conditions),
        children: isCompositeType(type) ? merge(sets, type) : [],
      },
    ];
  };

  const root = schema.getRootType(operation.operation);
  return root ? merge([{ selections: operation.selectionSet.selections, conditions: [] }], root) : [];
}

/** Conditions with those of a selection; undefined where it never runs. */
function withConditions(
  above: Conditions,
  directives: readonly DirectiveNode[] | undefined,
): Conditions | undefined {
  if (!directives?.length) return above;
  let conditions = above;
  for (const { name, arguments: given } of directives) {
    if (name.value !== 'skip' && name.value !== 'include') continue;
    const runs = name.value === 'include';
    const value = given?.find((argument) => argument.name.value === 'if')?.value;
    if (value?.kind === Kind.BOOLEAN && value.value !== runs) return undefined;
    if (value?.kind === Kind.VARIABLE) conditions = [...conditions, { variable: value.name.value, runs }];
  }
  return conditions;
}

function fieldOf(
  schema: GraphQLSchema,
  parent: GraphQLNamedType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (parent === schema.getQueryType()) {
    if (name === '__schema') return SchemaMetaFieldDef;
    if (name === '__type') return TypeMetaFieldDef;
  }
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}
