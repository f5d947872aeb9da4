import type { CheckoutSessionResolvers } from '#schema/generated/payments.ts';
import type { Context } from '../context.ts';
import { paymentOf } from '../payment-of.ts';

export const CheckoutSession: CheckoutSessionResolvers<Context> = {
  __resolveReference: ({ id }, { claims, loaders }) =>
    claims.scopes.includes('payments:read') ? loaders.checkout.session.load(id) : null,

  // Whoever has the address can pay there: it is the payer's own, and is not kept.
  url: async ({ id, personId, status, shownUrl }, _args, { claims, loaders }) => {
    if (personId === null || personId !== claims.person) return null;
    if (shownUrl !== undefined) return shownUrl;
    if (status !== 'OPEN') return null;
    return (await loaders.checkout.session.clear(id).load(id))?.shownUrl ?? null;
  },

  payment: ({ paymentId, account }, _args, context) => paymentOf(context, account, paymentId),

  subscription: (session, _args, { loaders }) => loaders.billing.subscriptionOf(session),

  person: ({ personId }) => (personId === null ? null : { __typename: 'Person', id: personId }),
};
