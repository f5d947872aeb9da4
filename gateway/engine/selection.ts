import {
  Kind,
  type ArgumentNode,
  type ConstDirectiveNode,
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Supergraph } from './supergraph.ts';

/** What an operation asks for once its conditions are decided and its fragments expanded. */
export type Selection = Field | Fragment;

export interface Field {
  readonly kind: 'field';
  /** The key in the client's answer. */
  readonly key: string;
  /** The key in the data while it is gathered: never one that a planner might add, nor one of `Object.prototype`. */
  readonly dataKey: string;
  readonly name: string;
  readonly arguments: readonly ArgumentNode[];
  readonly directives: readonly DirectiveNode[];
  readonly selections: readonly Selection[] | null;
}

export interface Fragment {
  readonly kind: 'fragment';
  readonly on: string;
  readonly selections: readonly Selection[];
}

/** The operation's selections without what `@skip` and `@include` leave out. `conditions` are the variables' coerced values. */
export function expandSelections(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  conditions: Readonly<Record<string, unknown>>,
  supergraph: Supergraph,
): Selection[] {
  const dataKeyOf = createDataKeys(supergraph);
  const expand = ({ selections }: SelectionSetNode): Selection[] =>
    selections.flatMap((node): Selection[] => {
      if (!included(node, conditions)) return [];
      if (node.kind === Kind.FIELD) {
        return [
          {
            kind: 'field',
            key: (node.alias ?? node.name).value,
            dataKey: dataKeyOf(node),
            name: node.name.value,
            arguments: node.arguments ?? [],
            directives: withoutConditions(node),
            selections: node.selectionSet ? expand(node.selectionSet) : null,
          },
        ];
      }
      const body = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value)! : node;
      const selections = expand(body.selectionSet);
      const on = body.typeCondition?.name.value;
      return on === undefined || selections.length === 0
        ? selections
        : [{ kind: 'fragment', on, selections }];
    });
  return expand(set);
}

/** The names of the variables that `@skip` and `@include` read, in order. */
export function conditionVariables(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): string[] {
  const names = new Set<string>();
  const seen = new Set<string>();
  const visitSet = ({ selections }: SelectionSetNode): void => {
    for (const node of selections) {
      for (const directive of conditionsOf(node)) {
        const value = directive.arguments?.[0]?.value;
        if (value?.kind === Kind.VARIABLE) names.add(value.name.value);
      }
      if (node.kind !== Kind.FRAGMENT_SPREAD) {
        if (node.selectionSet) visitSet(node.selectionSet);
      } else if (!seen.has(node.name.value)) {
        seen.add(node.name.value);
        visitSet(fragments.get(node.name.value)!.selectionSet);
      }
    }
  };
  visitSet(set);
  return [...names].toSorted();
}

/**
 * A client's key stands in the data beside keys that the planner adds for `@key` and `@requires`. Where the two could
 * meet (an alias that is some field's name, a field that is required with other arguments), and where a key means
 * something to JavaScript, it gets another one.
 */
function createDataKeys({
  fieldNames,
  required,
  requiredWithArguments,
}: Supergraph): (node: FieldNode) => string {
  const replaced = new Map<string, string>();
  return ({ alias, name, arguments: given }) => {
    const key = (alias ?? name).value;
    if (name.value === '__typename') return '__typename';
    const aliased = key !== name.value;
    const meets = aliased
      ? fieldNames.has(key) || key.startsWith('_')
      : requiredWithArguments.has(key) || (given?.length && required.has(key)) || key.startsWith('_p');
    if (!meets && !(key in Object.prototype)) return key;
    const id = `${aliased ? '' : '!'}${key}`;
    const known = replaced.get(id) ?? `_p${replaced.size}`;
    replaced.set(id, known);
    return known;
  };
}

function conditionsOf({ directives }: SelectionNode): DirectiveNode[] {
  return (directives ?? []).filter(({ name }) => name.value === 'skip' || name.value === 'include');
}

function withoutConditions({ directives }: FieldNode): readonly (DirectiveNode | ConstDirectiveNode)[] {
  return (directives ?? []).filter(({ name }) => name.value !== 'skip' && name.value !== 'include');
}

function included(node: SelectionNode, conditions: Readonly<Record<string, unknown>>): boolean {
  return conditionsOf(node).every((directive) => {
    const value = directive.arguments?.[0]?.value;
    const decided =
      value?.kind === Kind.VARIABLE
        ? conditions[value.name.value] === true
        : value?.kind === Kind.BOOLEAN && value.value;
    return directive.name.value === 'include' ? decided : !decided;
  });
}
