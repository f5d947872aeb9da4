import {
  HeaderMap,
  type ApolloServerPlugin,
  type GraphQLRequestListener,
  type GraphQLResponse,
} from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError, type SelectionSetNode } from 'graphql';
import { Kind } from 'graphql';
import type { Logger } from 'pino';
import { errorCodes, PlazaError, type ErrorCode } from '#schema/errors.ts';
import type { Call } from '#schema/protocol.ts';
import { reportNulls } from './access/nulls.ts';
import { toBytes } from './answer-body.ts';
import type { Context } from './context.ts';
import type { Documents } from './documents.ts';
import type { Foretold } from './engine/graph.ts';
import { Refusal } from './engine/read-operation.ts';
import type { Serving } from './supergraph/serving.ts';

export interface PluginOptions {
  serving: Serving;
  /** Hands a parsed and valid document to Apollo Server, which asks for it by the hash of its text. */
  documents: Documents;
  mask(error: GraphQLFormattedError): GraphQLFormattedError;
  /** Whether nobody needs a token: the gateway stands alone, without access control. */
  open: boolean;
  log: Logger;
}

/** What happens to every operation: it passes the door, nobody unknown gets data, every null gets its cause, every request one log line. */
export function createPlugin({
  serving,
  documents,
  mask,
  open,
  log,
}: PluginOptions): ApolloServerPlugin<Context> {
  return {
    async requestDidStart({ contextValue }) {
      const { requestId, startedMs, claims } = contextValue;
      let takeBack = () => {};
      const release = () => {
        takeBack();
        if (contextValue.graph) serving.release(contextValue.graph);
        delete contextValue.graph;
      };
      /** What refuses an operation is kept, to be answered as a whole: Apollo Server's hooks take one error. */
      const refusing = async (work: () => unknown): Promise<void> => {
        try {
          await work();
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          contextValue.refusal = error;
        }
      };
      return {
        async didResolveSource({ queryHash, source }) {
          contextValue.graph = serving.acquire();
          await refusing(() => {
            takeBack = documents.hand(queryHash, contextValue.graph!.admit(source));
          });
        },
        async didResolveOperation({ operation, source, request: { operationName, variables } }) {
          if (contextValue.refusal) return;
          if (!open && !claims && operation && !asksForSchemaOnly(operation.selectionSet)) {
            throw new PlazaError('UNAUTHENTICATED', 'Send a bearer token in the Authorization header.', {
              details: { http: { status: 401 } },
            });
          }
          await refusing(async () => {
            const request = { query: source, operationName, variables };
            const graph = contextValue.graph!;
            if (contextValue.executes) contextValue.execute = await graph.prepare(request);
            else contextValue.foretold = await graph.foretell(request);
          });
        },
        async responseForOperation() {
          const { refusal, foretold } = contextValue;
          if (refusal) return toResponse(refusal, mask);
          return foretold ? toForetold(foretold) : null;
        },
        async didEncounterErrors({ errors }) {
          for (const error of errors) {
            const { code } = error.extensions;
            if (code === undefined || code === 'INTERNAL_SERVER_ERROR') {
              log.error({ requestId, err: error.originalError ?? error }, 'an operation failed');
            }
          }
        },
        async willSendResponse({ response, operationName }) {
          release();
          response.http.headers.set('x-request-id', requestId);
          response.http.headers.set('cache-control', 'no-store');
          if (response.body.kind !== 'single') return;
          const result = response.body.singleResult as Result;
          if (!contextValue.foretold) shape(result, contextValue);
          const body = toBytes(result);
          if (body) contextValue.send(body);
          log.info(
            {
              requestId,
              app: claims?.app,
              person: claims?.person,
              operation: operationName,
              ms: Date.now() - startedMs,
              calls: contextValue.calls.length,
              codes: result.errors?.map(({ extensions }) => extensions?.['code']),
            },
            'request',
          );
        },
        async unexpectedErrorProcessingRequest() {
          release();
        },
      } as GraphQLRequestListener<Context>;
    },
  };
}

/** An operation that does not run: everything that is wrong with it, under the first error's status. */
function toResponse({ errors }: Refusal, mask: PluginOptions['mask']): GraphQLResponse {
  const { http, code } = errors[0]?.extensions ?? {};
  const status = (http as { status?: number } | undefined)?.status ?? errorCodes[code as ErrorCode] ?? 400;
  return {
    http: { status, headers: new HeaderMap() },
    body: { kind: 'single', singleResult: { errors: errors.map((error) => mask(error.toJSON())) } },
  };
}

/** An operation that is only planned: what it can cost, and no data. */
function toForetold({ assumed, ...cost }: Foretold): GraphQLResponse {
  const plaza = { cost: { ...cost, ...(assumed.length > 0 && { assumed }) }, calls: [] };
  return {
    http: { status: 200, headers: new HeaderMap() },
    body: { kind: 'single', singleResult: { data: null, extensions: { plaza } } },
  };
}

interface Result {
  data?: unknown;
  errors?: readonly GraphQLFormattedError[];
  extensions?: Record<string, unknown>;
}

/** Errors and `extensions.plaza` as the contract has them. */
function shape(result: Result, context: Context): void {
  const { valueCompletion, ...extensions } = result.extensions ?? {};
  if (result.data !== undefined) {
    const violations = ((valueCompletion ?? []) as GraphQLError[]).map(toViolation);
    const { errors, nulls } = reportNulls(result.data, [...(result.errors ?? []), ...violations]);
    if (errors.length > 0) result.errors = errors;
    else delete result.errors;
    const plaza = {
      ...(nulls.length > 0 && { nulls }),
      ...(context.details.has('calls') && { calls: toLedger(context) }),
    };
    if (Object.keys(plaza).length > 0) extensions['plaza'] = plaza;
  }
  if (Object.keys(extensions).length > 0) result.extensions = extensions;
  else delete result.extensions;
}

/** A subgraph that breaks its own schema: stock gateway keeps that in an extension, where no client looks. */
function toViolation({ message, path }: GraphQLError): GraphQLFormattedError {
  return {
    message,
    ...(path && { path }),
    extensions: { code: 'INTERNAL_SERVER_ERROR', nullCause: 'subgraph_error' },
  };
}

function toLedger({ calls, startedMs }: Context): Call[] {
  return calls.map((call) => ({ ...call, startMs: call.startMs - startedMs }));
}

function asksForSchemaOnly({ selections }: SelectionSetNode): boolean {
  return selections.every(
    (selection) => selection.kind === Kind.FIELD && /^__(schema|type|typename)$/.test(selection.name.value),
  );
}
