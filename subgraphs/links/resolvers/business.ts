import { absent } from '#schema/errors.ts';
import type { BusinessResolvers } from '#schema/generated/links.ts';
import { requireRole } from '#subgraphs/kit/access.ts';
import type { Context } from '../context.ts';

export const Business: BusinessResolvers<Context> = {
  __resolveReference: ({ id }) => ({ __typename: 'Business', id }),

  banks: async ({ id }, _args, { businessBanks, claims }) => {
    requireRole(claims, 'operator', 'analyst');
    if (!claims.scopes.includes('banking:read')) {
      throw absent('scope', 'This needs the scope banking:read.', { scope: 'banking:read' });
    }
    const ids = await businessBanks.of(id);
    if (ids.length === 0) throw absent('not_connected', 'Nobody has said at which bank it is paid out.');
    return ids.map((each) => ({ __typename: 'BankConnection' as const, id: each }));
  },
};
