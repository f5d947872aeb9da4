import type { PayoutResolvers } from '#schema/generated/payments.ts';
import { mayReadBusiness, payoutById, theBusiness } from '../business.ts';
import type { Context } from '../context.ts';

export const Payout: PayoutResolvers<Context> = {
  __resolveReference: ({ id }, context) => (mayReadBusiness(context) ? payoutById(context, id) : null),

  business: (_payout, _args, context) => theBusiness(context),
};
