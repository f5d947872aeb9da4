import {
  OperationTypeNode,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { PlazaError } from '#schema/errors.ts';
import type { Variables } from './cost-arguments.ts';
import { readCostDirectives } from './cost-directives.ts';
import { toCostTree } from './cost-tree.ts';
import { estimate, MUTATION_COST, runs } from './estimate.ts';
import { readFragments } from './expand.ts';
import { createIntrospectionCost, MAX_INTROSPECTION_COST } from './introspection-cost.ts';
import { shorten } from './place.ts';

/**
 * What one operation costs with these variables.
 *
 * @param variables coerced, defaults filled in
 * @param max the budget
 * @returns the estimate, at most `max`
 * @throws PlazaError COST_LIMIT with `extensions.limit` `{name, max, actual}`; GRAPHQL_VALIDATION_FAILED where
 *   `@listSize` requires one slicing argument and the field has none or several
 */
export type OperationCost = (variables: Variables, max: number) => number;

/** Prepares an operation, valid and within the limits: keep what comes back as long as its plan. */
export type CostRule = (document: DocumentNode, operation: OperationDefinitionNode) => OperationCost;

/**
 * The cost budget of a supergraph: `@cost` and `@listSize` where it has them; where it has none, an object costs 1, a
 * leaf nothing, a root field of a mutation 10, and a list has as many values as `first`, `last` or `limit` say, or 10.
 *
 * @param schema of the supergraph, with the nodes that it was built from
 */
export function createCostRule(schema: GraphQLSchema): CostRule {
  const directives = readCostDirectives(schema);
  const introspectionCost = createIntrospectionCost(schema, directives);
  return (document, operation) => {
    const nodes = toCostTree(schema, directives, operation, readFragments(document));
    const mutates = operation.operation === OperationTypeNode.MUTATION;
    return (variables, max) => {
      const introspection = introspectionCost(nodes, variables);
      if (introspection > MAX_INTROSPECTION_COST) {
        throw tooDear('introspection', MAX_INTROSPECTION_COST, introspection, ['__schema'], operation);
      }
      const { cost, dearest } = estimate(nodes, variables, directives);
      const effects = mutates ? nodes.filter(({ field }) => directives.weight(field) === undefined) : [];
      const actual = Math.ceil(
        cost + introspection + MUTATION_COST * effects.filter((node) => runs(node, variables)).length,
      );
      if (actual > max) throw tooDear('cost', max, actual, dearest, operation);
      return actual;
    };
  };
}

function tooDear(
  name: 'cost' | 'introspection',
  max: number,
  cost: number,
  dearest: readonly string[],
  operation: OperationDefinitionNode,
): PlazaError {
  const actual = Math.min(Math.ceil(cost), Number.MAX_SAFE_INTEGER);
  const place = dearest.slice(0, 6).map(shorten).join('.');
  return new PlazaError(
    'COST_LIMIT',
    `The operation costs ${actual}, most of it at \`${place}\`; ${max} are allowed: ask for shorter lists or fewer fields.`,
    { nodes: operation, details: { limit: { name, max, actual } } },
  );
}
