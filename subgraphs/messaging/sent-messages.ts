import type { Db } from '#storage/database.ts';

export type SentMessages = ReturnType<typeof createSentMessages>;

/** What the records of `sendMessage` say was sent. */
export function createSentMessages(db: Db) {
  return {
    /** Those of these messages that are some record's outcome. */
    async owned(sids: readonly string[]): Promise<ReadonlySet<string>> {
      const rows = await db.query<{ sid: string }>(
        `select outcome ->> 'messageId' as sid from messaging.effect
         where field = 'sendMessage' and outcome ->> 'messageId' = any($1)`,
        [sids],
      );
      return new Set(rows.map((row) => row.sid));
    },
  };
}
