import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { isScalarType, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { PlazaError } from '#schema/errors.ts';
import { scalars } from '#schema/scalars.ts';
import type { FetchResult } from '#schema/protocol.ts';
import type { Context } from '#gateway/context.ts';
import { toFailedResult } from '#gateway/upstream/failure.ts';
import { toOperation } from '#gateway/upstream/operation.ts';
import type { Send, SubgraphOperation } from '#gateway/upstream/send.ts';

export interface EngineOptions {
  supergraphSdl: string;
  roads: readonly { name: string; send: Send }[];
  log: Logger;
}

/**
 * Stock `@apollo/gateway` as the engine, behind Apollo Server's `GatewayInterface`; the roads to the subgraphs are
 * ours. Needs APOLLO_TELEMETRY_DISABLED=1 in the environment before it is made.
 */
export function createApolloEngine({ supergraphSdl, roads, log }: EngineOptions): GatewayInterface {
  const byName = new Map(roads.map(({ name, send }) => [name, send]));
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => dataSource(name, byName.get(name) ?? noRoad(name), log),
    queryPlannerConfig: {
      exposeDocumentNodeInFetchNode: true,
      debug: { maxEvaluatedPlans: 100, pathsLimit: 50 },
    },
    __exposeQueryPlanExperimental: false,
    logger: quiet,
  });
  return {
    load: (options) => gateway.load(options),
    stop: () => gateway.stop(),
    onSchemaLoadOrUpdate: (listener) =>
      gateway.onSchemaLoadOrUpdate((schemas) => {
        installScalars(schemas.apiSchema);
        listener(schemas);
      }),
  };
}

/** So that a bad amount, date or currency is refused at the door: the composed schema knows scalars by name only. */
function installScalars(schema: GraphQLSchema): void {
  for (const [name, { parseValue, parseLiteral }] of Object.entries(scalars)) {
    const type = schema.getType(name);
    if (isScalarType(type)) Object.assign(type, { parseValue, parseLiteral });
  }
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
