import type { BusinessResolvers } from '#schema/generated/payments.ts';
import {
  balanceOf,
  disputePage,
  mayReadBusiness,
  payoutPage,
  requireBusinessRole,
  theBusiness,
} from '../business.ts';
import type { Context } from '../context.ts';

export const Business: BusinessResolvers<Context> = {
  __resolveReference: ({ id }, context) => {
    const business = theBusiness(context);
    return mayReadBusiness(context) && business.id === id ? business : null;
  },

  // Asked again at each: a business may be reached without a query for it.
  balance: (_business, _args, context) => {
    requireBusinessRole(context);
    return balanceOf(context);
  },

  payouts: (_business, args, context) => {
    requireBusinessRole(context);
    return payoutPage(context, args);
  },

  disputes: (_business, args, context) => {
    requireBusinessRole(context);
    return disputePage(context, args);
  },
};
