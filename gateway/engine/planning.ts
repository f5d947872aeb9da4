import { bulkhead, BulkheadRejectedError } from 'cockatiel';
import { PlazaError } from '#schema/errors.ts';
import { toPlan } from './dependencies.ts';
import type { Plan } from './plan.ts';
import type { Overrides, Planner } from './planner.ts';
import type { Supergraph } from './supergraph.ts';

/** How long one plan may take, milliseconds. */
const PLANNING_MS = 250;

/** How many are made at once, and how many wait for their turn. */
const AT_ONCE = 4;
const WAITING = 200;

/**
 * Makes plans, each within its time, a few at once.
 *
 * @throws PlazaError COST_LIMIT for an operation that cannot be planned in time; UPSTREAM_UNAVAILABLE while too many
 *   others wait; Error where there is no plan
 */
export function createPlanning(planner: Planner, supergraph: Supergraph) {
  const turn = bulkhead(AT_ONCE, WAITING);
  return async (query: string, overrides: Overrides): Promise<Plan> => {
    try {
      const drafts = await turn.execute(() =>
        within(PLANNING_MS, (signal) => planner.plan(query, overrides, signal)),
      );
      return toPlan(drafts, supergraph);
    } catch (error) {
      if (!(error instanceof BulkheadRejectedError)) throw error;
      throw new PlazaError(
        'UPSTREAM_UNAVAILABLE',
        'Too many new operations at once: try again in a moment.',
        {
          cause: error,
          details: { retryable: true },
        },
      );
    }
  };
}

/** The signal asks the planner to stop; whether it does or not, nobody waits any longer. */
async function within<T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(
        new PlazaError(
          'COST_LIMIT',
          `The operation takes longer than ${ms} ms to plan: ask for less at once, or nest it less deeply.`,
          { details: { limit: { name: 'planningMs', max: ms } } },
        ),
      );
      controller.abort();
    }, ms);
  });
  try {
    return await Promise.race([work(controller.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}
