import type { Db } from '#storage/database.ts';

export type BusinessBanks = ReturnType<typeof createBusinessBanks>;

/** Who said it, and why. */
interface Said {
  app: string;
  subject: string;
  reason: string;
}

/** The table `links.business_bank`: at which bank connections a business's payouts arrive. */
export function createBusinessBanks(db: Db) {
  return {
    of: async (businessId: string): Promise<string[]> =>
      (
        await db.query<{ connection_id: string }>(
          'select connection_id from links.business_bank where business_id = $1 order by connection_id',
          [businessId],
        )
      ).map((row) => row.connection_id),

    /** In the stead of what was said before. */
    set: (
      businessId: string,
      connectionIds: readonly string[],
      { app, subject, reason }: Said,
    ): Promise<void> =>
      db.tx(async (tx) => {
        await tx.query('delete from links.business_bank where business_id = $1', [businessId]);
        await tx.query(
          `insert into links.business_bank (business_id, connection_id, app, subject, reason)
           select $1, id, $3, $4, $5 from unnest($2::text[]) as given (id) on conflict do nothing`,
          [businessId, connectionIds, app, subject, reason],
        );
      }),

    /** Says it where nobody has said anything yet. */
    suggest: (businessId: string, connectionIds: readonly string[]): Promise<unknown> =>
      db.query(
        `insert into links.business_bank (business_id, connection_id, app, subject, reason)
         select $1, id, 'plaza', 'plaza', 'the sandbox says so' from unnest($2::text[]) as given (id)
         where not exists (select 1 from links.business_bank where business_id = $1)`,
        [businessId, connectionIds],
      ),
  };
}
