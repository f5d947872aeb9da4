import type { BankTransactionResolvers } from '#schema/generated/banking.ts';
import { maySee } from '#subgraphs/kit/access.ts';
import type { Context } from '../context.ts';
import { isId } from '../input.ts';
import { toAccount, toTransaction } from '../map.ts';

export const BankTransaction: BankTransactionResolvers<Context> = {
  __resolveReference: async ({ id }, { claims, loaders }) => {
    if (!claims.scopes.includes('banking:read') || !isId('btx', id)) return null;
    const row = await loaders.transaction.load(id);
    const account = row && (await loaders.account.load(row.account_id));
    const connection = account && (await loaders.connection.load(account.connection_id));
    return connection && maySee(claims, connection.person_id) ? toTransaction(row) : null;
  },

  account: async ({ accountId }, _args, { loaders }) => {
    const row = await loaders.account.load(accountId);
    return row && toAccount(row);
  },
};
