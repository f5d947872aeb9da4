import type { BillingSubscriptionResolvers } from '#schema/generated/payments.ts';
import type { Context } from '../context.ts';

export const BillingSubscription: BillingSubscriptionResolvers<Context> = {
  __resolveReference: ({ id }, { claims, loaders }) =>
    claims.scopes.includes('payments:read') ? loaders.billing.subscription.load(id) : null,

  latestInvoice: (subscription, _args, { loaders }) => loaders.billing.latestInvoiceOf(subscription),

  person: ({ personId }) => (personId === null ? null : { __typename: 'Person', id: personId }),
};
