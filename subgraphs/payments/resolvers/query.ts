import { absent } from '#schema/errors.ts';
import type { QueryResolvers } from '#schema/generated/payments.ts';
import { requireRole, requireScope } from '#subgraphs/kit/access.ts';
import type { Context } from '../context.ts';
import { readPaymentId } from '../input.ts';
import { paymentPage } from '../payment-page.ts';

export const Query: QueryResolvers<Context> = {
  payment: async (_parent, args, { claims, loaders }) => {
    if (!claims.scopes.includes('payments:read')) {
      throw absent('scope', 'This needs the scope payments:read.', { scope: 'payments:read' });
    }
    return loaders.payment.load(readPaymentId('id', args.id));
  },

  payments: async (_parent, args, context) => {
    requireScope(context.claims, 'payments:read');
    requireRole(context.claims, 'operator', 'analyst');
    const named = args.where?.person;
    const personId = named == null ? null : await context.survivors.of(named);
    return paymentPage(
      context,
      personId !== null ? { personId, customers: await context.links.everCustomersOf(personId) } : 'account',
      args,
    );
  },

  stripe: (_parent, _args, { config }) => ({
    publishableKey: config.publishableKey,
    account: config.account,
  }),
};
