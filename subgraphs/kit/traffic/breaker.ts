import { CircuitState, circuitBreaker, ConsecutiveBreaker, handleWhen } from 'cockatiel';
import type { Call } from '#schema/protocol.ts';
import { CallFailed, circuitOpen } from '../call.ts';

export interface BreakerOptions {
  provider: Call['provider'];
  /** So many failures in a row open the circuit. */
  failures: number;
  /** How long after one probe the next may go, milliseconds. */
  probeEveryMs: number;
}

/** How long a probe keeps the next one waiting, milliseconds. It may be answered later all the same. */
const PROBE_PATIENCE_MS = 500;

export interface Circuit {
  state(): 'closed' | 'open';
  /** @throws PlazaError UPSTREAM_UNAVAILABLE with `nullCause: circuit_open` while nothing may leave, not even a probe */
  admit(): void;
  /**
   * Sends, or refuses as `admit` does. @param patienceMs after so long without an answer it counts as failed, although
   * its caller goes on waiting: a write is never given up
   */
  run<T>(send: () => Promise<T>, patienceMs: number): Promise<T>;
}

/**
 * One endpoint of a provider that failed several times in a row is not asked any more, but for one request now and then
 * as a probe; the first that is answered, with a refusal too, closes the circuit again.
 */
export function createCircuit({ provider, failures, probeEveryMs }: BreakerOptions): Circuit {
  const breaker = new ConsecutiveBreaker(failures);
  const policy = circuitBreaker(handleWhen(counts), { halfOpenAfter: probeEveryMs, breaker });
  // What was sent before the circuit last opened or closed says nothing new.
  let era = 0;
  let openedMs = 0;
  const stale = new WeakSet<object>();
  policy.onBreak(() => {
    era += 1;
    openedMs = performance.now();
  });
  policy.onReset(() => (era += 1));

  function counts(error: unknown): boolean {
    if (stale.has(error as object)) return false;
    // A probe that learnt nothing leaves the circuit open.
    return !saysNothing(error) || policy.state === CircuitState.HalfOpen;
  }

  const stateNow = (): CircuitState => policy.state;
  const isShut = () =>
    policy.state === CircuitState.HalfOpen ||
    (policy.state === CircuitState.Open && performance.now() - openedMs < probeEveryMs);

  return {
    state: () => (policy.state === CircuitState.Closed ? 'closed' : 'open'),
    admit() {
      if (isShut()) throw circuitOpen(provider);
    },
    run<T>(send: () => Promise<T>, patienceMs: number): Promise<T> {
      // While a probe is judged the library would make everybody wait for the verdict.
      if (policy.state === CircuitState.HalfOpen) return Promise.reject(circuitOpen(provider));
      const probe = policy.state === CircuitState.Open;
      const sentIn = era;
      let answer: Promise<T> | undefined;
      policy
        .execute(() => {
          answer = send();
          answer.catch((error: object) => {
            if (!probe && sentIn !== era) stale.add(error);
          });
          return verdict(answer, probe ? PROBE_PATIENCE_MS : patienceMs);
        })
        .catch(() => {});
      if (!answer) return Promise.reject(circuitOpen(provider));
      return answer.then((result) => {
        if (probe && stateNow() !== CircuitState.Closed) {
          breaker.success();
          // The library's only way to close a circuit from outside.
          policy.isolate().dispose();
        }
        return result;
      });
    },
  };
}

/** The answer as the circuit sees it: a refusal comes from a provider that is well, and silence counts as a failure. */
function verdict(answer: Promise<unknown>, patienceMs: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer yet')), patienceMs);
    answer
      .then(resolve, (error: Error) => (isRefusal(error) ? resolve(error) : reject(error)))
      .finally(() => clearTimeout(timer));
  });
}

/** Turned away by a limit, or in a hurry: that is not about the provider's health. */
function saysNothing(error: unknown): boolean {
  if (!(error instanceof CallFailed)) return false;
  const { says, hurried } = error.failure;
  return says === 'limited' || says === 'busy' || hurried === true;
}

function isRefusal(error: Error): boolean {
  return error instanceof CallFailed && error.failure.says === 'refused';
}
