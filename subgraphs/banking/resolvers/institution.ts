import type { InstitutionResolvers } from '#schema/generated/banking.ts';
import type { Context } from '../context.ts';
import { isInstitutionId } from '../input.ts';

export const Institution: InstitutionResolvers<Context> = {
  __resolveReference: ({ id }, { accounts, claims, loaders }) =>
    claims.scopes.includes('banking:read') && isInstitutionId(id)
      ? loaders.institution.load({ id, among: accounts.names })
      : null,
};
