import { Kind, parse, visit, type DirectiveNode, type DocumentNode } from 'graphql';

/** What the `join__` directives of a supergraph say (https://specs.apollo.dev/join/v0.5). */
export interface Joins {
  /** Subgraph → the URL that the supergraph carries for it. */
  readonly subgraphs: ReadonlyMap<string, string>;
  /** All names of fields, `__typename` too. */
  readonly fieldNames: ReadonlySet<string>;
  /** `Type.field` → the selections of its `@requires`, by subgraph. */
  readonly requires: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Names of fields that some `@requires` asks for, and those of them with arguments. */
  readonly required: ReadonlySet<string>;
  readonly requiredWithArguments: ReadonlySet<string>;
  /** Interfaces that some subgraph knows as an object (`@interfaceObject`). */
  readonly interfaceObjects: ReadonlySet<string>;
  /** `subgraph Type` → the first level of fields of each `@key`. */
  readonly keys: ReadonlyMap<string, readonly (readonly string[])[]>;
}

/** Subgraph → the URL that the supergraph carries for it. @throws GraphQLError for a text that is no SDL */
export function readSubgraphUrls(sdl: string): ReadonlyMap<string, string> {
  return readJoins(parse(sdl, { noLocation: true })).subgraphs;
}

export function readJoins(document: DocumentNode): Joins {
  const subgraphs = new Map<string, string>();
  const fieldNames = new Set(['__typename']);
  const requires = new Map<string, Map<string, string>>();
  const required = new Set<string>();
  const requiredWithArguments = new Set<string>();
  const interfaceObjects = new Set<string>();
  const keys = new Map<string, string[][]>();
  const names = readGraphNames(document);

  const readType = (type: { name: { value: string }; directives?: readonly DirectiveNode[] | undefined }) => {
    for (const join of type.directives ?? []) {
      if (join.name.value !== 'join__type') continue;
      if (argument(join, 'isInterfaceObject') === true) interfaceObjects.add(type.name.value);
      const key = argument(join, 'key');
      if (typeof key !== 'string') continue;
      const id = `${names.get(String(argument(join, 'graph')))} ${type.name.value}`;
      keys.set(id, [...(keys.get(id) ?? []), topLevel(key)]);
    }
  };
  visit(document, {
    EnumValueDefinition: ({ directives }) => {
      const graph = directives?.find(({ name }) => name.value === 'join__graph');
      if (graph) subgraphs.set(text(argument(graph, 'name')), text(argument(graph, 'url')));
    },
    ObjectTypeDefinition: (type) => readType(type),
    InterfaceTypeDefinition: (type) => readType(type),
    FieldDefinition: ({ name, directives }, _key, _parent, _path, ancestors) => {
      fieldNames.add(name.value);
      const type = ancestors.at(-1) as { name?: { value: string } };
      const coordinate = `${type.name?.value}.${name.value}`;
      for (const join of directives ?? []) {
        const selection = join.name.value === 'join__field' && argument(join, 'requires');
        if (typeof selection !== 'string') continue;
        const known = requires.get(coordinate) ?? new Map<string, string>();
        known.set(names.get(String(argument(join, 'graph'))) ?? '', selection);
        requires.set(coordinate, known);
        visit(parse(`{${selection}}`), {
          Field: (field) => {
            required.add(field.name.value);
            if (field.arguments?.length) requiredWithArguments.add(field.name.value);
          },
        });
      }
    },
  });
  return { subgraphs, fieldNames, requires, required, requiredWithArguments, interfaceObjects, keys };
}

/** `join__Graph`'s value → the subgraph's own name. */
function readGraphNames(document: DocumentNode): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const node of document.definitions) {
    if (node.kind !== Kind.ENUM_TYPE_DEFINITION || node.name.value !== 'join__Graph') continue;
    for (const { name, directives } of node.values ?? []) {
      const graph = directives?.find((directive) => directive.name.value === 'join__graph');
      if (graph) names.set(name.value, String(argument(graph, 'name')));
    }
  }
  return names;
}

/** The names of the first level of fields of a field set, e.g. `id org { id }`. */
export function topLevel(fieldSet: string): string[] {
  const names = new Set<string>();
  visit(parse(`{${fieldSet}}`, { noLocation: true }), {
    Field: ({ name }) => {
      names.add(name.value);
      return false;
    },
  });
  return [...names];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The value of a directive's argument where that is a scalar. */
export function argument(directive: DirectiveNode, name: string): unknown {
  const value = directive.arguments?.find((one) => one.name.value === name)?.value;
  return value && 'value' in value ? value.value : undefined;
}
