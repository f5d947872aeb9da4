import {
  Kind,
  parse,
  print,
  validate,
  visit,
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLSchema,
  type InlineFragmentNode,
} from 'graphql';
import type { Operation } from './truth.ts';

/**
 * The smallest operation that still fails: one part after the other is left out, as long as what remains is valid and
 * fails.
 *
 * @param attempts how many smaller operations are tried at most
 */
export async function shrink(
  schema: GraphQLSchema,
  operation: Operation,
  fails: (operation: Operation) => Promise<boolean>,
  attempts = 400,
): Promise<Operation> {
  let smallest = operation;
  let left = attempts;
  for (let progress = true; progress && left > 0;) {
    progress = false;
    for (let index = 0; left > 0;) {
      const smaller = without(schema, smallest, index);
      if (smaller === 'end') break;
      if (!smaller || sizeOf(smaller) >= sizeOf(smallest)) {
        index++;
        continue;
      }
      left--;
      if (await fails(smaller)) [smallest, progress] = [smaller, true];
      else index++;
    }
  }
  return smallest;
}

/** Fragments count more than what they are replaced by. */
function sizeOf({ query }: Operation): number {
  return (
    query.replaceAll(/\s+/g, ' ').length +
    100 * query.split('...').length +
    100 * query.split('fragment ').length
  );
}

/** The operation without its part of this number; null where that leaves nothing valid, `end` where there is no such part. */
function without(schema: GraphQLSchema, operation: Operation, index: number): Operation | null | 'end' {
  const parsed = parse(operation.query);
  let seen = -1;
  let found = false;
  const reached = () => !found && ++seen === index && (found = true);
  const document = visit(parsed, {
    enter(node: ASTNode) {
      if (removable.has(node.kind) && reached()) return null;
      if (node.kind === Kind.INLINE_FRAGMENT && !node.directives?.length && reached()) return flattened(node);
      if (node.kind === Kind.FRAGMENT_SPREAD && reached()) return inlined(parsed, node);
      return undefined;
    },
  });
  if (!found) return 'end';
  const trimmed = dropUnused(spliced(document));
  if (!trimmed || hasEmptySelections(trimmed) || validate(schema, trimmed).length > 0) return null;
  const used = new Set<string>();
  visit(trimmed, { VariableDefinition: ({ variable }) => void used.add(variable.name.value) });
  const operations = trimmed.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return {
    query: print(trimmed),
    ...(operation.operationName && operations.length > 1 && { operationName: operation.operationName }),
    variables: Object.fromEntries(Object.entries(operation.variables).filter(([name]) => used.has(name))),
  };
}

const removable = new Set<string>([
  Kind.FIELD,
  Kind.INLINE_FRAGMENT,
  Kind.FRAGMENT_SPREAD,
  Kind.DIRECTIVE,
  Kind.ARGUMENT,
  Kind.OBJECT_FIELD,
  Kind.OPERATION_DEFINITION,
]);

/** A fragment's selections in its place, held by a field of no name until `spliced`. */
function flattened({ selectionSet }: InlineFragmentNode): FieldNode {
  return { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '' }, selectionSet };
}

function spliced(document: DocumentNode): DocumentNode {
  return visit(document, {
    SelectionSet: ({ selections }) => ({
      kind: Kind.SELECTION_SET,
      selections: selections.flatMap((each) =>
        each.kind === Kind.FIELD && each.name.value === '' ? each.selectionSet!.selections : [each],
      ),
    }),
  });
}

function inlined(
  { definitions }: DocumentNode,
  { name, directives }: FragmentSpreadNode,
): InlineFragmentNode {
  const fragment = definitions.find(
    (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === name.value,
  ) as FragmentDefinitionNode;
  const { typeCondition, selectionSet } = fragment;
  return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet, ...(directives && { directives }) };
}

function hasEmptySelections(document: DocumentNode): boolean {
  let empty = false;
  visit(document, { SelectionSet: ({ selections }) => void (empty ||= selections.length === 0) });
  return empty;
}

/** Without fragments that nobody spreads and variables that nobody reads, until there are none. */
function dropUnused(document: DocumentNode): DocumentNode | null {
  const [spread, read] = [new Set<string>(), new Set<string>()];
  visit(document, {
    FragmentSpread: ({ name }) => void spread.add(name.value),
    Variable: (node, _key, parent) => {
      if (!parent || !('kind' in parent) || parent.kind !== Kind.VARIABLE_DEFINITION)
        read.add(node.name.value);
    },
  });
  let dropped = false;
  const trimmed = visit(document, {
    FragmentDefinition: ({ name }) => (spread.has(name.value) ? undefined : ((dropped = true), null)),
    VariableDefinition: ({ variable }) =>
      read.has(variable.name.value) ? undefined : ((dropped = true), null),
  });
  if (trimmed.definitions.length === 0) return null;
  return dropped ? dropUnused(trimmed) : trimmed;
}
