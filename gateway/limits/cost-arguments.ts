import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  Kind,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type ValueNode,
} from 'graphql';
import type { CostDirectives } from './cost-directives.ts';

/** The values of an operation's variables, coerced, defaults filled in. */
export type Variables = Readonly<Record<string, unknown>>;

/** The whole number that an argument has in one request; undefined where it is none. */
export function integerOf(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  name: string,
  variables: Variables,
): number | undefined {
  const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
  if (value?.kind === Kind.INT) return Number(value.value);
  const given =
    value?.kind === Kind.VARIABLE
      ? variables[value.name.value]
      : value?.kind === Kind.NULL
        ? null
        : field.args.find((argument) => argument.name === name)?.defaultValue;
  // A variable left out counts as an argument left out.
  const settled =
    given === undefined ? field.args.find((argument) => argument.name === name)?.defaultValue : given;
  return typeof settled === 'number' ? settled : undefined;
}

/** What the arguments of a field cost: `@cost` of each that is given, 1 for every input object in them. */
export function argumentCost(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  variables: Variables,
  directives: CostDirectives,
): number {
  let cost = 0;
  for (const { name, value } of node.arguments ?? []) {
    const definition = field.args.find((argument) => argument.name === name.value);
    if (definition) cost += inputCost(definition, definition.type, value, variables, directives);
  }
  return cost;
}

function inputCost(
  element: Pick<GraphQLArgument, 'astNode'> | undefined,
  declared: GraphQLInputType,
  node: ValueNode,
  variables: Variables,
  directives: CostDirectives,
): number {
  if (node.kind === Kind.VARIABLE) {
    return valueCost(element, declared, variables[node.name.value], directives);
  }
  const type = getNullableType(declared);
  if (isListType(type) && node.kind === Kind.LIST) {
    return sum(node.values, (item) => inputCost(element, type.ofType, item, variables, directives));
  }
  const own = ownCost(element, type, directives);
  if (!isInputObjectType(type) || node.kind !== Kind.OBJECT) return own;
  const fields = type.getFields();
  return sum(
    node.fields,
    ({ name, value }) => {
      const field = fields[name.value];
      return field ? inputCost(field, field.type, value, variables, directives) : 0;
    },
    own,
  );
}

function valueCost(
  element: Pick<GraphQLArgument, 'astNode'> | undefined,
  declared: GraphQLInputType,
  value: unknown,
  directives: CostDirectives,
): number {
  if (value === undefined || value === null) return 0;
  const type = getNullableType(declared);
  if (isListType(type) && Array.isArray(value)) {
    return sum(value, (item) => valueCost(element, type.ofType, item, directives));
  }
  const own = ownCost(element, type, directives);
  if (!isInputObjectType(type) || typeof value !== 'object') return own;
  return sum(
    Object.values(type.getFields()),
    (field) => valueCost(field, field.type, (value as Variables)[field.name], directives),
    own,
  );
}

function ownCost(
  element: Pick<GraphQLArgument, 'astNode'> | undefined,
  type: GraphQLInputType,
  directives: CostDirectives,
): number {
  const inner: GraphQLNamedType = getNamedType(type);
  return directives.weight(element) ?? directives.weight(inner) ?? (isInputObjectType(inner) ? 1 : 0);
}

function sum<T>(items: readonly T[], costOf: (item: T) => number, start = 0): number {
  let cost = start;
  for (const item of items) cost += costOf(item);
  return cost;
}
