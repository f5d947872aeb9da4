import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { SubgraphOperation } from '#gateway/upstream/send.ts';
import type { KeyRename, Requirement, Step, ValueSet, WrittenField } from './plan.ts';
import type { Supergraph } from './supergraph.ts';

/** A fetch as a planner gave it, in our words, before it is known what it really waits for. */
export interface DraftFetch {
  subgraph: string;
  operation: string;
  operationName?: string | undefined;
  kind: 'query' | 'mutation' | 'subscription';
  variables: readonly string[];
  inputs: readonly DraftInput[];
  rewrites: readonly KeyRename[];
  /** The fetches that stand before it in the planner's order. */
  barrier: readonly number[];
}

export interface DraftInput {
  alias: string;
  variable: string;
  paths: readonly (readonly Step[])[];
  requires: readonly Requirement[];
  rewrites: readonly (KeyRename | ValueSet)[];
}

/** What an operation writes: by its root, or by the entities under each alias. */
export function readWritten(document: DocumentNode, renames: readonly KeyRename[], supergraph: Supergraph) {
  const fragments = new Map<string, FragmentDefinitionNode>();
  let operation: OperationDefinitionNode | undefined;
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
    else if (node.kind === Kind.OPERATION_DEFINITION) operation = node;
  }
  const renamed = new Map(
    renames.map(({ path, to }) => {
      const last = path.at(-1);
      return [last && 'key' in last ? last.key : '', to];
    }),
  );
  const read = (set: SelectionSetNode, types: ReadonlySet<string> | null): WrittenField[] =>
    set.selections.flatMap((node): WrittenField[] => {
      if (node.kind === Kind.FIELD) {
        const key = (node.alias ?? node.name).value;
        const fields = node.selectionSet ? read(node.selectionSet, null) : null;
        const own = [{ key, name: node.name.value, types, fields }];
        const renamedTo = renamed.get(key);
        return renamedTo === undefined ? own : [...own, { ...own[0]!, key: renamedTo }];
      }
      const body = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value)! : node;
      const condition = body.typeCondition?.name.value;
      return read(body.selectionSet, condition ? supergraph.possibleTypes(condition) : types);
    });
  return read(operation!.selectionSet, null);
}

export const kindOf = (kind: string | undefined): SubgraphOperation['kind'] =>
  kind === 'mutation' || kind === 'subscription' ? kind : 'query';
