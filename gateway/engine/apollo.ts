import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { buildASTSchema, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { PlazaError } from '#schema/errors.ts';
import type { FetchResult } from '#schema/protocol.ts';
import type { Context } from '#gateway/context.ts';
import { toFailedResult } from '#gateway/upstream/failure.ts';
import { toOperation } from '#gateway/upstream/operation.ts';
import type { Send, SubgraphOperation } from '#gateway/upstream/send.ts';
import type { Graph, GraphOptions } from './graph.ts';
import { createDoor, Refusal } from './read-operation.ts';
import { installScalars } from './scalars.ts';

/**
 * A supergraph on stock `@apollo/gateway`, the reference for our own engine; the door and the roads to the subgraphs
 * are ours. Needs APOLLO_TELEMETRY_DISABLED=1 in the environment before it is made.
 *
 * @throws Error for a supergraph that it does not take
 */
export async function createApolloGraph(options: GraphOptions): Promise<Graph> {
  const { supergraphSdl, roads, limits, introspection, scalars, log } = options;
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => dataSource(name, roads.get(name) ?? noRoad(name), log),
    queryPlannerConfig: {
      exposeDocumentNodeInFetchNode: true,
      debug: { maxEvaluatedPlans: 100, pathsLimit: 50 },
    },
    __exposeQueryPlanExperimental: false,
    logger: quiet,
  });
  let apiSchema: GraphQLSchema | undefined;
  gateway.onSchemaLoadOrUpdate((schemas) => {
    apiSchema = schemas.apiSchema;
  });
  const { executor } = await gateway.load();
  if (!apiSchema || !executor) throw new Error('@apollo/gateway loaded no schema');
  installScalars(apiSchema, scalars);
  const supergraph = buildASTSchema(parse(supergraphSdl, { noLocation: true }), { assumeValidSDL: true });
  const door = createDoor({ schema: apiSchema, supergraph, limits, introspection });
  return {
    supergraphSdl,
    apiSchema,
    admit: door.admit,
    prepare: async (request) => {
      door.read(request);
      return executor;
    },
    foretell: async () => {
      throw new Refusal([
        new PlazaError(
          'BAD_REQUEST',
          'Plaza-Execute: never is not answered on stock @apollo/gateway, which hides its plans: unset PLAZA_ENGINE.',
          { details: { header: 'Plaza-Execute' } },
        ),
      ]);
    },
    // It keeps its plans to itself.
    hottest: async () => [],
    warm: async () => {},
    close: () => gateway.stop(),
  };
}

function dataSource(name: string, send: Send, log: Logger): GraphQLDataSource {
  const operations = new WeakMap<DocumentNode, SubgraphOperation>();
  const operationOf = (query: string, document?: DocumentNode, operationName?: string) => {
    const known = document && operations.get(document);
    if (known) return known;
    const operation = toOperation(query, document, operationName);
    if (document) operations.set(document, operation);
    return operation;
  };
  return {
    async process(options) {
      const { request } = options;
      const caller = options.context as Context;
      const document = 'document' in options ? options.document : undefined;
      const query = request.query ?? '';
      const variables = request.variables ?? {};
      const operation = operationOf(query, document, request.operationName);
      const fetch = { query, document: operation.document, variables };
      let result: FetchResult;
      try {
        // The deadline is the road's own to set.
        result = await send({ operation, variables: JSON.stringify(variables), caller, deadlineMs: 0 });
        caller.calls.push(...result.calls);
        if (!fits(variables, result))
          throw new Error('it answered for another number of entities than was asked');
        const [first] = result.errors ?? [];
        if (!result.data && first) {
          const code = typeof first.extensions?.['code'] === 'string' ? first.extensions['code'] : null;
          result = toFailedResult(fetch, refusal(first.message, code));
        }
      } catch (error) {
        log.warn({ requestId: caller.requestId, subgraph: name, err: error }, 'a subgraph gave no answer');
        result = toFailedResult(fetch, error as Error);
      }
      return { data: result.data ?? undefined, errors: result.errors };
    },
  };
}

/** Stock gateway gives up the whole answer where the entities are not as many as the representations. */
function fits(variables: Record<string, unknown>, { data }: FetchResult): boolean {
  const asked = variables['representations'];
  if (!data || !Array.isArray(asked)) return true;
  const entities = data['_entities'];
  return Array.isArray(entities) && entities.length === asked.length;
}

/** A subgraph that refuses a fetch as a whole, e.g. for its variables. */
function refusal(message: string, code: string | null): Error {
  return code === 'BAD_USER_INPUT' || code === 'UNAUTHENTICATED' || code === 'FORBIDDEN'
    ? new PlazaError(code, message, { nullCause: 'subgraph_error' })
    : new Error(message);
}

function noRoad(name: string): Send {
  return () =>
    Promise.reject(new PlazaError('UPSTREAM_UNAVAILABLE', `No road leads to the subgraph ${name}.`));
}

/** Its own log lines go nowhere: they repeat what ours say, with texts of subgraphs in them. */
const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
