import { randomUUID } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import compress from '@fastify/compress';
import cors from '@fastify/cors';
import Fastify, { type FastifyInstance } from 'fastify';
import { printSchema } from 'graphql';
import type { JWK } from 'jose';
import type { Logger } from 'pino';
import { PlazaError } from '#schema/errors.ts';
import type { Context } from './context.ts';
import { createDocuments } from './documents.ts';
import { giveBody } from './engine/bodies.ts';
import { registerHealth, type Check } from './health.ts';
import { formatOpen, maskError } from './mask.ts';
import { createPlugin } from './plugin.ts';
import type { Authenticate } from './request/authenticate.ts';
import { readDetails } from './request/detail.ts';
import { readExecutes } from './request/execute.ts';
import { refuseAsGraphql } from './request/refuse.ts';
import type { Serving } from './supergraph/serving.ts';
import { toText } from './answer-body.ts';

declare module 'fastify' {
  interface FastifyReply {
    /** Sent in place of the handler's payload. */
    body: Buffer | null;
  }
}

export interface ServerOptions {
  serving: Serving;
  /** Null where nobody needs a token: access control is off. */
  authenticate: Authenticate | null;
  introspection: boolean;
  /** Web origins that may ask from a browser. */
  corsOrigins: readonly string[];
  /** Public keys that remote subgraphs verify identities with; null where no identity travels. */
  jwks: { keys: JWK[] } | null;
  checks: readonly Check[];
  /** What `/ready` tells beside the checks: the supergraph that is served, the roads. */
  detail(): object;
  log: Logger;
}

/** The largest request body, bytes. */
const BODY_LIMIT = 1024 * 1024;

/** Answers from this length on are encoded before Fastify takes them, characters. */
const LARGE = 4_096;

/** How long requests in flight may go on once the server closes, milliseconds; then they are cut off. */
const DRAIN_MS = 1_200;

/** Apollo Server on Fastify: what a request passes, in order. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { serving, authenticate, introspection, corsOrigins, jwks, checks, detail, log } = options;
  const app = Fastify({ bodyLimit: BODY_LIMIT, forceCloseConnections: 'idle', genReqId: () => randomUUID() });
  const documents = createDocuments();
  const mask = authenticate ? maskError : formatOpen;
  const apollo = new ApolloServer<Context>({
    gateway: serving.gateway,
    introspection,
    hideSchemaDetailsFromClientErrors: !introspection,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    // The door does both, within limits, before Apollo Server sees the document.
    documentStore: documents.store,
    dangerouslyDisableValidation: true,
    stringifyResult: toText,
    formatError: mask,
    logger: quiet,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      createPlugin({ serving, documents, mask, open: authenticate === null, log }),
    ],
  });
  await apollo.start();
  // Fastify drains by itself: no new connections, and what is in flight is answered. Apollo's drain plugins would close
  // the server from within its own closing and wait for each other.
  app.addHook('preClose', async () => {
    setTimeout(() => app.server.closeAllConnections(), DRAIN_MS).unref();
  });
  app.addHook('onClose', () => apollo.stop());

  await app.register(cors, {
    origin: [...corsOrigins],
    methods: ['GET', 'POST', 'OPTIONS'],
    exposedHeaders: ['x-request-id'],
    maxAge: 600,
  });
  app.decorateReply('body', null);
  app.addHook('onSend', (_request, reply, payload, done) => {
    const { body } = reply;
    if (body) void reply.header('content-length', body.length);
    // Encoded once: a string is flattened, measured and copied behind the headers.
    const isLarge = typeof payload === 'string' && payload.length > LARGE;
    done(null, body ?? (isLarge ? Buffer.from(payload) : payload));
  });
  await app.register(compress, { encodings: ['br', 'gzip'], threshold: 1024 });
  app.setErrorHandler(refuseAsGraphql(log));

  const handler = fastifyApolloHandler(apollo, {
    context: async (request, reply) => {
      const startedMs = Date.now();
      const claims = authenticate ? await authenticate(request.headers.authorization, request.id) : null;
      const details = readDetails(request.headers['plaza-detail'], claims, authenticate === null);
      return {
        requestId: request.id,
        claims,
        startedMs,
        headers: request.headers as Context['headers'],
        respond: (name, value) => void reply.header(name, value),
        calls: [],
        details,
        executes: readExecutes(request.headers['plaza-execute'], claims, authenticate === null),
        send: (body) => {
          reply.body = body;
          // Handed over to the system whole. What is cut off before is left to the garbage collector.
          reply.raw.once('finish', () => giveBody(body));
        },
      };
    },
  });
  app.route({ method: ['GET', 'POST'], url: '/graphql', handler });
  app.get('/schema.graphql', (_request, reply) => {
    if (!introspection) throw new PlazaError('NOT_FOUND', 'Introspection is off here, and so is the schema.');
    return reply.type('text/plain; charset=utf-8').send(printSchema(serving.current.apiSchema));
  });
  if (jwks) app.get('/.well-known/jwks.json', () => jwks);
  registerHealth(app, checks, detail);
  return app;
}

/** Apollo Server's own lines go nowhere: the plugin writes what happened, without variables. */
const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
