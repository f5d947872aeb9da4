import type { BalanceTransactionResolvers } from '#schema/generated/payments.ts';
import type { Context } from '../context.ts';

export const BalanceTransaction: BalanceTransactionResolvers<Context> = {
  payment: ({ paymentId }, _args, { loaders }) =>
    paymentId === null ? null : loaders.payment.load(paymentId),
};
