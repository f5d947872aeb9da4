import type { TransferResolvers } from '#schema/generated/payments.ts';
import { connectedAccountById, transferById } from '../connected.ts';
import type { Context } from '../context.ts';

export const Transfer: TransferResolvers<Context> = {
  __resolveReference: ({ id }, context) =>
    context.claims.scopes.includes('payments:read') ? transferById(context, id) : null,

  payment: ({ paymentId }, _args, { loaders }) =>
    paymentId === null ? null : loaders.payment.load(paymentId),

  destination: ({ destinationId }, _args, context) =>
    destinationId === null ? null : connectedAccountById(context, destinationId),
};
