import { composeServices } from '@apollo/composition';
import { parse, printSchema, type GraphQLSchema } from 'graphql';
import type { Send } from '#gateway/upstream/send.ts';
import { PlazaError } from '#schema/errors.ts';
import { readFacts, type SubgraphFacts } from './directives.ts';
import { lossOf, type Loss } from './owners.ts';
import { createFinder } from './references.ts';
import { soundFields, type Model } from './resolve.ts';
import { createWorld, type Source, type World } from './source.ts';
import { armSubgraph, buildSubgraph, interfacesIn, roadTo, type Sent } from './subgraph.ts';
import { createTruth, type Operation, type TrueAnswer } from './truth.ts';

/** A supergraph, ready to be asked: by roads for engines, and directly for the truth. */
export interface Supergraph {
  name: string;
  source: Source;
  supergraphSdl: string;
  /** What clients see, executable: the truth's schema. */
  schema: GraphQLSchema;
  subgraphs: readonly SubgraphFacts[];
  /** Names of the fields that some `@requires` selects. */
  required: ReadonlySet<string>;
  roads: ReadonlyMap<string, Send>;
  truth(operation: Operation, down: string | null): Promise<TrueAnswer>;
  loss(down: string): Loss;
  /** Starts an operation on fresh state; `down` names the subgraph that does not answer. What was sent goes into the list. */
  begin(down: string | null): Sent[];
}

export function createSupergraph(source: Source): Supergraph {
  const { supergraphSdl, apiSdl } = composed(source);
  const facts = source.subgraphs.map(({ name, sdl }) => readFacts(name, sdl));
  const schemas = source.subgraphs.map(({ sdl }) => buildSubgraph(sdl));
  const interfacesOf = interfacesIn(schemas);
  const model: Model = {
    source,
    requires: new Map(
      facts.flatMap(({ types }, index) =>
        [...types.values()].flatMap(({ name, fields }) =>
          [...fields.values()]
            .filter(({ requires }) => requires)
            .map((each) => [`${name}.${each.field}`, { facts: each, schema: schemas[index]! }] as const),
        ),
      ),
    ),
    sound: soundFields(source, facts),
    interfacesOf,
  };
  // Keys never depend on the state of an operation.
  const still = createWorld(source.rows);
  const find = createFinder(source.rows, (row, field) => {
    const resolver = source.fields[`${row.__typename}.${field}`];
    return resolver ? resolver(row, {}, still) : row[field];
  });
  facts.forEach((each, index) => armSubgraph({ facts: each, schema: schemas[index]!, model, find }));
  const truth = createTruth(apiSdl, model);

  let world: World = createWorld(source.rows);
  let down: string | null = null;
  let sent: Sent[] = [];
  const losses = new Map(facts.map(({ name }) => [name, lossOf(name, facts, interfacesOf)]));
  const roads = new Map(
    facts.map((each, index) => {
      const road = roadTo(
        each,
        schemas[index]!,
        () => world,
        (fetch) => sent.push(fetch),
      );
      return [each.name, guarded(each.name, road)] as const;
    }),
  );
  return {
    name: source.name,
    source,
    supergraphSdl,
    schema: truth.schema,
    subgraphs: facts,
    required: new Set(facts.flatMap(({ required }) => [...required])),
    roads,
    truth: (operation, lost) =>
      truth.answer(
        parse(operation.query),
        operation,
        createWorld(source.rows),
        lost ? losses.get(lost)! : null,
      ),
    loss: (name) => losses.get(name)!,
    begin(lost) {
      world = createWorld(source.rows);
      [down, sent] = [lost, []];
      return sent;
    },
  };

  function guarded(name: string, road: Send): Send {
    return (fetch) => {
      if (name !== down) return road(fetch);
      sent.push({ subgraph: name, query: fetch.operation.query, variables: {} });
      const code = fetch.operation.query.length % 2 ? 'UPSTREAM_UNAVAILABLE' : 'UPSTREAM_TIMEOUT';
      return Promise.reject(
        new PlazaError(code, `${name} does not answer.`, { nullCause: 'provider_error' }),
      );
    };
  }
}

function composed({ name, subgraphs }: Source): { supergraphSdl: string; apiSdl: string } {
  const result = composeServices(
    subgraphs.map((each) => ({ name: each.name, url: `http://${each.name}`, typeDefs: parse(each.sdl) })),
  );
  if (!result.supergraphSdl) {
    throw new Error(`${name} does not compose:\n${result.errors?.map(({ message }) => message).join('\n')}`);
  }
  return {
    supergraphSdl: result.supergraphSdl,
    apiSdl: printSchema(result.schema.toAPISchema().toGraphQLJSSchema()),
  };
}
