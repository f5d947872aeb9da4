import {
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  isInterfaceType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { providers, type CallBound, type CallBounds, type CallCounts } from './call-bounds.ts';

/** The lists of a Relay connection, which its field's `first` sizes. */
const CONNECTION_LISTS = ['edges', 'nodes'];

/** How many values a list is taken to have where nothing says so. */
export const ASSUMED_VALUES = 10;

export interface Counted {
  schema: GraphQLSchema;
  bounds: CallBounds;
  variables: Readonly<Record<string, unknown>>;
  fragments?: ReadonlyMap<string, FragmentDefinitionNode>;
  /**
   * Is told of each list.
   *
   * @param path response keys
   * @param values how many it has at most; null where nothing says so
   * @param costs whether calls are counted below it
   */
  list?(path: readonly string[], values: number | null, costs: boolean): void;
}

/** A selection, and of how many objects it is asked. */
export interface Asked {
  selectionSet: SelectionSetNode;
  type: GraphQLNamedType;
  times: number;
  path: readonly string[];
  /** What the `first` of the connection says. */
  size?: number | null;
}

/**
 * The most calls that a selection can cost, by `@calls` and the sizes of lists. Fields of several types in one place are
 * all counted, and so are fields that are written twice: it is a bound, not a guess.
 */
export function mostCalls(counted: Counted, asked: Asked): CallCounts {
  const { schema, bounds, fragments } = counted;
  const sum = noCalls();
  for (const selection of asked.selectionSet.selections) {
    if (selection.kind === Kind.FIELD) {
      addTo(sum, ofField(counted, asked, selection));
      continue;
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments?.get(selection.name.value);
    if (!fragment) continue;
    const name = fragment.typeCondition?.name.value;
    const type = (name && schema.getType(name)) || asked.type;
    // An object found by its key: what stands under `_entities` is asked of nothing else.
    if (asked.type.name === '_Entity') addTo(sum, bounds.ofType(type), asked.times);
    addTo(sum, mostCalls(counted, { ...asked, selectionSet: fragment.selectionSet, type }));
  }
  return sum;
}

function ofField(counted: Counted, { type, times, path, size }: Asked, node: FieldNode): CallCounts {
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
  const sum = noCalls();
  if (!field) return sum;
  const bound = counted.bounds.ofField(type, field.name);
  addTo(sum, bound, times);
  const here = [...path, (node.alias ?? node.name).value];
  const isList = isListType(getNullableType(field.type));
  const said = isList ? sizeOf(counted, { size, bound, node, field }) : 1;
  const inner = node.selectionSet
    ? mostCalls(counted, {
        selectionSet: node.selectionSet,
        type: getNamedType(field.type),
        times: times * (said ?? ASSUMED_VALUES),
        path: here,
        size: firstOf(counted, node, field),
      })
    : noCalls();
  if (isList)
    counted.list?.(
      here,
      said,
      providers.some((provider) => inner[provider] > 0),
    );
  addTo(sum, inner);
  return sum;
}

/** How many values a list has at most; null where nothing says so. */
function sizeOf(
  counted: Counted,
  {
    size,
    bound,
    node,
    field,
  }: {
    size: number | null | undefined;
    bound: CallBound;
    node: FieldNode;
    field: GraphQLField<unknown, unknown>;
  },
): number | null {
  const sliced = CONNECTION_LISTS.includes(field.name) ? size : null;
  return sliced ?? bound.values ?? keysOf(counted, node, field);
}

/** What `first` says, or its default; null for a field without one. */
function firstOf(
  { variables }: Counted,
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
): number | null {
  const argument = field.args.find(({ name }) => name === 'first');
  if (!argument) return null;
  const value = node.arguments?.find(({ name }) => name.value === 'first')?.value;
  if (value?.kind === Kind.INT) return Number(value.value);
  const given = value?.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
  const said = given ?? argument.defaultValue;
  return typeof said === 'number' ? Math.max(0, said) : null;
}

/** `_entities` answers for each representation. */
function keysOf(
  { variables }: Counted,
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
): number | null {
  if (field.name !== '_entities') return null;
  const value = node.arguments?.[0]?.value;
  const keys = value?.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
  return Array.isArray(keys) ? keys.length : null;
}

export function noCalls(): CallCounts {
  return { stripe: 0, plaid: 0, twilio: 0 };
}

export function addTo(sum: CallCounts, more: CallCounts, times = 1): void {
  for (const provider of providers) sum[provider] += more[provider] * times;
}
