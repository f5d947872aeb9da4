import { CircuitState, circuitBreaker, ConsecutiveBreaker, handleWhen } from 'cockatiel';
import type { FetchResult } from '#schema/protocol.ts';
import { circuitOpen, UpstreamFault } from './fault.ts';
import type { Outgoing, Send } from './send.ts';

export interface BreakerOptions {
  name: string;
  /** So many failures in a row open the circuit. */
  failures: number;
  /** How long after one probe the next may go, milliseconds. */
  probeEveryMs: number;
}

export type Circuit = 'closed' | 'open';

/** How long a probe keeps the next one waiting, milliseconds. It may be answered later all the same. */
const PATIENCE_MS = 75;

/**
 * A subgraph that failed several times in a row is not asked any more, but for one fetch now and then as a probe; the
 * first that is answered closes the circuit again.
 *
 * A probe that hangs must hold up neither the recovery nor a subgraph that is merely slow. So it has its whole deadline,
 * but after `PATIENCE_MS` the circuit counts it as failed and the next may follow; if it is answered after all, the
 * circuit closes there and then.
 *
 * @throws UpstreamFault UPSTREAM_UNAVAILABLE with `nullCause: circuit_open`
 */
export function breakCircuit(
  next: Send,
  { name, failures, probeEveryMs }: BreakerOptions,
): { send: Send; circuit(): Circuit } {
  const breaker = new ConsecutiveBreaker(failures);
  const policy = circuitBreaker(handleWhen(counts), { halfOpenAfter: probeEveryMs, breaker });
  // What was sent before the circuit last opened or closed says nothing new: a burst of old timeouts must neither
  // spoil a probe nor open the circuit of a subgraph that is whole again.
  let era = 0;
  const stale = new WeakSet<object>();
  policy.onBreak(() => (era += 1));
  policy.onReset(() => (era += 1));

  function counts(error: unknown): boolean {
    if (stale.has(error as object)) return false;
    const says = error instanceof UpstreamFault ? error.says : 'nothing';
    // A probe that learnt nothing leaves the circuit open.
    return says === 'sick' || (says === 'nothing' && policy.state === CircuitState.HalfOpen);
  }

  const ask = (fetch: Outgoing): Promise<FetchResult> => {
    const sentIn = era;
    return next(fetch).catch((error: Error) => {
      if (sentIn !== era) stale.add(error);
      throw error;
    });
  };

  const probe = (fetch: Outgoing): Promise<FetchResult> => {
    let answer: Promise<FetchResult> | undefined;
    policy
      .execute(() => {
        answer = next(fetch);
        return beforeLong(answer);
      })
      .catch(() => {});
    if (!answer) return Promise.reject(circuitOpen(name));
    return answer.then((result) => {
      if (policy.state !== CircuitState.Closed) {
        breaker.success();
        // The library's only way to close a circuit from outside.
        policy.isolate().dispose();
      }
      return result;
    });
  };

  return {
    circuit: () => (policy.state === CircuitState.Closed ? 'closed' : 'open'),
    send(fetch) {
      if (policy.state === CircuitState.Closed) return policy.execute(() => ask(fetch));
      // While a probe is judged the library would make everybody wait for the verdict.
      if (policy.state === CircuitState.HalfOpen || fetch.operation.slow) {
        return Promise.reject(circuitOpen(name));
      }
      return probe(fetch);
    },
  };
}

/** @throws Error when the answer takes longer than a probe may keep others waiting */
function beforeLong(answer: Promise<FetchResult>): Promise<FetchResult> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer yet')), PATIENCE_MS);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
