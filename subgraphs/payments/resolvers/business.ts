import type { BusinessResolvers } from '#schema/generated/payments.ts';
import {
  balanceOf,
  businessById,
  disputePage,
  mayReadBusiness,
  payoutPage,
  requireBusinessRole,
} from '../business.ts';
import type { Context } from '../context.ts';

export const Business: BusinessResolvers<Context> = {
  __resolveReference: ({ id }, context) => (mayReadBusiness(context) ? businessById(context, id) : null),

  // Asked again at each: a business may be reached without a query for it.
  balance: ({ account }, _args, context) => {
    requireBusinessRole(context);
    return balanceOf(context, account);
  },

  payouts: ({ account }, args, context) => {
    requireBusinessRole(context);
    return payoutPage(context, account, args);
  },

  disputes: ({ account }, args, context) => {
    requireBusinessRole(context);
    return disputePage(context, account, args);
  },
};
