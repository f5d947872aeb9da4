import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { StripeFailure } from './errors.ts';
import type { StoredAnswer } from './rows.ts';
import type { Store } from './store.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set while this call owns its key. */
    stripeKey?: string;
    /** Set where this call repeats one that was answered. */
    stripeReplay?: StoredAnswer;
  }
}

const KEPT_SECONDS = 24 * 3600;
const KEPT_ANSWERS = 5000;
const LONGEST_KEY = 255;

/** Replays the stored answer of a POST whose key was seen before, and stores the answers of those that were not. */
export function replayIdempotently(app: FastifyInstance, store: Store): void {
  app.addHook('preValidation', async (request, reply) => {
    const key = request.headers['idempotency-key'];
    if (request.method !== 'POST' || typeof key !== 'string') return;
    if (key.length > LONGEST_KEY) {
      throw idempotencyError(400, `Idempotency keys are at most ${LONGEST_KEY} characters long.`);
    }
    const fingerprint = fingerprintOf(request);
    const stored = store.answers().get(key);
    if (stored && stored.at + KEPT_SECONDS > store.now()) {
      checkRepeat(stored, fingerprint, key);
      request.stripeReplay = stored;
      return;
    }
    forgetOldest(store);
    store.answers().set(key, {
      request: fingerprint,
      at: store.now(),
      requestId: request.stripeRequestId ?? request.id,
      answer: null,
    });
    request.stripeKey = key;
    // Runs also when the connection was cut before an answer was made: the key is free again.
    reply.raw.once('close', () => release(store, key));
  });
  // Only now, so that faults played between the two hooks hit repeated calls as well.
  app.addHook('preHandler', async (request, reply) => {
    return request.stripeReplay ? replay(request.stripeReplay, reply) : undefined;
  });
  app.addHook('onSend', async (request, reply, payload) => {
    const key = request.stripeKey;
    if (!key || typeof payload !== 'string') return payload;
    const stored = store.answers().get(key);
    if (!stored || !kept(reply.statusCode, payload)) release(store, key);
    else stored.answer = { status: reply.statusCode, body: payload };
    return payload;
  });
}

/** @throws StripeFailure where the key stands for another call, or for one that is still being processed */
function checkRepeat(stored: StoredAnswer, fingerprint: string, key: string): void {
  if (stored.request !== fingerprint) {
    throw idempotencyError(
      400,
      `Keys for idempotent requests can only be used with the same endpoint and parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
    );
  }
  if (stored.answer) return;
  throw idempotencyError(
    409,
    `There is currently another in-progress request using this Idempotent Key. Please try again later.`,
    'idempotency_key_in_use',
  );
}

function replay({ answer, requestId }: StoredAnswer, reply: FastifyReply): FastifyReply {
  reply.header('idempotent-replayed', 'true').header('original-request', requestId);
  return reply.code(answer!.status).type('application/json').send(answer!.body);
}

/** Keeps a long run from filling memory and state file: Stripe keeps keys for a day, the sandbox at most this many. */
function forgetOldest(store: Store): void {
  const [oldest] = store.answers().keys();
  if (oldest !== undefined && store.answers().size >= KEPT_ANSWERS) store.answers().delete(oldest);
}

/** An answer is kept once processing began: not when parameters were refused, the key unknown or the pace too high. */
function kept(status: number, body: string): boolean {
  if (status === 401 || status === 409 || status === 429) return false;
  return status !== 400 || !/"code":"parameter_/.test(body);
}

function release(store: Store, key: string): void {
  if (store.answers().get(key)?.answer === null) store.answers().delete(key);
}

function fingerprintOf(request: FastifyRequest): string {
  const text = `${request.method} ${request.url} ${stable(request.body)}`;
  return createHash('sha256').update(text).digest('hex');
}

/** JSON with sorted keys: the order of form fields is no difference. */
function stable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stable).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${stable(inner)}`).join()}}`;
}

function idempotencyError(status: number, message: string, code?: string): StripeFailure {
  return new StripeFailure(status, { type: 'idempotency_error', message, ...(code && { code }) });
}
