/** An answer that is being read; undici's `DispatchController` is one. */
interface Reading {
  pause(): void;
  resume(): void;
}

/** Answers up to this size are never held back, bytes. */
const SMALL_BYTES = 64 * 1024;

/**
 * How much of unfinished answers one subgraph may have in memory at once. Beyond that large answers take turns: one
 * goes on, the others are not read further until there is room, or until their deadline.
 */
export function createAllowance(maxBytes: number): {
  /** A part has come; `ownBytes` is what this answer holds with it. May pause it. */
  take(reading: Reading, partBytes: number, ownBytes: number): void;
  /** The answer is complete, or given up. */
  give(reading: Reading, ownBytes: number): void;
} {
  let heldBytes = 0;
  let leader: Reading | undefined;
  const paused = new Set<Reading>();
  return {
    take(reading, partBytes, ownBytes) {
      heldBytes += partBytes;
      if (heldBytes <= maxBytes || ownBytes <= SMALL_BYTES) return;
      leader ??= reading;
      if (reading === leader) return;
      paused.add(reading);
      reading.pause();
    },
    give(reading, ownBytes) {
      heldBytes -= ownBytes;
      paused.delete(reading);
      if (leader === reading) leader = undefined;
      for (const waiting of paused) {
        if (heldBytes > maxBytes && leader !== undefined) break;
        leader ??= waiting;
        paused.delete(waiting);
        // Not from within another answer's parser, which is where this runs.
        setImmediate(() => waiting.resume());
      }
    },
  };
}
