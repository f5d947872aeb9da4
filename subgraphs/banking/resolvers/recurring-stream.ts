import type { RecurringStreamResolvers } from '#schema/generated/banking.ts';
import { maySee } from '#subgraphs/kit/access.ts';
import type { Context } from '../context.ts';
import { isId } from '../input.ts';
import { toAccount } from '../map.ts';
import { toRecurringStream } from '../map-streams.ts';

export const RecurringStream: RecurringStreamResolvers<Context> = {
  __resolveReference: async ({ id }, { claims, loaders }) => {
    if (!claims.scopes.includes('banking:read') || !isId('rst', id)) return null;
    const row = await loaders.stream.load(id);
    const connection = row && (await loaders.connection.load(row.connection_id));
    return connection && maySee(claims, connection.person_id) ? toRecurringStream(row) : null;
  },

  account: async ({ accountId }, _args, { loaders }) => {
    const row = await loaders.account.load(accountId);
    return row && toAccount(row);
  },
};
