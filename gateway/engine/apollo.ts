import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { isScalarType, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { PlazaError } from '#schema/errors.ts';
import { scalars } from '#schema/scalars.ts';
import type { Fetch, FetchResult } from '#schema/protocol.ts';
import type { Context } from '#gateway/context.ts';
import { toFailedResult } from '#gateway/upstream/failure.ts';
import { send, type Deadlines, type Road } from '#gateway/upstream/road.ts';

export interface EngineOptions {
  supergraphSdl: string;
  roads: readonly Road[];
  deadlines: Deadlines;
  log: Logger;
}

/**
 * Stock `@apollo/gateway` as the engine, behind Apollo Server's `GatewayInterface`; the roads to the subgraphs are
 * ours. Needs APOLLO_TELEMETRY_DISABLED=1 in the environment before it is made.
 */
export function createApolloEngine({
  supergraphSdl,
  roads,
  deadlines,
  log,
}: EngineOptions): GatewayInterface {
  const byName = new Map(roads.map((road) => [road.name, road]));
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => dataSource(byName.get(name) ?? noRoad(name), deadlines, log),
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

function dataSource(road: Road, deadlines: Deadlines, log: Logger): GraphQLDataSource {
  return {
    async process(options) {
      const { request, context } = options;
      const document = 'document' in options ? options.document : undefined;
      const { claims, startedMs, calls, requestId } = context as Context;
      if (!claims)
        throw new PlazaError('UNAUTHENTICATED', 'Send a bearer token in the Authorization header.');
      const fetch = {
        query: request.query ?? '',
        ...(document && { document }),
        ...(request.operationName && { operationName: request.operationName }),
        variables: request.variables ?? {},
      };
      let result: FetchResult;
      try {
        result = await send(road, fetch, claims, startedMs, deadlines);
        calls.push(...result.calls);
        if (!fits(fetch, result))
          throw new Error('it answered for another number of entities than was asked');
        const [first] = result.errors ?? [];
        if (!result.data && first) {
          const code = typeof first.extensions?.['code'] === 'string' ? first.extensions['code'] : null;
          result = toFailedResult(fetch, refusal(first.message, code));
        }
      } catch (error) {
        log.warn({ requestId, subgraph: road.name, err: error }, 'a subgraph gave no answer');
        result = toFailedResult(fetch, error as Error);
      }
      return { data: result.data ?? undefined, errors: result.errors };
    },
  };
}

/** Stock gateway gives up the whole answer where the entities are not as many as the representations. */
function fits({ variables }: Fetch, { data }: FetchResult): boolean {
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

function noRoad(name: string): Road {
  return {
    name,
    handle: () =>
      Promise.reject(new PlazaError('UPSTREAM_UNAVAILABLE', `No road leads to the subgraph ${name}.`)),
  };
}

/** Its own log lines go nowhere: they repeat what ours say, with texts of subgraphs in them. */
const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
