import type { MessageChannelInput } from '#schema/generated/messaging.ts';
import type { Db, Queryable } from '#storage/database.ts';

export type Preferences = ReturnType<typeof createPreferences>;

/** The table `messaging.preference`: by which channel a person wants to be written to. */
export function createPreferences(db: Db) {
  return {
    of: async (personId: string): Promise<MessageChannelInput | null> => {
      const [row] = await db.query<{ channel: MessageChannelInput }>(
        'select channel from messaging.preference where person_id = $1',
        [personId],
      );
      return row?.channel ?? null;
    },

    /** @param channel null forgets the choice */
    async set(personId: string, channel: MessageChannelInput | null): Promise<void> {
      if (channel === null) {
        await db.query('delete from messaging.preference where person_id = $1', [personId]);
        return;
      }
      await db.query(
        `insert into messaging.preference (person_id, channel) values ($1, $2)
         on conflict (person_id) do update set channel = excluded.channel, set_at = now()`,
        [personId, channel],
      );
    },

    /** What a retired person had chosen is the survivor's, where they have chosen nothing. */
    async move(tx: Queryable, retired: string, survivor: string): Promise<void> {
      await tx.query(
        `insert into messaging.preference (person_id, channel, set_at)
         select $2, channel, set_at from messaging.preference where person_id = $1 on conflict do nothing`,
        [retired, survivor],
      );
      await tx.query('delete from messaging.preference where person_id = $1', [retired]);
    },
  };
}
