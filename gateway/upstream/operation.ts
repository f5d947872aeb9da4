import { Kind, parse, visit, type DocumentNode } from 'graphql';
import { slowFields } from '#schema/protocol.ts';
import type { SubgraphOperation } from './send.ts';

/**
 * What a plan says once about an operation that it sends many times.
 *
 * @param document the same as `query`, where it is at hand
 */
export function toOperation(
  query: string,
  document: DocumentNode = parse(query),
  operationName?: string,
  scan?: SubgraphOperation['scan'],
): SubgraphOperation {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const operation = operations.find(({ name }) => !operationName || name?.value === operationName);
  return {
    query,
    queryJson: JSON.stringify(query),
    document,
    ...(operationName && { operationName }),
    ...(scan && { scan }),
    kind: operation?.operation ?? 'query',
    slow: hasSlowField(query, document),
  };
}

/** Looks at the text first, and only then for the field itself: an alias of that name raises no deadline. */
function hasSlowField(query: string, document: DocumentNode): boolean {
  if (!slowFields.values().some((field) => query.includes(field))) return false;
  let slow = false;
  visit(document, {
    Field: ({ name }) => {
      slow ||= slowFields.has(name.value);
    },
  });
  return slow;
}
