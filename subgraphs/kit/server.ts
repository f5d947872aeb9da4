import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import Fastify, { type FastifyInstance } from 'fastify';
import { Kind, OperationTypeNode, parse } from 'graphql';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { z } from 'zod';
import { deadlines, headers, type Call, type Claims, type Handle } from '#schema/protocol.ts';
import { SignedClaims } from './claims.ts';
import type { Log } from './handle.ts';

export interface SubgraphServerOptions {
  name: string;
  handle: Handle;
  /** Where the gateway publishes the keys that identities are signed with. */
  jwksUrl: string;
  /** @throws while the subgraph cannot work, e.g. without its database */
  ready(): Promise<unknown>;
  log: Log;
}

const Identity = z.object({
  plaza: SignedClaims,
  body: z.string().optional(),
});

const Request = z.object({
  query: z.string().max(1_000_000),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});

/** A subgraph in a process of its own: GraphQL over POST for the gateway alone, which signs who asks. */
export function createSubgraphServer({
  name,
  handle,
  jwksUrl,
  ready,
  log,
}: SubgraphServerOptions): FastifyInstance {
  const app = Fastify({
    bodyLimit: 4 * 1024 * 1024,
    keepAliveTimeout: 72_000,
    forceCloseConnections: 'idle',
  });
  // The text is kept as it came: a mutation's identity carries the digest of its body.
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  );
  const keys = createRemoteJWKSet(new URL(jwksUrl), { timeoutDuration: 3_000, cooldownDuration: 1_000 });

  const readClaims = async (token: string, body: string, requestId: string): Promise<Claims> => {
    const { payload } = await jwtVerify(token, keys, {
      issuer: 'plaza',
      audience: name,
      algorithms: ['ES256'],
    });
    const identity = Identity.parse(payload);
    const digest = createHash('sha256').update(body).digest('base64url');
    if (identity.body ? identity.body !== digest : changesSomething(body))
      throw new Error('not signed for this body');
    return Object.freeze({ ...identity.plaza, requestId });
  };

  app.post('/graphql', async (request, reply) => {
    const text = String(request.body);
    const requestId = String(request.headers[headers.requestId] ?? request.id);
    let claims: Claims;
    try {
      claims = await readClaims(String(request.headers[headers.identity] ?? ''), text, requestId);
    } catch (error) {
      log.warn({ subgraph: name, requestId, err: error }, 'refused a request that the gateway did not sign');
      return reply.status(401).send(refusal('UNAUTHENTICATED', 'This subgraph answers the gateway alone.'));
    }
    const parsed = Request.safeParse(parseJson(text));
    if (!parsed.success) return reply.status(400).send(refusal('BAD_REQUEST', 'This is no GraphQL request.'));
    const { query, operationName, variables } = parsed.data;
    const allowedMs = Number(request.headers[headers.deadline]) || deadlines.subgraphMs;
    const { calls, ...answer } = await handle(
      { query, variables: variables ?? {}, ...(operationName && { operationName }) },
      claims,
      Date.now() + Math.min(allowedMs, deadlines.slowMs),
    );
    return reply.header(headers.ledger, writeLedger(calls)).send(answer);
  });

  app.get('/live', () => ({ status: 'ok' }));
  app.get('/ready', async (_request, reply) => {
    const works = await ready().then(
      () => true,
      () => false,
    );
    return reply.status(works ? 200 : 503).send({ status: works ? 'ok' : 'down' });
  });
  return app;
}

/** Whether the text holds a mutation; what cannot be parsed changes nothing. */
function changesSomething(body: string): boolean {
  const request = Request.safeParse(parseJson(body));
  if (!request.success || !request.data.query.includes('mutation')) return false;
  try {
    const { definitions } = parse(request.data.query);
    return definitions.some(
      (node) => node.kind === Kind.OPERATION_DEFINITION && node.operation === OperationTypeNode.MUTATION,
    );
  } catch {
    return false;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refusal(code: string, message: string) {
  return { errors: [{ message, extensions: { code } }] };
}

/** The ledger as it travels in a header: JSON, deflated, base64url. */
function writeLedger(calls: readonly Call[]): string {
  return deflateRawSync(JSON.stringify(calls)).toString('base64url');
}
