import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import qs from 'qs';
import { notFound, toError, TwilioProblem } from './problem.ts';

/** Form bodies, basic auth, and errors and unknown paths in Twilio's shape; answers bear the virtual time. */
export function speakTwilio(app: FastifyInstance, nowMs: () => number): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => {
      done(null, qs.parse(body as string, { depth: 0, arrayLimit: 100 }));
    },
  );
  app.addHook('onRequest', async (request, reply) => {
    reply.header('date', new Date(nowMs()).toUTCString());
    reply.header('twilio-request-id', `RQ${randomBytes(16).toString('hex')}`);
    authenticate(request);
  });
  app.setErrorHandler<Error & { statusCode?: number }>((error, _request, reply) => {
    const unreadable = (error.statusCode ?? 500) < 500;
    const problem = error instanceof TwilioProblem ? error : new TwilioProblem(unreadable ? 20001 : 20500);
    reply.code(problem.status).send(toError(problem));
  });
  app.setNotFoundHandler((request, reply) => {
    const problem = notFound(request.url.split('?')[0]!);
    reply.code(problem.status).send(toError(problem));
  });
}

/** Any account sid or API key with a secret that begins with `sandbox`: a real secret does not. */
function authenticate(request: FastifyRequest): void {
  const [scheme, encoded = ''] = (request.headers.authorization ?? '').split(' ');
  const [user = '', secret = ''] = Buffer.from(encoded, 'base64').toString().split(':');
  const known =
    scheme?.toLowerCase() === 'basic' && /^(AC|SK)\w+$/.test(user) && secret.startsWith('sandbox');
  const account = (request.params as { accountSid?: string } | undefined)?.accountSid;
  const foreign = user.startsWith('AC') && account !== undefined && account !== user;
  if (!known || foreign) throw new TwilioProblem(20003);
}

/** The account of a call: from the path, or from the credentials; a key's account is one of the sandbox's. */
export function accountOf(request: FastifyRequest): string {
  const { accountSid } = request.params as { accountSid?: string };
  if (accountSid) return accountSid;
  const user = Buffer.from((request.headers.authorization ?? '').split(' ')[1] ?? '', 'base64')
    .toString()
    .split(':')[0]!;
  return user.startsWith('AC') ? user : `AC${'0'.repeat(32)}`;
}

/** Form fields or query parameters, read by name. */
export interface Fields {
  /** The first value, or undefined; an empty text stays an empty text. */
  one(name: string): string | undefined;
  all(name: string): string[];
}

export function fieldsOf(source: unknown): Fields {
  const values = (source ?? {}) as Record<string, unknown>;
  const all = (name: string) => [values[name] ?? []].flat().map(String);
  return { all, one: (name) => all(name)[0] };
}
