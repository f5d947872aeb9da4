import { PlazaError } from '#schema/errors.ts';

/**
 * Gives planning its time. The signal asks the planner to stop; whether it does or not, nobody waits any longer.
 *
 * @throws PlazaError COST_LIMIT when the time is over
 */
export async function within<T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
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
