import { isScalarType, type GraphQLScalarType, type GraphQLSchema } from 'graphql';

/** So that a bad value is refused at the door: a composed schema knows scalars by name only. */
export function installScalars(
  schema: GraphQLSchema,
  scalars: Readonly<Record<string, GraphQLScalarType>>,
): void {
  for (const [name, { parseValue, parseLiteral }] of Object.entries(scalars)) {
    const type = schema.getType(name);
    if (isScalarType(type)) Object.assign(type, { parseValue, parseLiteral });
  }
}
