import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  isRequiredArgument,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** How deep a generated query goes, and how many fields it takes of one object. */
const DEPTH = 6;
const FIELDS = 4;

/** Root fields that take what only a mutation or the provider's own list tells. */
const leftOut = new Set(['effect', 'dispute']);

/** What arguments that take them are called. */
const idNames = ['id', 'e164', 'e164s'];

/** Ids by the field that takes them. */
export type Ids = Readonly<Record<string, readonly string[]>>;

/** A random query that the schema allows: a mirror of nothing that anybody wrote. */
export function generateQuery(schema: GraphQLSchema, ids: Ids, random: () => number): string {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;

  const selectionOf = (type: GraphQLNamedType, depth: number): string => {
    if (!isObjectType(type) && !isInterfaceType(type)) {
      const members = schema.getPossibleTypes(type as Parameters<typeof schema.getPossibleTypes>[0]);
      const member = pick(members);
      return `{ __typename ... on ${member.name} ${selectionOf(member, depth)} }`;
    }
    const fields = Object.values(type.getFields()).filter(
      (field) =>
        !leftOut.has(field.name) &&
        field.args.every((argument) => !isRequiredArgument(argument) || canFill(field.name, argument)) &&
        (depth > 0 || !isCompositeType(getNamedType(field.type))),
    );
    const count = fields.length === 0 ? 0 : 1 + Math.floor(random() * FIELDS);
    const wanted = [...new Set(Array.from({ length: count }, () => pick(fields)))];
    return `{ __typename ${wanted.map((field, index) => fieldOf(field, depth, index)).join(' ')} }`;
  };

  const fieldOf = (field: GraphQLField<unknown, unknown>, depth: number, index: number): string => {
    const given = field.args.flatMap((argument) => {
      const value = valueOf(field.name, argument);
      return value === null ? [] : [`${argument.name}: ${value}`];
    });
    const type = getNamedType(field.type);
    const inner = isCompositeType(type) ? ` ${selectionOf(type, depth - 1)}` : '';
    const alias = field.args.length > 0 ? `${field.name}${depth}${index}: ` : '';
    return `${alias}${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}${inner}`;
  };

  const canFill = (field: string, { name }: GraphQLArgument): boolean =>
    name === 'currency' || (idNames.includes(name) && ids[field] !== undefined);

  const valueOf = (field: string, { name, type }: GraphQLArgument): string | null => {
    if (name === 'first') return random() < 0.2 ? null : String(1 + Math.floor(random() * 5));
    if (name === 'currency') return pick(['"USD"', '"EUR"']);
    const known = ids[field];
    if (!known || !idNames.includes(name)) return null;
    const one = () => JSON.stringify(pick(known));
    const inner = 'ofType' in type ? type.ofType : type;
    return isListType(inner)
      ? `[${Array.from({ length: 1 + Math.floor(random() * 6) }, one).join(', ')}]`
      : one();
  };

  return `query Generated ${selectionOf(schema.getQueryType()!, DEPTH)}`;
}
