import { getNamedType, isInterfaceType, isListType, isObjectType, getNullableType } from 'graphql';
import { PlazaError } from '#schema/errors.ts';
import { argumentCost, integerOf, type Variables } from './cost-arguments.ts';
import type { CostDirectives } from './cost-directives.ts';
import type { CostNode } from './cost-tree.ts';
import { isIntrospection } from './expand.ts';

/** How many values a list is taken to have where nothing says so. */
const ASSUMED_SIZE = 10;

/** What the arguments are called that say how long a list may be, where there is no `@listSize`. */
const SLICING = ['first', 'last', 'limit'];

/** The lists of a Relay connection, which its field's arguments size. */
const CONNECTION_LISTS = ['edges', 'nodes'];

/** What a root field of a mutation costs on top where it has no `@cost`: it changes something. */
export const MUTATION_COST = 10;

export interface Estimate {
  cost: number;
  /** The dearest way down, as response keys. */
  dearest: readonly string[];
}

/**
 * What selections cost with these variables: of each field, its arguments, and as many times as it has values, its
 * weight and its own selections. Of object types in one place, the dearest counts: a value has only one type.
 */
export function estimate(
  nodes: readonly CostNode[],
  variables: Variables,
  directives: CostDirectives,
  sizes: ReadonlyMap<string, number> = new Map(),
): Estimate {
  let always = 0;
  const byType = new Map<string, number>();
  let top: Estimate = { cost: 0, dearest: [] };
  for (const node of nodes) {
    if (isIntrospection(node.node.name.value) || !runs(node, variables)) continue;
    const own = estimateField(node, variables, directives, sizes);
    if (own.cost > top.cost) top = own;
    if (node.only === undefined) always += own.cost;
    else byType.set(node.only, (byType.get(node.only) ?? 0) + own.cost);
  }
  return { cost: always + Math.max(0, ...byType.values()), dearest: top.dearest };
}

/** Whether a field is asked for with these variables. */
export function runs({ conditions }: CostNode, variables: Variables): boolean {
  return conditions.some((all) => all.every(({ variable, runs: value }) => variables[variable] === value));
}

function estimateField(
  node: CostNode,
  variables: Variables,
  directives: CostDirectives,
  sizes: ReadonlyMap<string, number>,
): Estimate {
  const size = sliceOf(node, variables);
  const sized = new Map(sizedFields(node).map((name) => [name, size ?? ASSUMED_SIZE]));
  const values = node.isList ? (sizes.get(node.field.name) ?? size ?? ASSUMED_SIZE) : 1;
  const inner = estimate(node.children, variables, directives, sized);
  const cost =
    argumentCost(node.node, node.field, variables, directives) + values * (node.weight + inner.cost);
  return { cost: Math.max(0, cost), dearest: [node.key, ...inner.dearest] };
}

/** How many values the arguments ask for; undefined where they do not say. */
function sliceOf({ node, field, listSize }: CostNode, variables: Variables): number | undefined {
  const names = listSize ? (listSize.slicingArguments ?? []) : SLICING;
  const given = names.flatMap((name) => {
    const size = integerOf(node, field, name, variables);
    return size === undefined ? [] : [Math.max(0, size)];
  });
  if (listSize && names.length > 0 && listSize.requireOneSlicingArgument !== false && given.length !== 1) {
    throw new PlazaError(
      'GRAPHQL_VALIDATION_FAILED',
      `\`${field.name}\` takes exactly one of ${names.map((name) => `\`${name}\``).join(', ')}, and has ${given.length}: give one.`,
      { nodes: node },
    );
  }
  return given.length > 0 ? Math.max(...given) : (listSize?.assumedSize ?? undefined);
}

function sizedFields({ field, isList, listSize }: CostNode): readonly string[] {
  if (listSize) return listSize.sizedFields ?? [];
  const type = getNamedType(field.type);
  if (
    isList ||
    !(isObjectType(type) || isInterfaceType(type)) ||
    !field.args.some(({ name }) => SLICING.includes(name))
  )
    return [];
  const fields = type.getFields();
  return CONNECTION_LISTS.filter((name) => fields[name] && isListType(getNullableType(fields[name].type)));
}
