import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  execute,
  GraphQLError,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  parse,
  validate,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { readAnswer, toBody } from '#gateway/upstream/answer.ts';
import type { Answered, Outgoing, Send } from '#gateway/upstream/send.ts';
import type { SubgraphFacts, TypeFacts } from './directives.ts';
import type { createFinder, Representation } from './references.ts';
import { resolveField, type Model } from './resolve.ts';
import type { Inputs, Row, World } from './source.ts';

/** What a row carries that was reached by a representation: the only source of required fields. */
const REPRESENTATION = Symbol('representation');

export function buildSubgraph(sdl: string): GraphQLSchema {
  return buildSubgraphSchema(parse(sdl));
}

export interface SubgraphParts {
  facts: SubgraphFacts;
  schema: GraphQLSchema;
  model: Model;
  find: ReturnType<typeof createFinder>;
}

/** Gives the schema its resolvers. The context of an execution is the world. */
export function armSubgraph({ facts, schema, model, find }: SubgraphParts): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isAbstractType(type)) type.resolveType = (row: Row) => row.__typename;
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const known = facts.types.get(type.name)?.fields.get(field.name);
      const hidden =
        known?.external && !facts.provided.has(field.name) && !facts.inKeys.has(field.name) && known;
      field.resolve = (row: Row, args, world: World) => {
        // Nobody may ask this subgraph for a field that it only requires.
        if (hidden) throw new GraphQLError(`${facts.name} was asked for ${type.name}.${field.name}`);
        const inputs = () => (row as { [REPRESENTATION]?: Inputs })[REPRESENTATION] ?? {};
        return resolveField(model, world, type.name, field.name, field.type, row, args, inputs);
      };
    }
  }
  const entities = schema.getQueryType()?.getFields()['_entities'];
  if (!entities) return;
  entities.resolve = (_source, { representations }) =>
    (representations as Representation[]).map((representation) => {
      const type = facts.types.get(representation.__typename);
      if (!type) return new GraphQLError(`No entity ${representation.__typename}`);
      try {
        return referred(find(type, representation), type, representation);
      } catch (error) {
        return error;
      }
    });
}

function referred(row: Row, type: TypeFacts, representation: Representation): Row {
  const view = Object.create(row) as Row & Record<symbol, unknown>;
  Object.defineProperty(view, REPRESENTATION, { value: representation });
  // Where the type is an interface elsewhere, this subgraph does not know the row's own type.
  if (type.interfaceObject) Object.defineProperty(view, '__typename', { value: type.name });
  return view;
}

/** What an engine sent, for the tests to look at. */
export interface Sent {
  subgraph: string;
  query: string;
  variables: Record<string, unknown>;
  /** Whether the answer was passed on undecoded. */
  scanned?: boolean;
}

/** The road to a subgraph in this process. Every operation is validated first: an invalid one is the planner's fault. */
export function roadTo(
  { name }: SubgraphFacts,
  schema: GraphQLSchema,
  world: () => World,
  sent: (fetch: Sent) => void,
): Send {
  const valid = new WeakSet<DocumentNode>();
  return async (fetch: Outgoing): Promise<Answered> => {
    const { operation, variables } = fetch;
    const { document } = operation;
    if (!valid.has(document)) {
      const errors = validate(schema, document);
      if (errors.length > 0)
        throw new Error(`${name} was sent an invalid operation: ${errors[0]!.message}\n${operation.query}`);
      valid.add(document);
    }
    const variableValues = JSON.parse(variables) as Record<string, unknown>;
    const record: Sent = { subgraph: name, query: operation.query, variables: variableValues };
    sent(record);
    const result = await execute({
      schema,
      document,
      variableValues,
      contextValue: world(),
      operationName: operation.operationName ?? null,
    });
    // Over the wire, as from a subgraph elsewhere.
    const body = Buffer.from(JSON.stringify(result));
    const answer = readAnswer(name, 200, toBody([body], body.length), [], fetch);
    record.scanned = answer.scanned !== undefined;
    return answer;
  };
}

/** Interfaces that the object types implement in any subgraph. */
export function interfacesIn(schemas: readonly GraphQLSchema[]): Map<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const schema of schemas)
    for (const type of Object.values(schema.getTypeMap()))
      if (isObjectType(type) || isInterfaceType(type))
        found.set(type.name, [
          ...new Set([...(found.get(type.name) ?? []), ...type.getInterfaces().map(({ name }) => name)]),
        ]);
  return found;
}
