/**
 * The sandbox's virtual clock. Objects carry virtual time, so that the same seed gives the same bytes;
 * signatures and tokens use wall time and never this clock.
 */
export interface Clock {
  /** Virtual now, milliseconds since the Unix epoch. */
  nowMs(): number;
  /** Virtual now, whole seconds since the Unix epoch (Stripe's unit). */
  nowSeconds(): number;
  /** Move virtual time forward by `ms`, never back. What became due shows at the next read: state is a function of time. */
  advance(ms: number): void;
  /** Whether virtual time runs with wall time. */
  readonly ticking: boolean;
}

/** The instant at which every seeded world ends: 1 November 2026, 12:00 UTC. */
export const WORLD_NOW_MS = Date.UTC(2026, 10, 1, 12, 0, 0);

/**
 * @param startMs virtual instant to start from
 * @param ticking true: virtual time runs with wall time from `startMs`; false: it stands still until `advance`
 */
export function createClock(startMs: number = WORLD_NOW_MS, ticking = true): Clock {
  const wallStart = Date.now();
  let advancedMs = 0;
  const nowMs = () => startMs + advancedMs + (ticking ? Date.now() - wallStart : 0);
  return {
    ticking,
    nowMs,
    nowSeconds: () => Math.floor(nowMs() / 1000),
    advance(ms) {
      if (!Number.isFinite(ms) || ms < 0) throw new RangeError('advance takes a number of milliseconds ≥ 0');
      advancedMs += ms;
    },
  };
}
