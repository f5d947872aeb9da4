import { PlazaError } from '#schema/errors.ts';
import { arrivedOrNever } from '#subgraphs/kit/effects/settle.ts';
import type { EffectSteps } from './effect-steps.ts';
import { SavedFailure } from './stripe.ts';

/** One call of an effect of several that has to be done in the end, however often it is begun. */
export interface Attempted {
  steps: EffectSteps;
  recordId: string;
  /** Its name, which ends its key, e.g. `transfer`. */
  name: string;
  /** What it left at Stripe, where it was done; asked only where it was begun before. */
  find(): Promise<string | null>;
  ask(idempotencyKey: string): Promise<string>;
}

/**
 * Does it once: under the same key while a call with that key may still arrive; under the next one where Stripe saved a failure
 * under the key, or a call that was begun long ago left nothing. Which key is under way is written down before it is sent.
 */
export async function attemptOnce({ steps, recordId, name, find, ask }: Attempted): Promise<string> {
  const begun = `${name}-begun`;
  const last = (await steps.of(recordId))[begun];
  const known = last ? await find() : null;
  if (known) return known;
  const before = Number(last?.objectId ?? 0);
  const attempt = last && !arrivedOrNever({ startedAt: last.at }) ? before : before + 1;
  if (attempt !== before) await steps.keep(recordId, begun, String(attempt));
  try {
    return await ask(attempt === 1 ? `${recordId}-${name}` : `${recordId}-${name}-${attempt}`);
  } catch (error) {
    if (!(error instanceof PlazaError && error.cause instanceof SavedFailure)) throw error;
    const found = await find();
    if (found) return found;
    await steps.keep(recordId, begun, String(attempt + 1));
    throw error;
  }
}
