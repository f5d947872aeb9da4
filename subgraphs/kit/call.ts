import { PlazaError } from '#schema/errors.ts';
import { deadlines, type Call } from '#schema/protocol.ts';
import type { FetchContext } from './handle.ts';

/** Stands as the cause of an error where the request never left or was refused: nothing can have happened at the provider. */
export class NotSent extends Error {}

/** A provider's failure in our words. */
export interface Failure {
  error: PlazaError;
  /** The provider's HTTP status; 0 where no answer came. */
  status: number;
}

export interface AskOptions {
  /** How long the provider may take, milliseconds; `deadlines.providerMs` when left out. */
  timeoutMs?: number;
  /** A write is never given up half way: it may take effect although nobody waits (docs/decisions/0003-effects.md). */
  write?: boolean;
}

/** One HTTP request to a provider: timed, written to the ledger, its failure translated. */
export type Ask = <T>(
  operation: string,
  run: (signal: AbortSignal, timeoutMs: number, call: Call) => Promise<T>,
  options?: AskOptions,
) => Promise<T>;

/** How long a write may go on after its client was told that the outcome is pending, milliseconds. */
export const writeTimeoutMs = 30_000;

/**
 * @param translate the one place that understands the provider's errors; nothing of the SDK's own passes it
 */
export function createAsk(
  provider: Call['provider'],
  subgraph: string,
  { deadlineMs, ledger }: Pick<FetchContext, 'deadlineMs' | 'ledger'>,
  translate: (error: unknown) => Failure,
): Ask {
  return async (operation, run, { timeoutMs = deadlines.providerMs, write = false } = {}) => {
    const startMs = Date.now();
    const allowedMs = write ? writeTimeoutMs : Math.min(timeoutMs, deadlineMs - startMs);
    if (allowedMs <= 0) throw timedOut(provider);
    const call: Call = {
      provider,
      operation,
      subgraph,
      startMs,
      ms: 0,
      status: 0,
      cache: 'none',
      retries: 0,
    };
    ledger.push(call);
    const timer = new AbortController();
    const timeout = setTimeout(() => timer.abort(), allowedMs);
    try {
      const answer = await Promise.race([run(timer.signal, allowedMs, call), expiry(timer.signal, provider)]);
      call.status = 200;
      return answer;
    } catch (error) {
      if (timer.signal.aborted || error instanceof PlazaError)
        throw timer.signal.aborted ? timedOut(provider) : error;
      const failure = translate(error);
      call.status = failure.status;
      throw failure.error;
    } finally {
      clearTimeout(timeout);
      call.ms = Date.now() - startMs;
    }
  };
}

function expiry(signal: AbortSignal, provider: Call['provider']): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(timedOut(provider)), { once: true });
  });
}

function timedOut(provider: Call['provider']): PlazaError {
  return new PlazaError('UPSTREAM_TIMEOUT', `${titles[provider]} did not answer in time.`, {
    nullCause: 'timeout',
    provider: { name: provider, retryable: true },
  });
}

const titles = { stripe: 'Stripe', plaid: 'Plaid', twilio: 'Twilio' } as const;

/** The usual translation of an HTTP status. Takes single facts, never the SDK's error: those carry keys and tokens. */
export function toFailure(
  provider: Call['provider'],
  fault: { status: number; code?: string; requestId?: string; message?: string; notSent?: boolean },
): Failure {
  const { status, code, requestId } = fault;
  const behind = { name: provider, ...(code && { code }), ...(requestId && { requestId }) };
  const title = titles[provider];
  if (status === 429) {
    return {
      status,
      error: new PlazaError('RATE_LIMITED', `${title} takes no more requests for the moment.`, {
        nullCause: 'rate_limited',
        provider: { ...behind, retryable: true },
      }),
    };
  }
  if (status === 404) {
    return {
      status,
      error: new PlazaError('NOT_FOUND', fault.message ?? `${title} knows no such object.`, {
        nullCause: 'provider_error',
        provider: { ...behind, retryable: false },
      }),
    };
  }
  if (status >= 400 && status < 500 && status !== 401 && status !== 403) {
    return {
      status,
      error: new PlazaError('BAD_USER_INPUT', fault.message ?? `${title} does not accept this request.`, {
        nullCause: 'provider_error',
        provider: { ...behind, retryable: false },
      }),
    };
  }
  const refused = status === 401 || status === 403;
  return {
    status,
    error: new PlazaError('UPSTREAM_UNAVAILABLE', `${title} cannot answer at the moment.`, {
      ...((fault.notSent || refused) && {
        cause: new NotSent(refused ? `${title} refused the request` : 'the request never left'),
      }),
      nullCause: 'provider_error',
      provider: { ...behind, retryable: status === 0 || status >= 500 },
    }),
  };
}
