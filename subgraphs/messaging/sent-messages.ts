import type { Db } from '#storage/database.ts';

export type SentMessages = ReturnType<typeof createSentMessages>;

/** What records say was sent: a message, or a code of Verify. */
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

    /** Those of these calls that are some record's outcome. */
    async ownedCalls(sids: readonly string[]): Promise<ReadonlySet<string>> {
      const rows = await db.query<{ sid: string }>(
        `select outcome ->> 'callId' as sid from messaging.effect
         where field = 'placeCall' and outcome ->> 'callId' = any($1)`,
        [sids],
      );
      return new Set(rows.map((row) => row.sid));
    },

    /** Whose key a verification was started with, and in which account; null where no record says so. */
    async startOf(verificationId: string) {
      const [row] = await db.query<{ app: string; subject: string; account: string | null }>(
        `select app, subject, account from messaging.effect
         where field = 'startVerification' and outcome -> 'verification' ->> 'id' = $1 order by created_at limit 1`,
        [verificationId],
      );
      return row ?? null;
    },

    /** Those of these sendings of a code that are some record's outcome. */
    async ownedAttempts(sids: readonly string[]): Promise<ReadonlySet<string>> {
      const rows = await db.query<{ sid: string }>(
        `select outcome ->> 'attemptId' as sid from messaging.effect
         where field = 'startVerification' and outcome ->> 'attemptId' = any($1)`,
        [sids],
      );
      return new Set(rows.map((row) => row.sid));
    },
  };
}
