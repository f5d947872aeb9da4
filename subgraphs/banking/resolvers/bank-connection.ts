import { PlazaError } from '#schema/errors.ts';
import type { BankConnectionResolvers } from '#schema/generated/banking.ts';
import { maySee } from '#subgraphs/kit/access.ts';
import type { Context } from '../context.ts';
import { isId } from '../input.ts';
import { toAccount, toConnection } from '../map.ts';

export const BankConnection: BankConnectionResolvers<Context> = {
  __resolveReference: async ({ id }, { claims, loaders }) => {
    if (!claims.scopes.includes('banking:read') || !isId('bcn', id)) return null;
    const row = await loaders.connection.load(id);
    return row && maySee(claims, row.person_id) ? toConnection(row) : null;
  },

  institution: ({ institutionId, account }, _args, { loaders }) => {
    if (institutionId !== null) return loaders.institution.load({ id: institutionId, among: [account] });
    throw new PlazaError('UPSTREAM_UNAVAILABLE', 'Plaid has not told yet which bank this is.', {
      nullCause: 'provider_error',
      provider: { name: 'plaid', retryable: true },
    });
  },

  accounts: async ({ id }, _args, { loaders }) => (await loaders.accountsOf.load(id)).map(toAccount),
};
