import { PlazaError, type ErrorCode } from '#schema/errors.ts';
import type { SubgraphName } from '#schema/subgraphs.ts';
import { NotSent } from '../call.ts';
import type { FetchContext } from '../handle.ts';
import { giverOf, ports, type AskPort, type PortHandlers, type PortName } from './ports.ts';
import { Answer, signRequest } from './wire.ts';

export interface SwitchboardOptions {
  /** Where the subgraphs of other processes run: their GraphQL addresses. */
  urls: Readonly<Partial<Record<SubgraphName, string | null>>>;
  /** What our own processes sign with. */
  key: Buffer;
}

/** Joins those who ask ports with those who answer them: a call of a function in one process, a signed POST between two. */
export interface Switchboard {
  ask: AskPort;
  /** From now on these answer within this process. */
  offer(handlers: PortHandlers): void;
}

export function createSwitchboard({ urls, key }: SwitchboardOptions): Switchboard {
  const here = new Map<string, (input: unknown, fetch: FetchContext) => Promise<unknown>>();
  const ask = async (name: PortName, input: unknown, fetch: FetchContext): Promise<unknown> => {
    const handler = here.get(name);
    if (handler) return handler(input, bare(fetch));
    const url = urls[giverOf(name)];
    if (url) return askElsewhere(new URL(`/ports/${name}`, url), name, input, fetch, key);
    throw unreachable(name, new NotSent(`SUBGRAPH_${giverOf(name).toUpperCase()}_URL is not set`));
  };
  return {
    ask: ask as AskPort,
    offer(handlers) {
      for (const [name, handler] of Object.entries(handlers)) here.set(name, handler as never);
    },
  };
}

/** What is a fetch's own: an asker may pass its whole context, whose other parts are none of the giver's. */
function bare({ claims, deadlineMs, ledger, allowance }: FetchContext): FetchContext {
  return { claims, deadlineMs, ledger, ...(allowance && { allowance }) };
}

async function askElsewhere(
  url: URL,
  name: PortName,
  input: unknown,
  { claims, deadlineMs, ledger, allowance }: FetchContext,
  key: Buffer,
): Promise<unknown> {
  const allowedMs = deadlineMs - Date.now();
  if (allowedMs <= 0) throw late(name);
  const text = JSON.stringify({ input, allowedMs, ...(allowance && { allowance: allowance.left() }) });
  const token = await signRequest(key, name, text, claims);
  let answer;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: text,
      redirect: 'error',
      signal: AbortSignal.timeout(allowedMs),
    });
    answer = Answer.parse(await response.json());
  } catch (error) {
    if ((error as Error).name === 'TimeoutError') throw late(name);
    throw unreachable(name, neverSent(error) ? new NotSent('no connection', { cause: error }) : error);
  }
  for (const call of answer.calls) {
    ledger.push(call);
    allowance?.ask(call.provider);
  }
  if (answer.error) throw toError(answer.error);
  return ports[name].output.parse(answer.output);
}

/** The giver's error, as if it had been thrown here. */
function toError({ message, extensions }: NonNullable<Answer['error']>): PlazaError {
  const { code, provider, nullCause, ...details } = extensions;
  return new PlazaError(code as ErrorCode, message, {
    ...(provider ? { provider: provider as never } : {}),
    ...(nullCause ? { nullCause: nullCause as never } : {}),
    details,
  });
}

function late(name: PortName): PlazaError {
  return new PlazaError('UPSTREAM_TIMEOUT', `The subgraph ${giverOf(name)} did not answer in time.`, {
    nullCause: 'timeout',
  });
}

/** `fetch` tells the reason of a failed connection in the cause of its error. */
function neverSent(error: unknown): boolean {
  const { code } = ((error as Error).cause ?? {}) as { code?: string };
  return code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN';
}

/** @param cause a `NotSent` where the giver surely did nothing */
function unreachable(name: PortName, cause: unknown): PlazaError {
  return new PlazaError('UPSTREAM_UNAVAILABLE', `The subgraph ${giverOf(name)} cannot be reached.`, {
    cause,
    nullCause: 'subgraph_error',
  });
}
