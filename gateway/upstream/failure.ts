import { Kind, parse, type DocumentNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import { PlazaError } from '#schema/errors.ts';
import type { Fetch, FetchResult } from '#schema/protocol.ts';

/**
 * The answer of a subgraph that gave none: one null and one error for each field that was asked of it, so that the
 * client is told field by field, at the path it knows (aliases too), and the rest of the answer stands.
 */
export function toFailedResult(fetch: Fetch, error: Error): FetchResult {
  const { message, extensions } =
    error instanceof PlazaError
      ? error
      : { message: 'This part of the graph cannot answer at the moment.', extensions: unavailable };
  const at = (path: (string | number)[]): GraphQLFormattedError => ({ message, path, extensions });
  const document = fetch.document ?? parse(fetch.query);
  const root = operationOf(document, fetch.operationName).selectionSet;
  const representations = fetch.variables['representations'];
  if (!Array.isArray(representations)) {
    const keys = responseKeys(document, root, null);
    return {
      data: Object.fromEntries(keys.map((key) => [key, null])),
      errors: keys.map((key) => at([key])),
      calls: [],
    };
  }
  const entities = root.selections.find((selection) => selection.kind === Kind.FIELD)?.selectionSet;
  return {
    data: { _entities: representations.map(() => null) },
    errors: representations.flatMap(({ __typename }: { __typename: string }, index) =>
      responseKeys(document, entities, __typename).map((key) => at(['_entities', index, key])),
    ),
    calls: [],
  };
}

const unavailable = { code: 'UPSTREAM_UNAVAILABLE', nullCause: 'subgraph_error' };

function operationOf(document: DocumentNode, name: string | undefined): OperationDefinitionNode {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  return operations.find((node) => !name || node.name?.value === name)!;
}

/** The keys that a selection writes for objects of a type; type conditions on interfaces count for every type. */
function responseKeys(
  document: DocumentNode,
  set: SelectionSetNode | undefined,
  typename: string | null,
): string[] {
  const keys = (set?.selections ?? []).flatMap((selection): string[] => {
    if (selection.kind === Kind.FIELD) {
      return selection.name.value === '__typename' ? [] : [(selection.alias ?? selection.name).value];
    }
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value;
      return condition && typename && condition !== typename
        ? []
        : responseKeys(document, selection.selectionSet, typename);
    }
    const fragment = document.definitions.find(
      (node) => node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === selection.name.value,
    );
    return fragment?.kind === Kind.FRAGMENT_DEFINITION
      ? responseKeys(document, fragment.selectionSet, typename)
      : [];
  });
  return [...new Set(keys)];
}
