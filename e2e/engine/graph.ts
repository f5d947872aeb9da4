import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema, type GraphQLSchemaModule } from '@apollo/subgraph';
import { execute, parse, type GraphQLFormattedError } from 'graphql';
import { createEngine } from '#gateway/engine/engine.ts';
import type { Send } from '#gateway/upstream/send.ts';
import { createOurs } from './ours.ts';
import { FEDERATION } from './source.ts';
import type { Sent } from './subgraph.ts';

export type PlannerName = 'hive' | 'apollo';
type Resolvers = NonNullable<GraphQLSchemaModule['resolvers']>;

/** A subgraph by hand: with resolvers, or with whatever it answers, right or wrong. */
export interface HandMade {
  sdl: string;
  resolvers?: Resolvers;
  /** The body of the answer, word for word. An Error is a subgraph that does not answer. */
  answer?(sent: Sent): unknown;
}

export interface Graph extends AsyncDisposable {
  /** Asks twice, since an engine may take another way for what comes again, and expects the same answer. */
  ask(query: string, variables?: Record<string, unknown>): Promise<Answered>;
  /** Asks once. */
  askOnce(query: string, variables?: Record<string, unknown>): Promise<Answered>;
  /** What reached the subgraphs since the last question began. */
  sent: Sent[];
  /** Resolves when the next fetch reaches the subgraph. */
  reached(subgraph: string): Promise<Sent>;
}

export interface Answered {
  // The tests look into answers of any shape.
  // oxlint-disable-next-line typescript/no-explicit-any
  data?: any;
  errors?: readonly GraphQLFormattedError[];
  /** The answer as a client gets it. */
  text: string;
}

export async function startGraph(
  subgraphs: Record<string, HandMade>,
  planner: PlannerName = 'hive',
): Promise<Graph> {
  const sent: Sent[] = [];
  const waiting = new Map<string, (fetch: Sent) => void>();
  const roads = new Map<string, Send>();
  for (const [name, made] of Object.entries(subgraphs)) {
    const answer = made.answer ?? answerOf(made);
    roads.set(name, async ({ operation, variables }) => {
      const fetch = {
        subgraph: name,
        query: operation.query,
        variables: JSON.parse(variables) as Sent['variables'],
      };
      sent.push(fetch);
      waiting.get(name)?.(fetch);
      const body = await answer(fetch);
      if (body instanceof Error) throw body;
      // As over the wire: `__proto__` is a key like any other.
      return { ...(JSON.parse(typeof body === 'string' ? body : JSON.stringify(body)) as object), calls: [] };
    });
  }
  const supergraphSdl = composeGraph(subgraphs);
  const engine = await createOurs({ supergraphSdl, roads }, planner);
  const askOnce = async (query: string, variables: Record<string, unknown> = {}): Promise<Answered> => {
    sent.length = 0;
    const { data, errors } = await engine.answer({ query, variables });
    const body = { data, ...(errors && { errors }) };
    return { ...body, text: JSON.stringify(body) };
  };
  return {
    sent,
    askOnce,
    ask: async (query, variables) => {
      const first = await askOnce(query, variables);
      const second = await askOnce(query, variables);
      if (first.text !== second.text) throw new Error(`First ${first.text}\nthen ${second.text}`);
      return second;
    },
    reached: (subgraph) => new Promise((resolve) => waiting.set(subgraph, resolve)),
    [Symbol.asyncDispose]: () => engine.close(),
  };
}

export function composeGraph(subgraphs: Record<string, { sdl: string }>): string {
  const result = composeServices(
    Object.entries(subgraphs).map(([name, { sdl }]) => ({
      name,
      url: `http://${name}.internal`,
      typeDefs: parse(sdl.includes('@link') ? sdl : FEDERATION + sdl),
    })),
  );
  if (!result.supergraphSdl) throw new Error(result.errors?.map(({ message }) => message).join('\n'));
  return result.supergraphSdl;
}

/** A load that must fail, with its reason. */
export async function refusalOf(supergraphSdl: string): Promise<string> {
  return createEngine({ supergraphSdl, roads: new Map() }).then(
    () => 'it was loaded',
    (error: Error) => error.message,
  );
}

function answerOf({ sdl, resolvers }: HandMade): (sent: Sent) => unknown {
  const schema = buildSubgraphSchema([{ typeDefs: parse(FEDERATION + sdl), resolvers: resolvers ?? {} }]);
  return ({ query, variables }) => execute({ schema, document: parse(query), variableValues: variables });
}
