import { Supergraph as ApolloSupergraph } from '@apollo/federation-internals';
import {
  buildASTSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  print,
  visit,
  type GraphQLInterfaceType,
  type GraphQLSchema,
} from 'graphql';
import { argument, readJoins, type Joins } from './joins.ts';

/** A supergraph, read once: what clients see, what subgraphs are asked by, and what planning must know about it. */
export interface Supergraph extends Joins {
  readonly sdl: string;
  /** What clients see. */
  readonly apiSchema: GraphQLSchema;
  /** All of it, inaccessible elements too: by this one type conditions and representations are tested. */
  readonly schema: GraphQLSchema;
  /** What the `@requires` of a field says of fields that some `@requires` asks for with arguments; empty for nothing. */
  requiredArguments(type: string, field: string): string;
  /** The named type of a field; the type itself where it has no such field. */
  typeOf(type: string, field: string): string;
  /** Those interface objects whose objects clients may all see: the interface alone says enough of them. */
  readonly openInterfaceObjects: ReadonlySet<string>;
  /** The runtime types that a type condition fits: itself, its implementations or members. */
  possibleTypes(condition: string): ReadonlySet<string>;
  /** The object types that clients may meet at a position of this type. */
  runtimeTypes(type: string): ReadonlySet<string>;
}

/** What no planner at hand runs correctly, or what this engine would pass by, by its specification's name. */
const refused: Readonly<Record<string, string>> = {
  context: 'uses @context and @fromContext',
  connect: 'uses connectors (@connect, @source)',
  authenticated: 'uses @authenticated',
  requiresScopes: 'uses @requiresScopes',
  policy: 'uses @policy',
};

/**
 * Reads a composed Federation 2 supergraph.
 *
 * @throws Error naming what is wrong with it, or the feature that is not served
 */
export function readSupergraph(sdl: string): Supergraph {
  const document = parse(sdl, { noLocation: true });
  const schemaNode = document.definitions.find(
    (node) => node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION,
  );
  const links = (schemaNode?.directives ?? []).filter(({ name }) => name.value === 'link');
  if (!links.some((link) => String(argument(link, 'url')).startsWith('https://specs.apollo.dev/join/'))) {
    throw new Error('This is no Federation 2 supergraph: it does not link https://specs.apollo.dev/join.');
  }
  for (const link of links) refuse(String(argument(link, 'url')));
  const apiSchema = ApolloSupergraph.build(sdl, { supportedFeatures: null, validateSupergraph: true })
    .apiSchema()
    .toGraphQLJSSchema();
  const schema = buildASTSchema(document, { assumeValidSDL: true });
  const joins = readJoins(document);
  return {
    sdl,
    apiSchema,
    schema,
    possibleTypes: createPossibleTypes(schema),
    runtimeTypes: createRuntimeTypes(apiSchema),
    openInterfaceObjects: new Set(
      [...joins.interfaceObjects].filter((name) =>
        schema
          .getPossibleTypes(schema.getType(name) as GraphQLInterfaceType)
          .every((type) => apiSchema.getType(type.name)),
      ),
    ),
    requiredArguments: createRequiredArguments(schema, joins),
    typeOf: (type, field) => {
      const parent = schema.getType(type);
      const found = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[field] : undefined;
      return found ? getNamedType(found.type).name : type;
    },
    ...joins,
  };
}

function refuse(url: string): void {
  const [, feature, version] = /^https:\/\/specs\.apollo\.dev\/(\w+)\/(.+)$/.exec(url) ?? [];
  if (!feature || !Object.hasOwn(refused, feature)) return;
  throw new Error(
    `The supergraph ${refused[feature]} (${feature} ${version}), which this gateway does not serve: compose it without.`,
  );
}

function createRuntimeTypes(apiSchema: GraphQLSchema): Supergraph['runtimeTypes'] {
  const known = new Map<string, ReadonlySet<string>>();
  return (name) => {
    const hit = known.get(name);
    if (hit) return hit;
    const type = apiSchema.getType(name);
    const types = isAbstractType(type) ? apiSchema.getPossibleTypes(type).map((one) => one.name) : [name];
    known.set(name, new Set(types));
    return known.get(name)!;
  };
}

function createPossibleTypes(schema: GraphQLSchema): Supergraph['possibleTypes'] {
  const known = new Map<string, ReadonlySet<string>>();
  return (condition) => {
    const hit = known.get(condition);
    if (hit) return hit;
    const type = schema.getType(condition);
    const members = isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [];
    // A subgraph that knows an interface as an object names the interface itself, or one below it.
    const below =
      type && 'getInterfaces' in type && isAbstractType(type)
        ? schema.getImplementations(type).interfaces.map(({ name }) => name)
        : [];
    const possible = new Set([condition, ...members, ...below]);
    known.set(condition, possible);
    return possible;
  };
}

function createRequiredArguments(
  schema: GraphQLSchema,
  {
    requires,
    requiredWithArguments,
  }: Pick<ReturnType<typeof readJoins>, 'requires' | 'requiredWithArguments'>,
): Supergraph['requiredArguments'] {
  const known = new Map<string, string>();
  const read = (coordinate: string): string => {
    const asked = new Set<string>();
    for (const selection of requires.get(coordinate)?.values() ?? []) {
      visit(parse(`{${selection}}`, { noLocation: true }), {
        Field: (node) => {
          if (requiredWithArguments.has(node.name.value)) asked.add(print(node));
        },
      });
    }
    return [...asked].toSorted().join(' ');
  };
  return (type, field) => {
    if (requiredWithArguments.size === 0) return '';
    const coordinate = `${type}.${field}`;
    const hit = known.get(coordinate);
    if (hit !== undefined) return hit;
    const parent = schema.getType(type);
    const types = isAbstractType(parent) ? schema.getPossibleTypes(parent).map(({ name }) => name) : [type];
    const all = types.map((name) => read(`${name}.${field}`)).filter((one) => one !== '');
    const found = [...new Set(all)].toSorted().join(' ');
    known.set(coordinate, found);
    return found;
  };
}
