/** How many operations begin in one turn of the event loop. */
const PER_TURN = 2;

/**
 * Lets few operations begin in each turn of the event loop, in the order in which they came. A turn handles what
 * subgraphs answered first, so that under load what was begun is finished before more is begun: as many are done in a
 * second, and far fewer lie half done in memory, where the garbage collector copies them again and again. Without load
 * a turn is over at once.
 *
 * @returns waits for a turn
 */
export function createTurns(perTurn = PER_TURN): () => Promise<void> {
  const waiting: (() => void)[] = [];
  let next = 0;
  let begun = 0;
  let scheduled = false;

  const turn = (): void => {
    scheduled = false;
    begun = 0;
    while (next < waiting.length && begun < perTurn) {
      begun += 1;
      waiting[next]!();
      next += 1;
    }
    if (next === waiting.length) {
      waiting.length = 0;
      next = 0;
    } else {
      schedule();
    }
  };
  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    setImmediate(turn);
  };

  return () => {
    // The first of a turn need not wait for the next.
    if (begun < perTurn && waiting.length === 0) {
      begun += 1;
      schedule();
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      waiting.push(resolve);
      schedule();
    });
  };
}
