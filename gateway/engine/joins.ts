import { parse, visit, type DirectiveNode, type DocumentNode } from 'graphql';

/** Subgraph → the URL that the supergraph carries for it. @throws GraphQLError for a text that is no SDL */
export function readSubgraphUrls(sdl: string): ReadonlyMap<string, string> {
  return readJoins(parse(sdl, { noLocation: true })).subgraphs;
}

/** What the `join__` directives say (https://specs.apollo.dev/join/v0.5). */
export function readJoins(document: DocumentNode) {
  const subgraphs = new Map<string, string>();
  const fieldNames = new Set(['__typename']);
  /** Coordinate → the selections of its `@requires`, one a subgraph. */
  const requires = new Map<string, string[]>();
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
    FieldDefinition: ({ name, directives }, _key, _parent, _path, ancestors) => {
      fieldNames.add(name.value);
      const type = ancestors.at(-1) as { name?: { value: string } };
      for (const join of directives ?? []) {
        const selection = join.name.value === 'join__field' && argument(join, 'requires');
        if (typeof selection !== 'string') continue;
        const coordinate = `${type.name?.value}.${name.value}`;
        requires.set(coordinate, [...(requires.get(coordinate) ?? []), selection]);
        visit(parse(`{${selection}}`), {
          Field: (field) => {
            required.add(field.name.value);
            if (field.arguments?.length) requiredWithArguments.add(field.name.value);
          },
        });
      }
    },
  });
  return { subgraphs, fieldNames, requires, required, requiredWithArguments, interfaceObjects };
}

/** The value of a directive's argument where that is a scalar. */
export function argument(directive: DirectiveNode, name: string): unknown {
  const value = directive.arguments?.find((one) => one.name.value === name)?.value;
  return value && 'value' in value ? value.value : undefined;
}
