import type { PaymentEffectResolvers } from '#schema/generated/payments.ts';
import { maySee, requireScope } from '#subgraphs/kit/access.ts';
import { readEffect } from '#subgraphs/kit/effects/inspect.ts';
import { outcomePending } from '#subgraphs/kit/effects/once.ts';
import type { InvoiceOutcome, SubscriptionOutcome } from '../billing/outcomes.ts';
import { disputeById, mayReadBusiness } from '../business.ts';
import type { SessionOutcome } from '../checkout/open-session.ts';
import { connectedAccountById, transferById } from '../connected.ts';
import type { Context } from '../context.ts';
import type { CustomerOutcome } from '../customers/update-customer.ts';
import type { StripeOutcome } from '../effects.ts';
import { toRefund } from '../map.ts';
import type { SavingOutcome } from '../saving/outcomes.ts';
import { shown } from '../saving/save-method.ts';
import { setupIntentById } from '../saving/setup-intent.ts';
import type { PaymentOutcome } from '../outcomes.ts';

export const PaymentEffect: PaymentEffectResolvers<Context> = {
  __resolveReference: (reference, { claims, effects }) => {
    requireScope(claims, 'payments:write');
    return readEffect(effects.records, claims, reference);
  },

  payment: async ({ outcome }, _args, { claims, loaders }) => {
    const { paymentId } = (outcome ?? {}) as Partial<PaymentOutcome>;
    const payment = paymentId ? await loaders.payment.load(paymentId) : null;
    return payment && maySee(claims, payment.personId) ? payment : null;
  },

  refund: async ({ outcome, account }, _args, { accounts, at }) => {
    const { refundId } = (outcome ?? {}) as { refundId?: string | null };
    const name = account ?? accounts.first.name;
    if (!refundId || !accounts.has(name)) return null;
    return toRefund(await at(name).stripe.refund(refundId), { account: name, asOf: new Date() });
  },

  transfer: ({ outcome }, _args, context) => {
    const { transferId } = (outcome ?? {}) as { transferId?: string | null };
    return transferId ? transferById(context, transferId) : null;
  },

  connectedAccount: ({ outcome }, _args, context) => {
    const { connectedAccountId: id } = (outcome ?? {}) as { connectedAccountId?: string };
    return id ? connectedAccountById(context, id) : null;
  },

  subscription: ({ outcome }, _args, { loaders }) => {
    const { subscriptionId } = (outcome ?? {}) as Partial<SubscriptionOutcome>;
    return subscriptionId ? loaders.billing.subscription.load(subscriptionId) : null;
  },

  invoice: ({ outcome }, _args, { loaders }) => {
    const { invoiceId } = (outcome ?? {}) as Partial<InvoiceOutcome>;
    return invoiceId ? loaders.billing.invoice.load(invoiceId) : null;
  },

  setupIntent: ({ outcome }, _args, context) => {
    const { setupIntentId } = (outcome ?? {}) as Partial<SavingOutcome>;
    return setupIntentId ? setupIntentById(context, setupIntentId) : null;
  },

  paymentMethod: ({ outcome, account, mutation }, _args, context) => {
    const saved = (outcome ?? {}) as Partial<SavingOutcome>;
    if (!saved.methodId || mutation === 'detachPaymentMethod') return null;
    return shown(context, { problem: null, ...saved }, account ?? context.accounts.first.name);
  },

  dispute: async ({ outcome }, _args, context) => {
    const { disputeId } = (outcome ?? {}) as { disputeId?: string };
    return disputeId && mayReadBusiness(context) ? disputeById(context, disputeId) : null;
  },

  checkoutSession: ({ outcome }, _args, { loaders }) => {
    const { sessionId } = (outcome ?? {}) as Partial<SessionOutcome>;
    return sessionId ? loaders.checkout.session.load(sessionId) : null;
  },

  customerId: ({ outcome }) => ((outcome ?? {}) as Partial<CustomerOutcome>).customerId ?? null,

  problem: ({ state, outcome }) =>
    state === 'UNKNOWN' || state === 'STARTED'
      ? outcomePending('The effect')
      : ((outcome as StripeOutcome | null)?.problem ?? null),
};
