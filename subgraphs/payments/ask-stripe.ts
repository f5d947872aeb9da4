import { PlazaError } from '#schema/errors.ts';
import type { Ask } from '#subgraphs/kit/call.ts';

/** How Stripe is asked: to read, or to change something under a key, which is why a change may be sent again. */
export function askStripe(ask: Ask) {
  return {
    read: <T>(operation: string, run: (timeoutMs: number) => Promise<T>): Promise<T> =>
      ask(operation, (_signal, timeoutMs) => run(timeoutMs).then(checked)),

    write: <T>(operation: string, run: (timeoutMs: number) => Promise<T>): Promise<T> =>
      ask(operation, (_signal, timeoutMs) => run(timeoutMs).then(checked), {
        write: true,
        again: 'sameKey',
      }),
  };
}

/** stripe-node takes any JSON body without an `error` key for success, whatever its status: so look at what came. */
export function checked<T>(answer: T): T {
  if (answer && typeof answer === 'object' && 'object' in answer) return answer;
  throw new PlazaError('UPSTREAM_UNAVAILABLE', 'Stripe answered with something that is not of its API.', {
    nullCause: 'provider_error',
    provider: { name: 'stripe', retryable: true },
  });
}
