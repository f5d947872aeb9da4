import { PlazaError } from '#schema/errors.ts';
import { NotSent } from '#subgraphs/kit/call.ts';
import { arrivedOrNever, reasonOf, type OpenEffect, type Verdict } from '#subgraphs/kit/effects/settle.ts';
import { SavedFailure } from './stripe.ts';

/**
 * How long a call is asked for again under its key, milliseconds. Stripe would know the key for a day; but what never arrived
 * would then be done, and nobody may be charged long after they gave up.
 */
export const REPEATED_FOR_MS = 5 * 60_000;

/**
 * Asks Stripe again under the same key: it answers what it answered, or does now what never arrived. Where that says
 * nothing, because Stripe saved a failure under the key, or where it is too late for that, what was done is looked for by
 * the record's id. What is not to be found although it cannot arrive any more did not happen.
 */
export async function settle(
  effect: OpenEffect,
  repeat: () => Promise<object>,
  lookUp: () => Promise<object | null>,
): Promise<Verdict> {
  const tooLate = Date.now() - effect.startedAt.getTime() > REPEATED_FOR_MS;
  const answer = tooLate ? { failure: null } : await repeat().then((outcome) => ({ outcome }), toFailure);
  if ('outcome' in answer) return answer;
  const { failure } = answer;
  if (failure && refused(failure)) return { nothing: true };
  if (failure && !mayHaveHappened(failure)) return { unknown: reasonOf(failure) };
  const found = await lookUp();
  if (found) return { outcome: found };
  const final = tooLate || (failure as PlazaError).cause instanceof SavedFailure;
  if (final && arrivedOrNever(effect)) return { nothing: true };
  return { unknown: reasonOf(failure) };
}

const toFailure = (failure: unknown) => ({ failure });

/** Stripe's own "no": asked once more, it would say so again. */
function refused(failure: unknown): boolean {
  return (
    failure instanceof PlazaError && ['BAD_USER_INPUT', 'NOT_FOUND'].includes(String(failure.extensions.code))
  );
}

/** Not where the question itself was not taken: it is asked again later. */
function mayHaveHappened(failure: unknown): boolean {
  if (!(failure instanceof PlazaError)) return true;
  return !(failure.cause instanceof NotSent) && failure.extensions.code !== 'RATE_LIMITED';
}

/** A record keeps ids, never objects. */
export function withoutObject(outcome: object): object {
  return Object.fromEntries(
    Object.entries(outcome).filter(([name]) => name !== 'intent' && name !== 'refund'),
  );
}
