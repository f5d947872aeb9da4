import {
  executeSync,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { define, own, type JsonObject } from './json.ts';
import type { Prepared } from './prepare.ts';

/** Answers `__schema` and `__type` from the schema that clients see, into the data. */
export function introspect(
  { operation, variant, raw }: Prepared,
  schema: GraphQLSchema,
  data: JsonObject,
): void {
  if (variant.introspection.length === 0) return;
  const { node, fragments } = operation;
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [
      { ...node, selectionSet: onlyIntrospection(node.selectionSet, fragments) },
      ...fragments.values(),
    ],
  };
  const answer = executeSync({ schema, document, variableValues: raw }).data ?? {};
  for (const { key, dataKey } of variant.introspection) define(data, dataKey, own(answer, key) ?? null);
}

function onlyIntrospection(
  { kind, selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): SelectionSetNode {
  return {
    kind,
    selections: selections.flatMap((node): SelectionNode[] => {
      if (node.kind === Kind.FIELD) return /^__(schema|type)$/.test(node.name.value) ? [node] : [];
      const body = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value)! : node;
      const selectionSet = onlyIntrospection(body.selectionSet, fragments);
      return selectionSet.selections.length === 0
        ? []
        : [{ kind: Kind.INLINE_FRAGMENT, directives: node.directives ?? [], selectionSet }];
    }),
  };
}
