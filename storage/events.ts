import { z } from 'zod';
import type { Queryable } from './database.ts';

/** What can happen, and what is told of it. */
const Event = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('person.merged'),
    body: z.object({ retired: z.string(), survivor: z.string() }),
  }),
]);

export type Event = z.infer<typeof Event>;

export type LoggedEvent = Event & { position: number; at: Date };

/** Any number, the same in every process: whoever holds it gives the next position. */
const POSITION_LOCK = 7_529_301;

/** Appends to `events.log`, within the transaction of what happened. */
export async function appendEvent(tx: Queryable, { kind, body }: Event): Promise<void> {
  await tx.query('select pg_advisory_xact_lock($1)', [POSITION_LOCK]);
  await tx.query(
    `insert into events.log (position, kind, body)
     select coalesce(max(position), 0) + 1, $1, $2::jsonb from events.log`,
    [kind, JSON.stringify(body)],
  );
}

/** What of some kinds was appended after a position, in order. What is not told as this version knows it is passed over. */
export async function eventsAfter(
  db: Queryable,
  position: number,
  kinds: readonly Event['kind'][],
): Promise<LoggedEvent[]> {
  const rows = await db.query<{ position: number; at: Date }>(
    'select position, kind, body, at from events.log where kind = any($2) and position > $1 order by position',
    [position, kinds],
  );
  return rows.flatMap((row) => {
    const event = Event.safeParse(row);
    return event.success ? [{ ...event.data, position: row.position, at: row.at }] : [];
  });
}
