import type { PayoutResolvers } from '#schema/generated/payments.ts';
import { businessOf, mayReadBusiness, payoutById } from '../business.ts';
import type { Context } from '../context.ts';

export const Payout: PayoutResolvers<Context> = {
  __resolveReference: ({ id }, context) => (mayReadBusiness(context) ? payoutById(context, id) : null),

  business: ({ account }, _args, context) => businessOf(context, account),
};
