import {
  buildSchema,
  getNamedType,
  isAbstractType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type GraphQLNamedType,
} from 'graphql';
import { readEndpoints } from '#schema/endpoints.ts';
import type { Call } from '#schema/protocol.ts';
import { readApiSdl, readSupergraphSdl } from '#schema/subgraphs.ts';

const schema = buildSchema(readApiSdl());
const endpoints = readEndpoints(parse(readSupergraphSdl(), { noLocation: true }));

/**
 * What the schema says of endpoints is true: an operation's calls are among those of its fields, and of the types that they
 * are of or lead to.
 *
 * @returns the calls that no field declares
 */
export function undeclared(query: string, calls: readonly Call[]): string[] {
  const declared = new Set<string>();
  const add = (coordinate: string) => endpoints.get(coordinate)?.forEach((each) => declared.add(each));
  const typesOf = (type: GraphQLNamedType) => [
    type,
    ...(isAbstractType(type) ? schema.getPossibleTypes(type) : []),
  ];
  const types = new TypeInfo(schema);
  visit(
    parse(query),
    visitWithTypeInfo(types, {
      Field({ name }) {
        const [parent, type] = [types.getParentType(), types.getType()];
        for (const each of parent ? typesOf(parent) : []) {
          add(each.name);
          add(`${each.name}.${name.value}`);
        }
        for (const each of type ? typesOf(getNamedType(type)) : []) add(each.name);
      },
    }),
  );
  return [...new Set(calls.map(({ operation }) => operation))].filter(
    (operation) => !declared.has(operation),
  );
}
