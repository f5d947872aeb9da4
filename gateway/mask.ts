import type { GraphQLFormattedError } from 'graphql';
import { errorCodes } from '#schema/errors.ts';

/** What a client sees of an error: codes of the table pass, everything else is masked. Stack traces never leave. */
export function maskError(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { stacktrace: _stacktrace, http: _http, ...extensions } = formatted.extensions ?? {};
  const known = typeof extensions['code'] === 'string' && extensions['code'] in errorCodes;
  if (known && extensions['code'] !== 'INTERNAL_SERVER_ERROR') return { ...formatted, extensions };
  // A subgraph's own mask names the request id; ours is for what failed here.
  const { nullCause, serviceName, requestId } = extensions;
  return {
    message: requestId
      ? formatted.message
      : 'Something went wrong here; the operators can find it by the request id.',
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
    extensions: {
      code: 'INTERNAL_SERVER_ERROR',
      ...(nullCause !== undefined && { nullCause }),
      ...(serviceName !== undefined && { serviceName }),
      ...(requestId !== undefined && { requestId }),
    },
  };
}

/** Where access control is off, subgraphs' errors pass as they are, with a code at least; stack traces still never leave. */
export function formatOpen(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const {
    stacktrace: _stacktrace,
    exception: _exception,
    http: _http,
    ...extensions
  } = formatted.extensions ?? {};
  return { ...formatted, extensions: { code: 'INTERNAL_SERVER_ERROR', ...extensions } };
}
