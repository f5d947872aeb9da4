import { absent } from '#schema/errors.ts';
import type { QueryResolvers } from '#schema/generated/payments.ts';
import { maySee, requireRole, requireScope } from '#subgraphs/kit/access.ts';
import { unknownEffects } from '#subgraphs/kit/effects/inspect.ts';
import type { Context } from '../context.ts';
import { readPaymentId } from '../input.ts';
import { paymentPage } from '../payment-page.ts';

export const Query: QueryResolvers<Context> = {
  payment: async (_parent, args, { claims, loaders }) => {
    if (!claims.scopes.includes('payments:read')) {
      throw absent('scope', 'This needs the scope payments:read.', { scope: 'payments:read' });
    }
    const payment = await loaders.payment.load(readPaymentId('id', args.id));
    return payment && maySee(claims, payment.personId) ? payment : null;
  },

  payments: (_parent, args, context) => {
    requireScope(context.claims, 'payments:read');
    requireRole(context.claims, 'operator', 'analyst');
    return paymentPage(context, 'account', null, args);
  },

  stripe: (_parent, _args, { config }) => ({
    publishableKey: config.publishableKey,
    account: config.account,
  }),

  unknownPaymentEffects: (_parent, args, { claims, effects, cursors }) =>
    unknownEffects(effects.records, cursors, claims, args),
};
