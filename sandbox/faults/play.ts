import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest, onSendAsyncHookHandler } from 'fastify';
import type { Journal, Call } from '../journal.ts';
import type { ProviderName } from '../provider.ts';
import { drip } from './drip.ts';
import { errorBody } from './error-body.ts';
import type { ActiveFault, Faults } from './faults.ts';
import type { Limits } from '../limits.ts';
import type { Latency } from './latency.ts';

declare module 'fastify' {
  interface FastifyRequest {
    sandboxCall?: Call;
    sandboxFault?: ActiveFault;
  }
}

/** What is watched, and by whom. */
interface Watch {
  provider: ProviderName;
  /** Null for the default one. */
  account: string | null;
  journal: Journal;
  faults: Faults;
  latency: Latency;
  limits: Limits;
}

/** Writes every call of one provider into the journal, keeps its limits and plays the faults and the latency meant for it. */
export function watchCalls(app: FastifyInstance, { journal, faults, latency, limits, ...whom }: Watch): void {
  const { provider, account } = whom;
  app.addHook('onRequest', async (request, reply) => {
    request.sandboxCall = noteCall(journal, whom, request, reply);
  });
  // After the body is read and the provider has looked for a stored answer, so that a cut or hanging write
  // leaves the provider's idempotency in the state in which the real one would be.
  app.addHook('preHandler', async (request, reply) => {
    const excess = limits.take(whom, request);
    if (excess) return reply.code(429).headers(excess.headers).send(excess.body);
    reply.raw.once('close', () => limits.over(whom, request));
    const pause = latency.sampleMs(provider);
    if (pause > 0) await sleep(pause);
    const fault = faults.take({ provider, account, method: request.method, path: pathOf(request) });
    if (!fault) return undefined;
    request.sandboxFault = fault;
    request.sandboxCall!.faulted = true;
    const cleared = faults.cleared();
    if (fault.delayMs) await sleep(fault.delayMs, undefined, { signal: cleared }).catch(() => undefined);
    if (fault.hang && !cleared.aborted) await aborted(cleared);
    if (fault.hang || fault.reset) return cut(request, reply);
    if (fault.rateLimit) {
      reply.header('retry-after', String(fault.rateLimit.retryAfterSeconds));
      return reply.code(429).send(errorBody(provider, 429));
    }
    return fault.status ? reply.code(fault.status).send(errorBody(provider, fault.status)) : undefined;
  });
  // Before the provider keeps its answer: what fails half way is kept as a failure.
  app.addHook('onSend', async (request, reply, payload) => {
    const status = request.sandboxFault?.statusAfter;
    if (!status) return payload;
    reply.code(status);
    return JSON.stringify(errorBody(provider, status));
  });
  // Last of all, when the provider has kept its answer: only the line fails.
  app.addHook('onRoute', (route) => {
    route.onSend = [route.onSend ?? [], playOnTheLine(faults)].flat();
  });
}

function playOnTheLine(faults: Faults): onSendAsyncHookHandler {
  return async ({ sandboxFault: fault, raw }, _reply, payload) => {
    const cleared = faults.cleared();
    if (fault?.hangAfter && !cleared.aborted) await aborted(cleared);
    if (fault?.hangAfter || fault?.resetAfter) raw.socket.destroy();
    const slow = fault?.slowBody;
    return slow && typeof payload === 'string' ? drip(payload, slow, cleared) : payload;
  };
}

function noteCall(
  journal: Journal,
  { provider, account }: Pick<Watch, 'provider' | 'account'>,
  request: FastifyRequest,
  reply: FastifyReply,
): Call {
  const op = request.headers['x-plaza-op'];
  const started = performance.now();
  const call = journal.arrive({
    at: Date.now(),
    provider,
    account,
    method: request.method,
    route: request.routeOptions.url ?? '(unknown)',
    path: pathOf(request),
    op: typeof op === 'string' ? op : null,
  });
  reply.raw.once('close', () => {
    if (reply.raw.writableFinished) call.status = reply.raw.statusCode;
    call.ms = Math.round((performance.now() - started) * 10) / 10;
  });
  return call;
}

function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0]!;
}

function cut(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.hijack();
  request.raw.socket.destroy();
  return reply;
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
