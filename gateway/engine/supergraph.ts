import { Supergraph as ApolloSupergraph } from '@apollo/federation-internals';
import {
  buildASTSchema,
  isAbstractType,
  Kind,
  parse,
  visit,
  type DirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';

/** A supergraph, read once: what clients see, what subgraphs are asked by, and what planning must know about it. */
export interface Supergraph {
  readonly sdl: string;
  /** What clients see. */
  readonly apiSchema: GraphQLSchema;
  /** All of it, inaccessible elements too: by this one type conditions and representations are tested. */
  readonly schema: GraphQLSchema;
  /** Subgraph → the URL that the supergraph carries for it. */
  readonly subgraphs: ReadonlyMap<string, string>;
  /** All names of fields, `__typename` too: an alias of that name could meet a field that the planner adds. */
  readonly fieldNames: ReadonlySet<string>;
  /** Names of fields that some `@requires` asks for. */
  readonly required: ReadonlySet<string>;
  /** Those of them that it asks for with arguments. */
  readonly requiredWithArguments: ReadonlySet<string>;
  /** Interfaces that some subgraph knows as an object (`@interfaceObject`). */
  readonly interfaceObjects: ReadonlySet<string>;
  /** The runtime types that a type condition fits: itself, its implementations or members. */
  possibleTypes(condition: string): ReadonlySet<string>;
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
  return { sdl, apiSchema, schema, possibleTypes: createPossibleTypes(schema), ...readJoins(document) };
}

function refuse(url: string): void {
  const [, feature, version] = /^https:\/\/specs\.apollo\.dev\/(\w+)\/(.+)$/.exec(url) ?? [];
  if (!feature || !Object.hasOwn(refused, feature)) return;
  throw new Error(
    `The supergraph ${refused[feature]} (${feature} ${version}), which this gateway does not serve: compose it without.`,
  );
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

/** Subgraph → the URL that the supergraph carries for it. @throws GraphQLError for a text that is no SDL */
export function readSubgraphUrls(sdl: string): ReadonlyMap<string, string> {
  return readJoins(parse(sdl, { noLocation: true })).subgraphs;
}

/** What the `join__` directives say (https://specs.apollo.dev/join/v0.5). */
function readJoins(document: DocumentNode) {
  const subgraphs = new Map<string, string>();
  const fieldNames = new Set(['__typename']);
  const required = new Set<string>();
  const requiredWithArguments = new Set<string>();
  const interfaceObjects = new Set<string>();
  visit(document, {
    EnumValueDefinition: ({ directives }) => {
      const graph = directives?.find(({ name }) => name.value === 'join__graph');
      if (graph) subgraphs.set(String(argument(graph, 'name')), String(argument(graph, 'url') ?? ''));
    },
    InterfaceTypeDefinition: ({ name, directives }) => {
      const known = directives?.some((join) => argument(join, 'isInterfaceObject') === true);
      if (known) interfaceObjects.add(name.value);
    },
    FieldDefinition: ({ name, directives }) => {
      fieldNames.add(name.value);
      for (const join of directives ?? []) {
        const requires = join.name.value === 'join__field' && argument(join, 'requires');
        if (typeof requires !== 'string') continue;
        visit(parse(`{${requires}}`), {
          Field: (field) => {
            required.add(field.name.value);
            if (field.arguments?.length) requiredWithArguments.add(field.name.value);
          },
        });
      }
    },
  });
  return { subgraphs, fieldNames, required, requiredWithArguments, interfaceObjects };
}

function argument(directive: DirectiveNode, name: string): unknown {
  const value = directive.arguments?.find((one) => one.name.value === name)?.value;
  return value && 'value' in value ? value.value : undefined;
}
