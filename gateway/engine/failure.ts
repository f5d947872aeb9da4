import type { GraphQLFormattedError } from 'graphql';
import { errorCodes, PlazaError } from '#schema/errors.ts';

/** What a client is told of a subgraph that gave no answer, or none that can be used. No host, no stack. */
export function describeFailure(error: unknown, subgraph: string, open: boolean): GraphQLFormattedError {
  if (error instanceof PlazaError) {
    return { message: error.message, extensions: { ...error.extensions, serviceName: subgraph } };
  }
  // A subgraph that refuses a fetch as a whole, e.g. for its variables, says so without data.
  if (isReported(error)) {
    const { code, ...extensions } = error.extensions ?? {};
    if (open)
      return {
        message: error.message,
        extensions: { code: 'INTERNAL_SERVER_ERROR', ...error.extensions, serviceName: subgraph },
      };
    if (typeof code === 'string' && code in errorCodes && code !== 'INTERNAL_SERVER_ERROR') {
      return {
        message: error.message,
        extensions: { nullCause: 'subgraph_error', ...extensions, code, serviceName: subgraph },
      };
    }
  }
  return {
    message: 'This part of the graph cannot answer at the moment.',
    extensions: { code: 'UPSTREAM_UNAVAILABLE', nullCause: 'subgraph_error', serviceName: subgraph },
  };
}

function isReported(error: unknown): error is GraphQLFormattedError {
  return typeof error === 'object' && error !== null && !(error instanceof Error) && 'message' in error;
}
