import { isEnumType, type GraphQLEnumType, type GraphQLScalarType, type GraphQLSchema } from 'graphql';

/** What a leaf is that clients do not see: an enum value that is `@inaccessible`. It reads as null. */
export const hidden = Symbol('hidden');

/**
 * What is wrong with a leaf that a subgraph sent; null where nothing is. Nothing is coerced: 17 is no String. Custom
 * scalars may be any JSON.
 *
 * @param schema the whole supergraph's, which knows the values that clients do not see
 */
export function leafProblem(
  type: GraphQLScalarType | GraphQLEnumType,
  value: unknown,
  schema: GraphQLSchema,
): string | typeof hidden | null {
  if (isEnumType(type)) {
    if (typeof value === 'string') {
      if (type.getValue(value)) return null;
      const whole = schema.getType(type.name);
      if (isEnumType(whole) && whole.getValue(value)) return hidden;
    }
    return `Enum "${type.name}" cannot represent value: ${show(value)}`;
  }
  switch (type.name) {
    case 'String':
    case 'ID':
      return typeof value === 'string' ? null : `${type.name} cannot represent value: ${show(value)}`;
    case 'Int':
      return isInt(value) ? null : `Int cannot represent non 32-bit signed integer value: ${show(value)}`;
    case 'Float':
      return Number.isFinite(value) ? null : `Float cannot represent non numeric value: ${show(value)}`;
    case 'Boolean':
      return typeof value === 'boolean'
        ? null
        : `Boolean cannot represent a non boolean value: ${show(value)}`;
    default:
      return null;
  }
}

/** GraphQL's Int: a whole number of 32 bits (GraphQL specification §3.5.1). */
export function isInt(value: unknown): boolean {
  return typeof value === 'number' && (value | 0) === value;
}

/** The kind of the value, never the value: it may be a person's. */
function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
