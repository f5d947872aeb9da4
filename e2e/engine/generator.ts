import {
  Kind,
  OperationTypeNode,
  parseType,
  print,
  validate,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { createRandom } from './random.ts';
import { nameNode, selectionsOf, type Draft } from './selections.ts';
import type { Operation } from './truth.ts';
import { createValues, type Variable } from './values.ts';

/**
 * A valid operation of the schema, from a seed.
 *
 * @returns null where what came out is not valid after all (two fields that cannot be merged)
 */
export function generate(
  schema: GraphQLSchema,
  samples: Record<string, readonly unknown[]>,
  seed: number,
): Operation | null {
  const random = createRandom(seed);
  const values = createValues(random, samples);
  const draft: Draft = { random, schema, values, fragments: [], budget: 3 + random.below(28) };
  const mutation = schema.getMutationType();
  const root = mutation && random.chance(0.25) ? mutation : schema.getQueryType()!;
  const selectionSet = selectionsOf(draft, root, new Map(), 0);
  const named = random.chance(0.3);
  const several = named && random.chance(0.4);
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [
      ...(several && random.chance(0.5) ? [OTHER] : []),
      {
        kind: Kind.OPERATION_DEFINITION,
        operation: root === mutation ? OperationTypeNode.MUTATION : OperationTypeNode.QUERY,
        ...(named && { name: nameNode('Asked') }),
        variableDefinitions: values.variables.map(toDefinition),
        selectionSet,
      },
      ...draft.fragments,
      ...(several ? [{ ...OTHER, name: nameNode('Another') }] : []),
    ],
  };
  if (validate(schema, document).length > 0) return null;
  const sent = values.variables.filter(({ value }) => value !== undefined);
  return {
    query: print(document),
    ...(named && (several || random.chance(0.5)) && { operationName: 'Asked' }),
    variables: Object.fromEntries(sent.map(({ name, value }) => [name, value])),
  };
}

function toDefinition({ name, type, defaultValue }: Variable) {
  return {
    kind: Kind.VARIABLE_DEFINITION as const,
    variable: { kind: Kind.VARIABLE as const, name: nameNode(name) },
    type: parseType(String(type)),
    ...(defaultValue && { defaultValue }),
  };
}

const OTHER = {
  kind: Kind.OPERATION_DEFINITION as const,
  operation: OperationTypeNode.QUERY,
  name: nameNode('Other'),
  selectionSet: {
    kind: Kind.SELECTION_SET as const,
    selections: [{ kind: Kind.FIELD as const, name: nameNode('__typename') }],
  },
};
