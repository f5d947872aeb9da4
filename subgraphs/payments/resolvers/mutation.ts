import type { MutationResolvers } from '#schema/generated/payments.ts';
import { requireRole, requireScope } from '#subgraphs/kit/access.ts';
import { settleByHand } from '#subgraphs/kit/effects/by-hand.ts';
import { toFacts } from '#subgraphs/kit/effects/inspect.ts';
import { cancelSubscription, updateSubscription } from '../billing/change-subscription.ts';
import { createSubscription } from '../billing/create-subscription.ts';
import { payInvoice } from '../billing/pay-invoice.ts';
import { createBankDebit } from '../bank-debit.ts';
import { cancelPayment, capturePayment, confirmPayment } from '../change-payment.ts';
import { createCheckoutSession, requestPayment } from '../checkout/create-session.ts';
import { expireCheckoutSession } from '../checkout/expire-session.ts';
import type { Context } from '../context.ts';
import { acceptDispute, submitDisputeEvidence } from '../dispute-answer.ts';
import { createPayment } from '../create-payment.ts';
import { updateCustomer } from '../customers/update-customer.ts';
import { toOutcome } from '../effects.ts';
import { linkCustomer, unlinkCustomer } from '../link-customer.ts';
import { onboardConnectedAccount } from '../onboard.ts';
import { refreshPayment, refreshPayments } from '../refresh.ts';
import { refundPayment } from '../refund-payment.ts';
import { reverseTransfer } from '../reverse-transfer.ts';
import { sendMoney } from '../send-money.ts';
import { attachPaymentMethod, detachPaymentMethod, setDefaultPaymentMethod } from '../saving/save-method.ts';
import { createSetupIntent } from '../saving/setup-intent.ts';

export const Mutation: MutationResolvers<Context> = {
  createPayment: async (_parent, { input }, context) => {
    requireScope(context.claims, 'payments:write');
    const personId = input.personId && (await context.survivors.of(input.personId));
    return createPayment(context, { ...input, ...(personId && { personId }) });
  },

  createBankDebit: async (_parent, { input }, context) => {
    requireScope(context.claims, 'payments:write');
    requireScope(context.claims, 'banking:read');
    const personId = input.personId && (await context.survivors.of(input.personId));
    return createBankDebit(context, { ...input, ...(personId && { personId }) });
  },

  confirmPayment: (_parent, { input }, context) => {
    requireScope(context.claims, 'payments:write');
    return confirmPayment(context, input);
  },

  capturePayment: (_parent, { input }, context) => {
    requireScope(context.claims, 'payments:write');
    requireRole(context.claims, 'operator');
    return capturePayment(context, input);
  },

  cancelPayment: (_parent, { input }, context) => {
    requireScope(context.claims, 'payments:write');
    return cancelPayment(context, input);
  },

  refundPayment: (_parent, { input }, context) => {
    requireScope(context.claims, 'payments:write');
    requireRole(context.claims, 'operator');
    return refundPayment(context, input);
  },

  onboardConnectedAccount: async (_parent, { input }, context) => {
    requireScope(context.claims, 'payments:write');
    const personId = input.personId && (await context.survivors.of(input.personId));
    return onboardConnectedAccount(context, { ...input, ...(personId && { personId }) });
  },

  sendMoney: async (_parent, { input }, context) => {
    requireScope(context.claims, 'payments:write');
    const personId = input.personId && (await context.survivors.of(input.personId));
    return sendMoney(context, { ...input, ...(personId && { personId }) });
  },

  reverseTransfer: (_parent, { input }, context) => {
    requireScope(context.claims, 'payments:write');
    requireRole(context.claims, 'operator');
    return reverseTransfer(context, input);
  },

  submitDisputeEvidence: (_parent, { input }, context) => {
    requireScope(context.claims, 'payments:write');
    requireRole(context.claims, 'operator');
    return submitDisputeEvidence(context, input);
  },

  acceptDispute: (_parent, { input }, context) => {
    requireScope(context.claims, 'payments:write');
    requireRole(context.claims, 'operator');
    return acceptDispute(context, input);
  },

  linkCustomer: (_parent, { input }, context) => {
    requireScope(context.claims, 'payments:write');
    requireRole(context.claims, 'operator');
    return linkCustomer(context, input);
  },

  unlinkCustomer: (_parent, { input }, context) => {
    requireScope(context.claims, 'payments:write');
    requireRole(context.claims, 'operator');
    return unlinkCustomer(context, input);
  },

  settlePaymentEffect: async (_parent, { input }, { claims, effects }) => {
    requireScope(claims, 'payments:write');
    return { effect: toFacts(await settleByHand(effects.records, claims, input, toOutcome), claims) };
  },

  refreshPayment: (_parent, { id }, context) => {
    requireScope(context.claims, 'payments:read');
    return refreshPayment(context, id);
  },

  refreshPayments: (_parent, { personId }, context) => {
    requireScope(context.claims, 'payments:read');
    return refreshPayments(context, personId);
  },

  createSubscription: async (_parent, { input }, context) => {
    requireScope(context.claims, 'payments:write');
    const personId = input.personId && (await context.survivors.of(input.personId));
    return createSubscription(context, { ...input, ...(personId && { personId }) });
  },

  updateSubscription: (_parent, { input }, context) => {
    requireScope(context.claims, 'payments:write');
    return updateSubscription(context, input);
  },

  cancelSubscription: (_parent, { input }, context) => {
    requireScope(context.claims, 'payments:write');
    return cancelSubscription(context, input);
  },

  payInvoice: (_parent, { input }, context) => {
    requireScope(context.claims, 'payments:write');
    return payInvoice(context, input);
  },

  createSetupIntent: async (_parent, { input }, context) => {
    requireScope(context.claims, 'payments:write');
    const personId = input.personId && (await context.survivors.of(input.personId));
    return createSetupIntent(context, { ...input, ...(personId && { personId }) });
  },

  attachPaymentMethod: async (_parent, { input }, context) => {
    requireScope(context.claims, 'payments:write');
    const personId = input.personId && (await context.survivors.of(input.personId));
    return attachPaymentMethod(context, { ...input, ...(personId && { personId }) });
  },

  detachPaymentMethod: (_parent, { input }, context) => {
    requireScope(context.claims, 'payments:write');
    return detachPaymentMethod(context, input);
  },

  setDefaultPaymentMethod: (_parent, { input }, context) => {
    requireScope(context.claims, 'payments:write');
    return setDefaultPaymentMethod(context, input);
  },

  createCheckoutSession: async (_parent, { input }, context) => {
    requireScope(context.claims, 'payments:write');
    const personId = input.personId && (await context.survivors.of(input.personId));
    return createCheckoutSession(context, { ...input, ...(personId && { personId }) });
  },

  expireCheckoutSession: (_parent, { input }, context) => {
    requireScope(context.claims, 'payments:write');
    return expireCheckoutSession(context, input);
  },

  requestPayment: (_parent, { input }, context) => {
    requireScope(context.claims, 'payments:write');
    requireRole(context.claims, 'operator');
    return requestPayment(context, input);
  },

  updateCustomer: (_parent, { input }, context) => {
    requireScope(context.claims, 'payments:write');
    return updateCustomer(context, input);
  },
};
