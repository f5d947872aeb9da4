import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { errorCodes, PlazaError, type ErrorCode } from '#schema/errors.ts';

/** What goes wrong before GraphQL is reached (a body that is no JSON, or too large), told in GraphQL's own shape. */
export function refuseAsGraphql(log: Logger) {
  return (error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const status = 'statusCode' in error && error.statusCode ? error.statusCode : 500;
    const code: ErrorCode =
      error instanceof PlazaError
        ? (error.extensions['code'] as ErrorCode)
        : status === 413
          ? 'REQUEST_TOO_LARGE'
          : status < 500
            ? 'BAD_REQUEST'
            : 'INTERNAL_SERVER_ERROR';
    if (code === 'INTERNAL_SERVER_ERROR')
      log.error({ requestId: request.id, err: error }, 'a request failed');
    return reply
      .status(error instanceof PlazaError ? errorCodes[code] : status)
      .header('x-request-id', request.id)
      .send({ errors: [{ message: sentences[code] ?? error.message, extensions: { code } }] });
  };
}

const sentences: Partial<Record<ErrorCode, string>> = {
  BAD_REQUEST:
    'The request cannot be read: send JSON as {"query": "…", "variables": {…}} with content-type application/json.',
  REQUEST_TOO_LARGE: 'The request is larger than 1 MiB.',
  INTERNAL_SERVER_ERROR: 'Something went wrong here; the operators can find it by the request id.',
};
