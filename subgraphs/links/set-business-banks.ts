import { badInput, PlazaError } from '#schema/errors.ts';
import type { SetBusinessBanksInput } from '#schema/generated/links.ts';
import { subjectOf } from '#subgraphs/kit/effects/once.ts';
import { readReason } from '#subgraphs/kit/reason.ts';
import type { Context } from './context.ts';

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
