import { rateLimited, uncounted } from '../call.ts';
import type { Call } from '#schema/protocol.ts';
import { refillMs, type Lane } from './lane.ts';
import { createShares } from './shares.ts';
import type { Granted, Turns } from './turns.ts';

/** A request that wants to leave. */
export interface Wish {
  /** The app on whose behalf it goes: turns are shared out between apps. */
  app: string;
  lanes: readonly Lane[];
  /** The last instant at which it may leave, milliseconds since the epoch. */
  byMs: number;
}

interface Waiting extends Wish {
  resolve(turn: Granted): void;
  reject(error: Error): void;
  timer: NodeJS.Timeout;
}

export interface Limiter {
  /** Resolves when it may leave. @throws PlazaError RATE_LIMITED, never sent, when that is not by its deadline */
  take(wish: Wish): Promise<Granted>;
  state(): { inFlight: number; waiting: number };
}

/** Requests of one app that may wait for the same lane; any more are refused at once. */
const MAX_WAITING = 1_000;

/**
 * Lets requests leave as the lanes have turns, and no more than `sockets` at a time. Among apps the one that was served
 * least goes first, so that the flood of one stands in its own queue and not before the others.
 */
export function createLimiter({
  provider,
  turns,
  sockets,
}: {
  provider: Call['provider'];
  turns: Turns;
  sockets: number;
}): Limiter {
  let waiting: Waiting[] = [];
  let inFlight = 0;
  let draining = false;
  let called = false;
  let timer: NodeJS.Timeout | undefined;
  const shares = createShares();

  const leave = (entry: Waiting) => {
    clearTimeout(entry.timer);
    waiting = waiting.filter((other) => other !== entry);
  };

  const grant = (entry: Waiting, turn: Granted) => {
    // Its deadline may have come while the turn was asked for: then the turn is lost, and nothing is sent.
    if (!waiting.includes(entry)) return turn.release();
    leave(entry);
    shares.served(entry.app);
    inFlight += 1;
    entry.resolve({
      ...turn,
      release() {
        turn.release();
        inFlight -= 1;
        void drain();
      },
    });
  };

  /** Serves whom it can. @returns how long until asking again is worth it, milliseconds */
  const serve = async (): Promise<number> => {
    const short = { forAll: new Set<string>(), forGreat: new Set<string>() };
    let againMs = Infinity;
    for (;;) {
      const entry = inFlight < sockets ? nextOf(waiting, shares, short) : undefined;
      if (!entry) return againMs;
      const modest = shares.isModest(entry.app);
      const taken = await turns.take(entry.lanes, modest);
      if ('release' in taken) {
        grant(entry, taken);
      } else if (Date.now() + taken.waitMs > entry.byMs) {
        leave(entry);
        entry.reject(rateLimited(provider, taken.waitMs));
      } else {
        (modest ? short.forAll : short.forGreat).add(taken.lane);
        againMs = Math.min(againMs, taken.waitMs);
      }
    }
  };

  const drain = async (): Promise<void> => {
    called = true;
    if (draining) return;
    draining = true;
    clearTimeout(timer);
    try {
      let againMs = Infinity;
      while (called) {
        called = false;
        againMs = await serve();
      }
      if (Number.isFinite(againMs) && waiting.length > 0) timer = setTimeout(drain, Math.ceil(againMs));
    } catch (error) {
      for (const entry of waiting) {
        leave(entry);
        entry.reject(uncounted(provider, error));
      }
    } finally {
      draining = false;
    }
  };

  return {
    state: () => ({ inFlight, waiting: waiting.length }),
    take(wish) {
      const ahead = waiting.filter(
        ({ app, lanes }) => app === wish.app && lanes[0]?.key === wish.lanes[0]?.key,
      );
      const [first] = wish.lanes;
      const soonestMs = first?.limit ? (ahead.length - first.limit.burst) * refillMs(first.limit) : 0;
      const leftMs = wish.byMs - Date.now();
      if (leftMs <= 0 || soonestMs > leftMs || ahead.length >= MAX_WAITING)
        return Promise.reject(rateLimited(provider, soonestMs));
      return new Promise((resolve, reject) => {
        const expire = () => {
          leave(entry);
          reject(rateLimited(provider, 0));
        };
        const entry: Waiting = { ...wish, resolve, reject, timer: setTimeout(expire, leftMs) };
        waiting.push(entry);
        void drain();
      });
    },
  };
}

/** Who goes next: of the apps the one that was served least, with its oldest request whose lanes may have a turn. */
function nextOf(
  waiting: readonly Waiting[],
  shares: ReturnType<typeof createShares>,
  short: { forAll: ReadonlySet<string>; forGreat: ReadonlySet<string> },
): Waiting | undefined {
  const candidates = new Map<string, Waiting>();
  for (const entry of waiting) {
    if (candidates.has(entry.app)) continue;
    const isShort = ({ key }: Lane) =>
      short.forAll.has(key) || (short.forGreat.has(key) && !shares.isModest(entry.app));
    if (!entry.lanes.some(isShort)) candidates.set(entry.app, entry);
  }
  const [next] = [...candidates.values()].toSorted((a, b) => shares.of(a.app) - shares.of(b.app));
  return next;
}
