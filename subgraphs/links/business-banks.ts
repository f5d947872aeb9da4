import { badInput, PlazaError } from '#schema/errors.ts';
import type { SetBusinessBanksInput } from '#schema/generated/links.ts';
import type { Db } from '#storage/database.ts';
import { subjectOf } from '#subgraphs/kit/effects/once.ts';
import { readReason } from '#subgraphs/kit/reason.ts';
import type { Context } from './context.ts';

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

/** Says at which banks a business's payouts arrive, once banking has said that it knows them. */
export async function setBusinessBanks(context: Context, input: SetBusinessBanksInput) {
  const { askPort, businessBanks, claims } = context;
  const reason = readReason(input.reason);
  const { businessId } = input;
  const ids = [...new Set(input.bankConnectionIds)];
  if (!/^biz_[a-z2-7]{26}$/.test(businessId)) {
    throw badInput('input.businessId', "This is not a business's id (biz_…).");
  }
  if (ids.length > 20) throw badInput('input.bankConnectionIds', 'Name at most 20 connections.');
  const known = await askPort('banking/connections', { ids }, context);
  const missing = ids.findIndex((id) => !known.ids.includes(id));
  if (missing >= 0) {
    throw new PlazaError('NOT_FOUND', 'There is no such bank connection.', {
      details: { argument: `input.bankConnectionIds.${missing}` },
    });
  }
  await businessBanks.set(businessId, ids, { app: claims.app, subject: subjectOf(claims), reason });
  return { business: { __typename: 'Business' as const, id: businessId } };
}
