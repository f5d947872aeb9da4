import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isLeafType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** How deep objects are asked for, and what stands on a page. */
export interface Extent {
  depth: number;
  first: number;
}

/**
 * Everything that a type tells: all its fields that need no argument, and what they lead to, down to `depth`; a type within
 * itself is left out.
 *
 * @returns a selection set, braces included
 */
export function wholeSelection(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  { depth, first }: Extent,
  within: readonly string[] = [],
): string {
  if (isAbstractType(type)) {
    const members = schema.getPossibleTypes(type).map((member) => {
      // Members tell things of one name in different shapes, so each has names of its own.
      const inner = fieldsOf(schema, member, { depth, first }, within, `${member.name}_`);
      return inner === '' ? '' : `... on ${member.name} { ${inner} }`;
    });
    return `{ __typename ${members.join(' ')} }`;
  }
  return `{ __typename ${fieldsOf(schema, type, { depth, first }, within, '')} }`;
}

function fieldsOf(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  extent: Extent,
  within: readonly string[],
  prefix: string,
): string {
  if (!isObjectType(type) || within.includes(type.name)) return '';
  const path = [...within, type.name];
  return Object.values(type.getFields())
    .filter((field) => field.deprecationReason == null && !needsArguments(field))
    .flatMap((field) => {
      const inner = getNamedType(field.type);
      const name = `${prefix === '' ? '' : `${prefix}${field.name}: `}${field.name}${pageOf(field, extent)}`;
      if (isLeafType(inner)) return name;
      const depth = extent.depth - (isConnection(inner) ? 0 : 1);
      if (depth < 0 || path.includes(inner.name)) return [];
      return `${name} ${wholeSelection(schema, inner, { ...extent, depth }, path)}`;
    })
    .join(' ');
}

function needsArguments(field: GraphQLField<unknown, unknown>): boolean {
  return field.args.some(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);
}

function pageOf(field: GraphQLField<unknown, unknown>, { first }: Extent): string {
  return field.args.some(({ name }) => name === 'first') ? `(first: ${first})` : '';
}

function isConnection({ name }: GraphQLNamedType): boolean {
  return /Connection$|Edge$|^PageInfo$|^Money$/.test(name);
}

/** Every value of an answer with its field: what is wrong with it by the field's type, or null. */
export function wrongValue(
  schema: GraphQLSchema,
  typeName: string,
  field: string,
  value: unknown,
): string | null {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) return null;
  const declared = getNamedType(type.getFields()[field]!.type);
  if (isEnumType(declared) && value === 'UNKNOWN') return 'is not known';
  if (declared.name === 'DateTime' && !/^20[12]\d-\d\d-\d\dT[\d:.]+Z$/.test(String(value)))
    return 'is no instant';
  if (declared.name === 'Date' && !/^20[0-9]\d-\d\d-\d\d$/.test(String(value))) return 'is no day';
  if (declared.name === 'MinorUnits' && !Number.isSafeInteger(value)) return 'is no amount';
  if (typeof value === 'string' && value === '') return 'is empty';
  return null;
}
