import type { FastifyInstance } from 'fastify';
import { errorCodes, PlazaError } from '#schema/errors.ts';
import { deadlines, type Call, type Claims } from '#schema/protocol.ts';
import type { FetchContext, Log } from '../handle.ts';
import { createAllowance } from '../traffic/allowance.ts';
import { giverOf, ports, type PortHandlers, type PortName } from './ports.ts';
import { Request, verifyRequest } from './wire.ts';

export interface ServeOptions {
  /** What this subgraph answers. */
  handlers: PortHandlers;
  /** What our own processes sign with. */
  key: Buffer;
  log: Log;
}

/** Answers a subgraph's ports at `POST /ports/<name>`, for our own processes alone. */
export function servePorts(app: FastifyInstance, { handlers, key, log }: ServeOptions): void {
  for (const name of Object.keys(handlers) as PortName[]) {
    const subgraph = giverOf(name);
    const handler = handlers[name] as (input: unknown, fetch: FetchContext) => Promise<unknown>;
    app.post(`/ports/${name}`, async (request, reply) => {
      const text = String(request.body);
      const token = (request.headers.authorization ?? '').replace(/^Bearer /, '');
      let claims: Claims;
      try {
        claims = await verifyRequest(key, name, text, token);
      } catch (error) {
        log.warn({ subgraph, port: name, err: error }, 'refused a request that nobody of ours signed');
        return reply
          .status(401)
          .send(refusal('UNAUTHENTICATED', 'This port answers our own subgraphs alone.'));
      }
      const parsed = readRequest(name, text);
      if (!parsed) return reply.status(400).send(refusal('BAD_REQUEST', 'This is not what the port takes.'));
      const { input, allowedMs, allowance } = parsed;
      const calls: Call[] = [];
      const fetch: FetchContext = {
        claims,
        deadlineMs: Date.now() + Math.min(allowedMs, deadlines.slowMs),
        ledger: calls,
        ...(allowance && { allowance: createAllowance(allowance) }),
      };
      try {
        return { output: await handler(input, fetch), calls };
      } catch (error) {
        return { error: toWire(error, { subgraph, port: name, requestId: claims.requestId }, log), calls };
      }
    });
  }
}

function readRequest(name: PortName, text: string) {
  try {
    const { input, ...request } = Request.parse(JSON.parse(text));
    return { ...request, input: ports[name].input.parse(input) };
  } catch {
    return null;
  }
}

/** Errors with a code of ours pass; all others stay here. */
function toWire(error: unknown, where: object, log: Log) {
  const { extensions, message, cause } = error as Partial<PlazaError>;
  const code = extensions?.['code'];
  if (error instanceof PlazaError && typeof code === 'string' && code in errorCodes) {
    if (cause) log.warn({ ...where, code, err: cause }, error.message);
    return { message: message!, extensions: { ...extensions, code } };
  }
  log.error({ ...where, err: error }, 'a port failed');
  return {
    message: 'Something went wrong here; the operators can find it by the request id.',
    extensions: { code: 'INTERNAL_SERVER_ERROR', nullCause: 'subgraph_error' },
  };
}

function refusal(code: string, message: string) {
  return { error: { message, extensions: { code } }, calls: [] };
}
