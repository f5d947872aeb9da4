import {
  getIntrospectionQuery,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type GraphQLSchema,
} from 'graphql';
import type { Variables } from './cost-arguments.ts';
import type { CostDirectives } from './cost-directives.ts';
import { runs } from './estimate.ts';
import { toCostTree, type CostNode } from './cost-tree.ts';
import { isIntrospection, readFragments } from './expand.ts';

/** What the introspection query of graphql-js costs, of any schema. It is answered in one go, while nobody else is. */
export const INTROSPECTION_COST = 100;

/** Introspection in one operation may cost this much: half as much again as what tools ask for. */
export const MAX_INTROSPECTION_COST = 1.5 * INTROSPECTION_COST;

/** Reckons what introspection costs in the schema at hand, in shares of what tools ask for. */
export function createIntrospectionCost(
  schema: GraphQLSchema,
  directives: CostDirectives,
): (nodes: readonly CostNode[], variables: Variables) => number {
  const sizes = measure(schema);
  const document = parse(
    getIntrospectionQuery({
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    }),
  );
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)!;
  const whole = count(toCostTree(schema, directives, operation, readFragments(document)), {}, sizes);
  return (nodes, variables) => {
    const asked = nodes.filter(({ node }) => isIntrospection(node.name.value));
    return asked.length === 0 ? 0 : (INTROSPECTION_COST * count(asked, variables, sizes)) / whole;
  };
}

/** Values in the answer, leaves too: all of them are made by this process. */
function count(nodes: readonly CostNode[], variables: Variables, sizes: ReadonlyMap<string, number>): number {
  let values = 0;
  for (const node of nodes) {
    if (!runs(node, variables)) continue;
    const times = sizes.get(node.field.name) ?? 1;
    values += times * (1 + count(node.children, variables, sizes));
  }
  return values;
}

/** How long the lists of introspection are in a schema, all but the first two on average. */
function measure(schema: GraphQLSchema): ReadonlyMap<string, number> {
  const types = Object.values(schema.getTypeMap());
  const typed = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = typed.flatMap((type) => Object.values(type.getFields()));
  const inputs = types.filter(isInputObjectType).flatMap((type) => Object.values(type.getFields()));
  const values = types.filter(isEnumType).flatMap((type) => type.getValues());
  const members = typed.flatMap((type) => type.getInterfaces());
  const average = (all: readonly unknown[], of: number) => Math.max(1, all.length) / Math.max(1, of);
  return new Map([
    ['types', types.length],
    ['directives', schema.getDirectives().length],
    ['fields', average(fields, types.length)],
    [
      'args',
      average(
        fields.flatMap(({ args }) => args),
        fields.length,
      ),
    ],
    ['inputFields', average(inputs, types.length)],
    ['enumValues', average(values, types.length)],
    ['interfaces', average(members, types.length)],
    ['possibleTypes', average(members, types.length)],
    ['locations', 5],
    // Queries ask nine levels of it; most types are wrapped once, or not at all.
    ['ofType', 0.5],
  ]);
}
