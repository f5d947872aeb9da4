import { PlazaError } from '#schema/errors.ts';

/** On a machine that others use, planning gets so many times its time by the clock. */
const AT_MOST = 4;

/**
 * Gives planning its time. The signal asks the planner to stop; whether it does or not, nobody waits any longer. It is time of
 * this process that counts: while others have the machine, planning has not begun to take long.
 *
 * @param ms how much, milliseconds
 * @throws PlazaError COST_LIMIT when the time is over
 */
export async function within<T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const [startedMs, usedMs] = [performance.now(), createUsage()];
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const look = () => {
      const left = Math.min(ms - usedMs(), AT_MOST * ms - (performance.now() - startedMs));
      if (left >= 1) {
        timer = setTimeout(look, left);
        return;
      }
      reject(
        new PlazaError(
          'COST_LIMIT',
          `The operation takes longer than ${ms} ms to plan: ask for less at once, or nest it less deeply.`,
          { details: { limit: { name: 'planningMs', max: ms } } },
        ),
      );
      controller.abort();
    };
    timer = setTimeout(look, ms);
  });
  try {
    return await Promise.race([work(controller.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** @returns how much processor time all threads of this process have used since, milliseconds */
function createUsage(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
}
