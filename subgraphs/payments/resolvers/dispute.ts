import type { DisputeResolvers } from '#schema/generated/payments.ts';
import { businessOf, disputeById, mayReadBusiness } from '../business.ts';
import { evidenceOf } from '../dispute-evidence.ts';
import type { Context } from '../context.ts';

export const Dispute: DisputeResolvers<Context> = {
  __resolveReference: ({ id }, context) => (mayReadBusiness(context) ? disputeById(context, id) : null),

  payment: ({ paymentId }, _args, { loaders }) =>
    paymentId === null ? null : loaders.payment.load(paymentId),

  evidence: (dispute, _args, context) => evidenceOf(context, dispute),

  business: ({ account }, _args, context) => businessOf(context, account),
};
