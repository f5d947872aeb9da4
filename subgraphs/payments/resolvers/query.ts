import { absent } from '#schema/errors.ts';
import type { QueryResolvers } from '#schema/generated/payments.ts';
import { requireRole, requireScope } from '#subgraphs/kit/access.ts';
import { unknownEffects } from '#subgraphs/kit/effects/inspect.ts';
import { productPage } from '../billing/pages.ts';
import { businessById, businesses, disputeById, payoutById, requireBusinessRole } from '../business.ts';
import { connectedAccountById, transferById } from '../connected.ts';
import type { Context } from '../context.ts';
import {
  readCheckoutSessionId,
  readConnectedAccountId,
  readDisputeId,
  readInvoiceId,
  readPaymentId,
  readPayoutId,
  readSetupIntentId,
  readSubscriptionId,
  readTransferId,
} from '../input.ts';
import { paymentPage } from '../payment-page.ts';
import { setupIntentById } from '../saving/setup-intent.ts';

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
      personId !== null
        ? { personId, customers: await context.links.everCustomersOf(personId) }
        : 'everybody',
      args,
    );
  },

  business: (_parent, { id }, context) => {
    requireBusinessRole(context);
    return businessById(context, id);
  },

  businesses: (_parent, _args, context) => {
    requireBusinessRole(context);
    return businesses(context);
  },

  payout: (_parent, { id }, context) => {
    requireBusinessRole(context);
    return payoutById(context, readPayoutId('id', id));
  },

  dispute: (_parent, { id }, context) => {
    requireBusinessRole(context);
    return disputeById(context, readDisputeId('id', id));
  },

  connectedAccount: (_parent, { id }, context) => {
    requireScope(context.claims, 'payments:read');
    return connectedAccountById(context, readConnectedAccountId('id', id));
  },

  transfer: (_parent, { id }, context) => {
    requireScope(context.claims, 'payments:read');
    return transferById(context, readTransferId('id', id));
  },

  stripe: (_parent, { account }, { accounts }) => {
    const { config } = accounts.named('account', account);
    return { publishableKey: config.publishableKey, account: config.account, place: config.name };
  },

  unknownPaymentEffects: (_parent, args, { claims, effects, cursors }) =>
    unknownEffects(effects.records, cursors, claims, args),

  billingSubscription: (_parent, { id }, { claims, loaders }) => {
    requireScope(claims, 'payments:read');
    return loaders.billing.subscription.load(readSubscriptionId('id', id));
  },

  invoice: (_parent, { id }, { claims, loaders }) => {
    requireScope(claims, 'payments:read');
    return loaders.billing.invoice.load(readInvoiceId('id', id));
  },

  products: (_parent, args, context) => {
    requireScope(context.claims, 'payments:read');
    return productPage(context, args);
  },

  setupIntent: (_parent, { id }, context) => {
    requireScope(context.claims, 'payments:read');
    return setupIntentById(context, readSetupIntentId('id', id));
  },

  checkoutSession: (_parent, { id }, { claims, loaders }) => {
    requireScope(claims, 'payments:read');
    return loaders.checkout.session.load(readCheckoutSessionId('id', id));
  },
};
