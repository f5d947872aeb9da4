/** An answer that is being read; undici's `DispatchController` is one. */
interface Reading {
  pause(): void;
  resume(): void;
}

/** Answers up to this size are never held back, bytes. */
const SMALL_BYTES = 64 * 1024;

/** So much of large answers is read in one turn of the event loop, bytes: whoever else is answered gets a turn between. */
const TURN_BYTES = 256 * 1024;

/**
 * How much of unfinished answers one subgraph may have in memory at once, and how fast it comes in. Beyond `maxBytes`
 * large answers take turns: one goes on, the others are not read further until there is room, or until their deadline.
 * And the one that goes on leaves the event loop to others after every part.
 */
export function createAllowance(maxBytes: number): {
  /** A part has come; `ownBytes` is what this answer holds with it. May pause it. */
  take(reading: Reading, partBytes: number, ownBytes: number): void;
  /** The answer is complete, or given up. */
  give(reading: Reading, ownBytes: number): void;
} {
  let heldBytes = 0;
  let turnBytes = 0;
  let leader: Reading | undefined;
  let scheduled = false;
  const paused = new Set<Reading>();

  /** Whether it may be read on: there is room for everybody, or it is its turn. */
  const mayGoOn = (reading: Reading): boolean => {
    if (heldBytes <= maxBytes) return true;
    leader ??= reading;
    return reading === leader;
  };

  // Never from within another answer's parser, which is where parts and ends are told.
  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      turnBytes = 0;
      for (const reading of paused) {
        if (!mayGoOn(reading)) continue;
        paused.delete(reading);
        reading.resume();
      }
    });
  };

  return {
    take(reading, partBytes, ownBytes) {
      heldBytes += partBytes;
      if (ownBytes <= SMALL_BYTES) return;
      turnBytes += partBytes;
      const goesOn = mayGoOn(reading);
      if (turnBytes > TURN_BYTES) schedule();
      if (goesOn && turnBytes <= TURN_BYTES) return;
      paused.add(reading);
      reading.pause();
    },
    give(reading, ownBytes) {
      heldBytes -= ownBytes;
      paused.delete(reading);
      if (leader === reading) leader = undefined;
      if (paused.size > 0) schedule();
    },
  };
}
