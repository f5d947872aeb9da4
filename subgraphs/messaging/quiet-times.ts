import type { MessageChannel, MessageChannelInput, QuietTime } from '#schema/generated/messaging.ts';
import type { Db, Queryable } from '#storage/database.ts';
import type { Place } from './consents.ts';

export type QuietTimes = ReturnType<typeof createQuietTimes>;

/** All channels that have no time of their own. */
const ALL = '*';

interface TimeRow {
  channel: string;
  from_time: string;
  to_time: string;
  time_zone: string;
}

/** The table `messaging.quiet_time`: between which times of the day a person is not to be written to. */
export function createQuietTimes(db: Db) {
  return {
    /** Of all channels, then of single ones. */
    of: async (personId: string): Promise<QuietTime[]> =>
      (
        await db.query<TimeRow>(
          `select channel, from_time, to_time, time_zone from messaging.quiet_time where person_id = $1
           order by channel <> '${ALL}', channel`,
          [personId],
        )
      ).map(toTime),

    /** Those that count for an address now on a channel: of whoever it is linked to, once each. */
    at: async ({ account, owner }: Place, channel: string): Promise<QuietTime[]> =>
      (
        await db.query<TimeRow>(
          `select distinct on (q.person_id) q.channel, q.from_time, q.to_time, q.time_zone
           from messaging.link l join messaging.quiet_time q on q.person_id = l.person_id and q.channel in ($3, '${ALL}')
           where l.account = $1 and l.owner = $2 and l.valid_from <= now() and coalesce(l.valid_to, 'infinity') > now()
           order by q.person_id, q.channel = '${ALL}'`,
          [account, owner, channel],
        )
      ).map(toTime),

    async set(
      personId: string,
      channel: MessageChannelInput | null,
      hours: Pick<QuietTime, 'from' | 'to' | 'timeZone'>,
    ): Promise<void> {
      await db.query(
        `insert into messaging.quiet_time (person_id, channel, from_time, to_time, time_zone)
         values ($1, $2, $3, $4, $5) on conflict (person_id, channel) do update
         set from_time = excluded.from_time, to_time = excluded.to_time, time_zone = excluded.time_zone, set_at = now()`,
        [personId, channel ?? ALL, hours.from, hours.to, hours.timeZone],
      );
    },

    async forget(personId: string, channel: MessageChannelInput | null): Promise<void> {
      await db.query('delete from messaging.quiet_time where person_id = $1 and channel = $2', [
        personId,
        channel ?? ALL,
      ]);
    },

    /** What a retired person had chosen is the survivor's, where they have chosen nothing. */
    async move(tx: Queryable, retired: string, survivor: string): Promise<void> {
      await tx.query(
        `insert into messaging.quiet_time (person_id, channel, from_time, to_time, time_zone, set_at)
         select $2, channel, from_time, to_time, time_zone, set_at from messaging.quiet_time where person_id = $1
         on conflict do nothing`,
        [retired, survivor],
      );
      await tx.query('delete from messaging.quiet_time where person_id = $1', [retired]);
    },
  };
}

/** The time that counts for a channel: its own, else that of all. */
export function timeOn(times: readonly QuietTime[], channel: MessageChannel): QuietTime | null {
  return (
    times.find((each) => each.channel === channel) ?? times.find((each) => each.channel === null) ?? null
  );
}

function toTime({ channel, from_time: from, to_time: to, time_zone: timeZone }: TimeRow): QuietTime {
  const named = channel === ALL ? null : (channel as MessageChannel);
  return { __typename: 'QuietTime', channel: named, from, to, timeZone };
}
