import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** What `@listSize` says of a field. */
export interface ListSize {
  assumedSize?: number | null;
  slicingArguments?: string[] | null;
  sizedFields?: string[] | null;
  requireOneSlicingArgument?: boolean | null;
}

/** What a supergraph says about costs. */
export interface CostDirectives {
  /** `@cost` of a field, of a type, of an argument or an input field; undefined where there is none. */
  weight(element: { astNode?: unknown } | undefined | null): number | undefined;
  /** What one value of a field costs without its selections: its own `@cost`, its type's, 1 for an object, 0 for a leaf. */
  fieldWeight(parent: GraphQLNamedType, field: GraphQLField<unknown, unknown>): number;
  listSize(field: GraphQLField<unknown, unknown>): ListSize | undefined;
}

/**
 * Reads `@cost` and `@listSize` (https://specs.apollo.dev/cost) under whatever names the supergraph has them.
 *
 * @param schema of the supergraph, with the nodes that it was built from
 */
export function readCostDirectives(schema: GraphQLSchema): CostDirectives {
  const names = readNames(schema);
  const find = (element: unknown, name: string | undefined): Record<string, unknown> | undefined => {
    if (name === undefined) return undefined;
    const { astNode } = element as { astNode?: { directives?: readonly ConstDirectiveNode[] } | null };
    const directive = astNode?.directives?.find((candidate) => candidate.name.value === name);
    return directive && toArguments(directive);
  };
  const weight: CostDirectives['weight'] = (element) => {
    const value = element && find(element, names.cost)?.['weight'];
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  };
  // What an interface or union costs is what the dearest of its types does: any of them may come.
  const typeWeight = (type: GraphQLNamedType): number => {
    const own = weight(type) ?? (isCompositeType(type) ? 1 : 0);
    return isAbstractType(type)
      ? Math.max(own, ...schema.getPossibleTypes(type).map((member) => weight(member) ?? 1))
      : own;
  };
  const ownWeight = (field: GraphQLField<unknown, unknown>): number =>
    weight(field) ?? typeWeight(getNamedType(field.type));
  return {
    weight,
    fieldWeight(parent, field) {
      if (!isInterfaceType(parent)) return ownWeight(field);
      const same = schema.getPossibleTypes(parent).map((member) => member.getFields()[field.name]);
      return Math.max(ownWeight(field), ...same.map((member) => (member ? ownWeight(member) : 0)));
    },
    listSize: (field) => find(field, names.listSize),
  };
}

/** A supergraph imports each directive, renamed or not, or else has it under the feature's name. */
function readNames(schema: GraphQLSchema): { cost?: string; listSize?: string } {
  const nodes = [schema.astNode, ...schema.extensionASTNodes];
  const link = nodes
    .flatMap((node) => node?.directives ?? [])
    .filter(({ name }) => name.value === 'link')
    .map(toArguments)
    .find(({ url }) => typeof url === 'string' && url.startsWith('https://specs.apollo.dev/cost/'));
  if (!link) return {};
  const feature = typeof link['as'] === 'string' ? link['as'] : 'cost';
  const imports = new Map<unknown, string>();
  for (const item of Array.isArray(link['import']) ? link['import'] : []) {
    const { name, as } = (typeof item === 'string' ? { name: item } : item) as { name: string; as?: string };
    imports.set(name, (as ?? name).slice(1));
  }
  return {
    cost: imports.get('@cost') ?? feature,
    listSize: imports.get('@listSize') ?? `${feature}__listSize`,
  };
}

function toArguments(directive: ConstDirectiveNode): Record<string, unknown> {
  return Object.fromEntries(
    (directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
}
