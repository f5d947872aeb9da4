import type { Db } from '#storage/database.ts';
import { refillMs, type Lane } from './lane.ts';
import { BUSY_MS, countTurns, type Turns } from './turns.ts';

/** A request whose process died counts as over after this time, milliseconds; longer than any request may take. */
const LEASE_MS = 40_000;

/** What a lane without a limit counts as having. */
const PLENTY = 1_000_000_000;

/**
 * One statement: locks the lanes, counts what has grown since, and takes a turn on all of them or on none. The time is
 * the database's, read after the locks are held, so that processes with different clocks count alike.
 */
const TAKE = `
with wanted as (
  select * from jsonb_to_recordset($1::jsonb)
    as w (key text, burst float8, refill_ms float8, keep float8, at_once int)
), locked as materialized (
  select l.* from traffic.lane l where l.key in (select key from wanted) order by l.key for update
), moment as materialized (
  select clock_timestamp() as now, count(*) from locked
), state as materialized (
  select w.*, now,
    case when w.burst is null then ${PLENTY}
      else least(w.burst, l.turns + extract(epoch from now - l.counted_at) * 1000 / w.refill_ms) end as turns,
    case when l.paused_until > now then extract(epoch from l.paused_until - now) * 1000 else 0 end as paused_ms,
    array(select u from unnest(l.under_way) u where u > now) as under_way
  from moment, locked l join wanted w using (key)
), verdict as materialized (
  select *, greatest(
    paused_ms,
    case when burst is null then 0 else (1 + keep - turns) * refill_ms end,
    case when cardinality(under_way) >= at_once then ${BUSY_MS} else 0 end
  ) as wait_ms from state
), taken as (
  update traffic.lane l set turns = v.turns - 1, counted_at = v.now,
    under_way = case when v.at_once is null then '{}' else v.under_way || (v.now + $2 * interval '1 millisecond') end
  from verdict v where l.key = v.key and not exists (select from verdict where wait_ms > 0)
  returning l.key
)
select v.key, v.wait_ms, floor(v.turns - 1) as left, (v.now + $2 * interval '1 millisecond')::text as lease
from verdict v left join taken using (key) order by wait_ms desc, turns`;

interface Verdict {
  key: string;
  wait_ms: number;
  left: number;
  lease: string;
}

/** Turns that all processes over one PostgreSQL share: one round trip each. */
export function shareTurns(db: Db): Turns {
  const known = new Set<string>();

  /** A lane that is asked for first begins full. */
  async function know(lanes: readonly Lane[]): Promise<void> {
    const strange = lanes.filter(({ key }) => !known.has(key));
    if (strange.length === 0) return;
    await db.query(
      `insert into traffic.lane (key, turns) select * from jsonb_to_recordset($1::jsonb) as w (key text, turns float8)
       on conflict do nothing`,
      [JSON.stringify(strange.map(({ key, limit }) => ({ key, turns: limit?.burst ?? 0 })))],
    );
    for (const { key } of strange) known.add(key);
  }

  const take: Turns['take'] = async (lanes, modest) => {
    await know(lanes);
    const wanted = lanes.map(({ key, limit, keep = 0, atOnce }) => ({
      key,
      ...(limit && { burst: limit.burst, refill_ms: refillMs(limit), keep: modest ? 0 : keep }),
      ...(atOnce !== undefined && { at_once: atOnce }),
    }));
    const verdicts = await db.query<Verdict>(TAKE, [JSON.stringify(wanted), LEASE_MS]);
    const [worst] = verdicts;
    if (verdicts.length < lanes.length) {
      // PostgreSQL crashed and forgot them.
      known.clear();
      return take(lanes, modest);
    }
    if (worst && worst.wait_ms > 0) return { lane: worst.key, waitMs: worst.wait_ms };
    const left = Math.min(...verdicts.filter((each) => each.left < PLENTY / 2).map((each) => each.left));
    const leased = lanes.filter(({ atOnce }) => atOnce !== undefined).map(({ key }) => key);
    return {
      left: Number.isFinite(left) ? left : null,
      release() {
        if (leased.length === 0) return;
        // Where this fails the lease runs out by itself.
        db.query(
          `update traffic.lane set under_way = array_remove(under_way, $2::timestamptz) where key = any($1)`,
          [leased, worst?.lease],
        ).catch(() => {});
      },
    };
  };

  return {
    take,
    async pause(lane, forMs) {
      await know([{ key: lane }]);
      await db.query(
        `update traffic.lane
         set paused_until = greatest(paused_until, clock_timestamp() + $2 * interval '1 millisecond') where key = $1`,
        [lane, forMs],
      );
    },
  };
}

/** Shared where other processes may use the same database and there are limits to share, else counted here. */
export function turnsOf(db: Db, limits: boolean): Turns {
  return db.shared && limits ? shareTurns(db) : countTurns();
}
