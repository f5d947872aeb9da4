import type { GraphQLDataSource } from '@apollo/gateway';
import { parse, type GraphQLFormattedError } from 'graphql';
import type { Send } from '#gateway/upstream/send.ts';
import { toFailedResult } from '#gateway/upstream/failure.ts';
import { CALLER, type EngineUnderTest } from './engine-under-test.ts';
import type { Supergraph } from './supergraph.ts';

/** Stock ApolloGateway over the same roads. */
export async function createStock({ supergraphSdl, roads, schema }: Supergraph): Promise<EngineUnderTest> {
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
  const { ApolloGateway } = await import('@apollo/gateway');
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => dataSource(roads.get(name)!),
    queryPlannerConfig: {
      exposeDocumentNodeInFetchNode: true,
      debug: { maxEvaluatedPlans: 100, pathsLimit: 50 },
    },
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  });
  const { executor } = await gateway.load();
  return {
    async answer({ query, operationName, variables }) {
      const result = await executor({
        request: { query, ...(operationName && { operationName }), variables },
        document: parse(query),
        queryHash: query,
        schema,
        context: {},
        operationName: operationName ?? null,
        operation: parse(query).definitions[0],
        metrics: {},
        cache: new Map(),
        logger: console,
        overallCachePolicy: {},
      } as unknown as Parameters<NonNullable<typeof executor>>[0]);
      return JSON.parse(JSON.stringify(result)) as { data?: unknown; errors?: GraphQLFormattedError[] };
    },
    close: () => gateway.stop(),
  };
}

function dataSource(send: Send): GraphQLDataSource {
  return {
    async process(options) {
      const { request } = options;
      const query = request.query ?? '';
      const document = ('document' in options ? options.document : undefined) ?? parse(query);
      const fetch = { query, document, variables: request.variables ?? {} };
      const result = await send({
        operation: { query, queryJson: JSON.stringify(query), document, kind: 'query', slow: false },
        variables: JSON.stringify(fetch.variables),
        caller: CALLER,
        deadlineMs: Date.now() + 5_000,
      }).catch((error: Error) => toFailedResult(fetch, error));
      return { data: result.data ?? undefined, errors: result.errors as never };
    },
  };
}
