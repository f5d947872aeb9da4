import { createHash } from 'node:crypto';
import { PlazaError } from '#schema/errors.ts';
import { deadlines, type Call } from '#schema/protocol.ts';
import { CallFailed, timedOut, writeTimeoutMs, type Ask, type AskOptions, type Failure } from '../call.ts';
import type { FetchContext } from '../handle.ts';
import { withRetries } from './retry.ts';
import type { Traffic } from './traffic.ts';

/** A request that was given less than this, milliseconds, and got no answer proves nothing against the provider. */
const FAIR_MS = 1_000;

/** On whose behalf Plaza asks by itself: linking, backfill, settlement. */
const OWN_WORK = 'plaza';

/**
 * How a fetch asks a provider: the one seam that every request passes. From the outside in, each for a reason:
 *
 * - retries, where they are safe: outside of all else, so that an open circuit and a pause stop them too;
 * - the circuit is asked first, so that nobody waits for a turn only to be refused;
 * - the limiter: waiting counts against the request's deadline, and no request leaves after it;
 * - the circuit judges every attempt; and around the SDK's call its time, and the translation of its errors.
 */
export function createAsk(
  traffic: Traffic,
  fetch: Pick<FetchContext, 'deadlineMs' | 'ledger'> & Partial<Pick<FetchContext, 'claims' | 'allowance'>>,
): Ask {
  const app = fetch.claims?.app ?? OWN_WORK;
  return async <T>(
    operation: string,
    run: (signal: AbortSignal, timeoutMs: number) => Promise<T>,
    { timeoutMs = deadlines.providerMs, write = false, again, item }: AskOptions = {},
  ) => {
    fetch.allowance?.ask(traffic.name);
    const askedMs = Date.now();
    const untilMs = Math.min(fetch.deadlineMs, askedMs + timeoutMs);
    if (untilMs <= askedMs) throw timedOut(traffic.name);
    const lanes = traffic.lanesOf(operation, item === undefined ? null : digest(item));
    const circuit = traffic.circuit(operation);
    const entry = createEntry(traffic, operation);

    const attempt = async (number: number): Promise<T> => {
      if (number > 0 && fetch.allowance?.again(traffic.name) === false) throw new Error('sent often enough');
      circuit.admit();
      const waitFromMs = Date.now();
      const turn = await traffic.limiter.take({ app, lanes, byMs: write ? fetch.deadlineMs : untilMs });
      entry.waitMs += Date.now() - waitFromMs;
      const leftMs = write ? askedMs + writeTimeoutMs - Date.now() : untilMs - Date.now();
      try {
        return await circuit.run(() => {
          if (number === 0) {
            fetch.ledger.push(Object.assign(entry, { startMs: Date.now() }));
            traffic.budget.earn();
          }
          entry.retries = number;
          if (turn.left !== null) entry.limitLeft = turn.left;
          return send(traffic, run, leftMs);
        }, timeoutMs);
      } catch (error) {
        if (error instanceof CallFailed) await traffic.pause(error.failure, lanes);
        throw error;
      } finally {
        turn.release();
      }
    };

    try {
      const { retries } = traffic.policy;
      const safe = again ?? (write ? 'onlyUnsent' : 'read');
      const byMs = write ? fetch.deadlineMs : untilMs;
      const answer = await withRetries(attempt, { retries, budget: traffic.budget, safe, byMs });
      entry.status = 200;
      return answer;
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      entry.status = error.failure.status;
      throw error.failure.error;
    } finally {
      entry.ms = Date.now() - entry.startMs;
    }
  };
}

function createEntry({ name: provider, subgraph }: Traffic, operation: string): Call & { waitMs: number } {
  return {
    provider,
    operation,
    subgraph,
    startMs: 0,
    ms: 0,
    status: 0,
    cache: 'none',
    retries: 0,
    waitMs: 0,
  };
}

/** One attempt, given up after `allowedMs`. @throws CallFailed, with nothing of the SDK's own error in it */
async function send<T>(
  { name, translate }: Traffic,
  run: (signal: AbortSignal, timeoutMs: number) => Promise<T>,
  allowedMs: number,
): Promise<T> {
  const timer = new AbortController();
  const hurried = allowedMs < FAIR_MS;
  const late: Failure = { status: 0, says: 'broken', error: timedOut(name), hurried };
  let timeout: NodeJS.Timeout | undefined;
  const expiry = new Promise<never>((_, reject) => {
    timeout = setTimeout(() => {
      reject(new CallFailed(late));
      timer.abort();
    }, allowedMs);
  });
  try {
    return await Promise.race([run(timer.signal, allowedMs), expiry]);
  } catch (error) {
    if (error instanceof CallFailed) throw error;
    if (timer.signal.aborted) throw new CallFailed(late);
    throw new CallFailed(
      error instanceof PlazaError ? { status: 200, says: 'sick', error } : translate(error),
    );
  } finally {
    clearTimeout(timeout);
  }
}

/** A limit's key is stored where processes share limits; an access token must not be. */
function digest(item: string): string {
  return createHash('sha256').update(item).digest('base64url').slice(0, 16);
}
