import { refillMs, type Lane } from './lane.ts';

/** What asking for a turn on some lanes brings: the turn, or the lane that has none and how long that lasts. */
export type Taken = Granted | { lane: string; waitMs: number };

export interface Granted {
  /** Turns left on the tightest of the lanes; null where none has a limit. */
  left: number | null;
  /** Ends what counts as under way. */
  release(): void;
}

/** Where turns are counted: in this process, or in PostgreSQL for all processes together. */
export interface Turns {
  /** One turn on every lane, or on none. @param modest may use what is kept for apps that ask little */
  take(lanes: readonly Lane[], modest: boolean): Taken | Promise<Taken>;
  /** The provider said to wait: nobody gets a turn on this lane meanwhile. */
  pause(lane: string, forMs: number): void | Promise<void>;
}

interface Count {
  turns: number;
  countedMs: number;
  pausedUntilMs: number;
  underWay: number;
}

/** With all places taken it is not known when one is free: so ask again after this time, milliseconds. */
export const BUSY_MS = 25;

/** Lanes of single Items come and go; beyond this many, those that are full again are forgotten. */
const MAX_LANES = 10_000;

/** After so long without a request every lane has grown full again, milliseconds. */
const IDLE_MS = 180_000;

/** Turns of this process alone. */
export function countTurns(): Turns {
  const counts = new Map<string, Count>();

  const countOf = ({ key, limit }: Lane, nowMs: number): Count => {
    let count = counts.get(key);
    if (!count) {
      if (counts.size >= MAX_LANES) forgetIdle(counts, nowMs);
      count = { turns: limit?.burst ?? 0, countedMs: nowMs, pausedUntilMs: 0, underWay: 0 };
      counts.set(key, count);
    }
    if (limit) count.turns = Math.min(limit.burst, count.turns + (nowMs - count.countedMs) / refillMs(limit));
    count.countedMs = nowMs;
    return count;
  };

  return {
    take(lanes, modest) {
      const nowMs = performance.now();
      const wanted = lanes.map((lane) => ({ lane, count: countOf(lane, nowMs) }));
      let [waitMs, short] = [0, ''];
      for (const { lane, count } of wanted) {
        const ms = waitFor(lane, count, modest, nowMs);
        if (ms > waitMs) [waitMs, short] = [ms, lane.key];
      }
      if (waitMs > 0) return { lane: short, waitMs };
      for (const { lane, count } of wanted) {
        if (lane.limit) count.turns -= 1;
        count.underWay += 1;
      }
      const left = Math.min(...wanted.filter(({ lane }) => lane.limit).map(({ count }) => count.turns));
      return {
        left: Number.isFinite(left) ? Math.floor(left) : null,
        release: () => wanted.forEach(({ count }) => (count.underWay -= 1)),
      };
    },
    pause(lane, forMs) {
      const nowMs = performance.now();
      const count = countOf({ key: lane }, nowMs);
      count.pausedUntilMs = Math.max(count.pausedUntilMs, nowMs + forMs);
    },
  };
}

function waitFor({ limit, keep = 0, atOnce }: Lane, count: Count, modest: boolean, nowMs: number): number {
  const missing = limit ? 1 + (modest ? 0 : keep) - count.turns : 0;
  return Math.max(
    count.pausedUntilMs - nowMs,
    limit ? missing * refillMs(limit) : 0,
    atOnce !== undefined && count.underWay >= atOnce ? BUSY_MS : 0,
  );
}

function forgetIdle(counts: Map<string, Count>, nowMs: number): void {
  for (const [key, { countedMs, pausedUntilMs, underWay }] of counts) {
    if (underWay === 0 && pausedUntilMs < nowMs && nowMs - countedMs > IDLE_MS) counts.delete(key);
  }
}
