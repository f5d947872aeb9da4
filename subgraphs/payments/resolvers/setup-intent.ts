import type { SetupIntentResolvers } from '#schema/generated/payments.ts';
import type { Context } from '../context.ts';
import { setupIntentById } from '../saving/setup-intent.ts';

export const SetupIntent: SetupIntentResolvers<Context> = {
  __resolveReference: ({ id }, context) =>
    context.claims.scopes.includes('payments:read') ? setupIntentById(context, id) : null,

  // It carries secrets, so it is not kept: what waits for its payer is asked of Stripe.
  nextAction: async ({ id, status, shownAction }, _args, context) => {
    if (shownAction !== undefined) return shownAction;
    if (status !== 'REQUIRES_ACTION') return null;
    return (await setupIntentById(context, id))?.shownAction ?? null;
  },

  person: ({ personId }) => (personId === null ? null : { __typename: 'Person', id: personId }),
};
