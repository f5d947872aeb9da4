import type { BankAccountResolvers } from '#schema/generated/banking.ts';
import { maySee } from '#subgraphs/kit/access.ts';
import { accountNumbers } from '../account-numbers.ts';
import type { Context } from '../context.ts';
import { isId } from '../input.ts';
import { toAccount, toConnection } from '../map.ts';
import { accountOwners, matchOwner } from '../owners.ts';
import { accountLiability, holdingPage, tradePage } from '../products.ts';
import { recurringPage } from '../recurring.ts';
import { transactionPage } from '../transaction-page.ts';

export const BankAccount: BankAccountResolvers<Context> = {
  __resolveReference: async ({ id }, { claims, loaders }) => {
    if (!claims.scopes.includes('banking:read') || !isId('bac', id)) return null;
    const row = await loaders.account.load(id);
    const connection = row && (await loaders.connection.load(row.connection_id));
    return connection && maySee(claims, connection.person_id) ? toAccount(row) : null;
  },

  balances: async ({ id, connectionId }, _args, { loaders }) =>
    (await loaders.balances.load(connectionId)).get(id) ?? null,

  realtimeBalance: async ({ id, connectionId }, _args, { loaders }) =>
    (await loaders.realtimeBalances.load(connectionId)).get(id) ?? null,

  transactions: (account, args, context) => transactionPage(context, account, args),

  owners: (account, _args, context) => accountOwners(context, account),

  ownerMatch: (account, { input }, context) => matchOwner(context, account, input),

  numbers: (account, { revealed }, context) => accountNumbers(context, account, revealed ?? false),

  liability: (account, _args, context) => accountLiability(context, account),

  holdings: (account, args, context) => holdingPage(context, account, args),

  investmentTransactions: (account, args, context) => tradePage(context, account, args),

  recurringStreams: async ({ id, connectionId }, args, context) => {
    const row = await context.loaders.connection.load(connectionId);
    return recurringPage(context, { owner: id, connections: row ? [row] : [], accountId: id }, args);
  },

  connection: async ({ connectionId }, _args, { loaders }) => {
    const row = await loaders.connection.load(connectionId);
    return row && toConnection(row);
  },
};
