import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError, type SelectionSetNode } from 'graphql';
import { Kind } from 'graphql';
import type { Logger } from 'pino';
import { PlazaError } from '#schema/errors.ts';
import type { Call } from '#schema/protocol.ts';
import { reportNulls } from './access/nulls.ts';
import type { Context } from './context.ts';

/** What happens to every operation: nobody unknown gets data, every null gets its cause, every request one log line. */
export function createPlugin(log: Logger): ApolloServerPlugin<Context> {
  return {
    async requestDidStart({ contextValue }) {
      const { requestId, startedMs, claims } = contextValue;
      return {
        async didResolveOperation({ operation }) {
          if (!operation) {
            throw new PlazaError(
              'OPERATION_RESOLUTION_FAILURE',
              'The document has no operation of that name.',
              {
                details: { http: { status: 400 } },
              },
            );
          }
          if (!claims && !asksForSchemaOnly(operation.selectionSet)) {
            throw new PlazaError('UNAUTHENTICATED', 'Send a bearer token in the Authorization header.', {
              details: { http: { status: 401 } },
            });
          }
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
          if (response.body.kind === 'single') {
            const result = response.body.singleResult as Result;
            shape(result, contextValue);
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
          }
          response.http.headers.set('x-request-id', requestId);
        },
      };
    },
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
