import type { PayoutResolvers } from '#schema/generated/payments.ts';
import { businessOf, mayReadBusiness, payoutById } from '../business.ts';
import type { Context } from '../context.ts';
import { payoutTransactions } from '../payout-transactions.ts';

export const Payout: PayoutResolvers<Context> = {
  __resolveReference: ({ id }, context) => (mayReadBusiness(context) ? payoutById(context, id) : null),

  transactions: (payout, args, context) => payoutTransactions(context, payout, args),

  business: ({ account }, _args, context) => businessOf(context, account),
};
