import { randomUUID } from 'node:crypto';
import type { Log } from '../handle.ts';
import type { Records } from './records.ts';
import type { SettleOne } from './settle.ts';

/** Work that goes on until it is stopped. */
export interface Settler {
  /** Takes no more; what is under way gets a second to end, and is another process's after its lease. */
  stop(): Promise<void>;
}

/** How often it looks for what is due, and how many records it works at together, milliseconds. */
const EVERY_MS = 1_000;
const TOGETHER = 10;

/** How long a settled record is kept: a client that was away for a month still gets the outcome of its key. */
const KEPT = '30 days';
const PRUNE_EVERY_MS = 3_600_000;

/** Takes what is due, once, and settles it. @returns how many records were due */
export async function settleDue(records: Records, settleOne: SettleOne): Promise<number> {
  const holder = randomUUID();
  const due = await records.takeDue(holder, TOGETHER);
  await Promise.all(due.map((row) => settleOne(row, holder)));
  return due.length;
}

/** Forgets records that were settled long ago. One whose outcome is unknown, or that waits for an operator, stays. */
export async function prune({ db, table }: Records): Promise<number> {
  const gone = await db.query(
    `delete from ${table} where id in (select id from ${table} where state in ('done', 'nothing')
       and settled_at < now() - interval '${KEPT}' and note is null limit 1000) returning 1`,
  );
  return gone.length;
}

/** Settles unknown outcomes and dead leases without their clients; several processes share the work by row locks. */
export function startSettler(records: Records, settleOne: SettleOne, log: Log): Settler {
  const stopping = new AbortController();
  let timer: NodeJS.Timeout;
  let current: Promise<void> = Promise.resolve();
  let prunedMs = Date.now();

  const round = async () => {
    let due = 0;
    try {
      due = await settleDue(records, settleOne);
      if (Date.now() - prunedMs > PRUNE_EVERY_MS) {
        prunedMs = Date.now();
        await prune(records);
      }
    } catch (error) {
      if (stopping.signal.aborted) return;
      log.error({ subgraph: records.schema, err: error }, 'effects could not be settled');
    }
    // As many as can be taken together say that more are due.
    if (!stopping.signal.aborted) next(due === TOGETHER ? 0 : EVERY_MS);
  };
  const next = (pauseMs: number) => {
    timer = setTimeout(() => (current = round()), pauseMs * (0.5 + Math.random()));
    timer.unref();
  };
  next(EVERY_MS);

  return {
    stop: async () => {
      stopping.abort();
      clearTimeout(timer);
      await Promise.race([current, new Promise((resolve) => setTimeout(resolve, 1_000))]);
    },
  };
}
