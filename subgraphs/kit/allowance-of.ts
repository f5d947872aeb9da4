import {
  getOperationAST,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
} from 'graphql';
import type { CallBounds } from '#schema/call-bounds.ts';
import { mostCalls, noCalls } from '#schema/most-calls.ts';
import type { Fetch } from '#schema/protocol.ts';
import { createAllowance, type Allowance } from './traffic/allowance.ts';

/** What each fetch may cost in calls, by the `@calls` of the subgraph's SDL. */
export function allowanceOf(schema: GraphQLSchema, bounds: CallBounds) {
  return (document: DocumentNode, { operationName, variables }: Fetch): Allowance => {
    const operation = getOperationAST(document, operationName);
    const type = operation && schema.getRootType(operation.operation);
    if (!type || bounds.none) return createAllowance(noCalls());
    const fragments = new Map(
      document.definitions
        .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
        .map((node) => [node.name.value, node]),
    );
    const { selectionSet } = operation;
    return createAllowance(
      mostCalls({ schema, bounds, variables, fragments }, { selectionSet, type, times: 1, path: [] }),
    );
  };
}
