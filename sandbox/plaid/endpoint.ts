import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { PlaidProblem, toError } from './problem.ts';

/** Credentials may stand in headers or in the body. Real ones are refused: they begin with nothing of ours. */
const credentials = { client_id: z.string().optional(), secret: z.string().optional() };

/** Plaid's request ids: 15 characters. They name a request, not an object, so they need no seed. */
const requestIds = new WeakMap<FastifyRequest, string>();
function requestIdOf(request: FastifyRequest): string {
  const id =
    requestIds.get(request) ?? randomBytes(12).toString('base64url').replaceAll(/[-_]/g, 'x').slice(0, 15);
  requestIds.set(request, id);
  return id;
}

/** One endpoint: POST, JSON, credentials checked, body read by `fields`, the request id added to the answer. */
export function endpoint<Fields extends z.ZodRawShape>(
  app: FastifyInstance,
  path: string,
  fields: Fields,
  answer: (body: z.infer<z.ZodObject<Fields>>) => object,
): void {
  const schema = z.strictObject({ ...credentials, ...fields });
  app.post(path, async (request) => {
    checkCredentials(request);
    const parsed = schema.safeParse(request.body ?? {});
    if (!parsed.success) throw toProblem(parsed.error);
    return { ...answer(parsed.data as z.infer<z.ZodObject<Fields>>), request_id: requestIdOf(request) };
  });
}

/** Errors, unknown paths and unreadable bodies in Plaid's shape. */
export function speakPlaid(app: FastifyInstance): void {
  app.setErrorHandler<Error & { statusCode?: number }>((error, request, reply) => {
    const unreadable = (error.statusCode ?? 500) < 500;
    const problem =
      error instanceof PlaidProblem
        ? error
        : new PlaidProblem(unreadable ? 'INVALID_BODY' : 'INTERNAL_SERVER_ERROR');
    reply.code(problem.status).send(toError(problem, requestIdOf(request)));
  });
  app.setNotFoundHandler((request, reply) => {
    const problem = new PlaidProblem('NOT_FOUND', `no endpoint ${request.method} ${request.url}`);
    reply.code(problem.status).send(toError(problem, requestIdOf(request)));
  });
}

function checkCredentials(request: FastifyRequest): void {
  const body = (request.body ?? {}) as { client_id?: unknown; secret?: unknown };
  const clientId = request.headers['plaid-client-id'] ?? body.client_id;
  const secret = request.headers['plaid-secret'] ?? body.secret;
  if (/(access|public|link)-production-/.test(JSON.stringify(body))) {
    throw new PlaidProblem(
      'INVALID_ACCESS_TOKEN',
      'this is Plaza’s sandbox: production tokens are refused here',
    );
  }
  if (!sandboxKey(clientId) || !sandboxKey(secret)) throw new PlaidProblem('INVALID_API_KEYS');
}

function sandboxKey(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('sandbox');
}

function toProblem(error: z.ZodError): PlaidProblem {
  const missing = error.issues.filter(
    (issue) => issue.code === 'invalid_type' && issue.message.includes('received undefined'),
  );
  if (missing.length > 0) {
    const names = missing.map((issue) => issue.path.join('.')).join(', ');
    return new PlaidProblem('MISSING_FIELDS', `the following required fields are missing: ${names}`);
  }
  const [first] = error.issues;
  if (first?.code === 'unrecognized_keys') {
    return new PlaidProblem(
      'UNKNOWN_FIELDS',
      `the following fields are not recognized by this endpoint: ${first.keys.join(', ')}`,
    );
  }
  return new PlaidProblem('INVALID_FIELD', `${first?.path.join('.')}: ${first?.message}`);
}
