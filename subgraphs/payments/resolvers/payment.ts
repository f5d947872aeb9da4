import type { PaymentResolvers } from '#schema/generated/payments.ts';
import { transferOf } from '../connected.ts';
import type { Context } from '../context.ts';
import { refundPage } from '../refund-page.ts';

export const Payment: PaymentResolvers<Context> = {
  __resolveReference: ({ id }, { claims, loaders }) =>
    claims.scopes.includes('payments:read') ? loaders.payment.load(id) : null,

  person: ({ personId }) => (personId === null ? null : { __typename: 'Person', id: personId }),

  // The addresses in it carry secrets, so it is not kept: what waits for its payer is asked of Stripe.
  nextAction: async ({ id, status, shownAction }, _args, { loaders }) => {
    if (shownAction !== undefined) return shownAction;
    if (status !== 'REQUIRES_ACTION') return null;
    return (await loaders.currentPayment.load(id))?.shownAction ?? null;
  },

  transfer: (payment, _args, context) => transferOf(context, payment),

  refunds: (payment, args, context) => refundPage(context, payment, args),
};
