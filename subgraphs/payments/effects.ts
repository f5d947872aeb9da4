import { badInput } from '#schema/errors.ts';
import type { ToOutcome } from '#subgraphs/kit/effects/by-hand.ts';
import type { SubscriptionChange } from './billing/change-subscription.ts';
import type { InvoicePayment } from './billing/pay-invoice.ts';
import type { InvoiceOutcome, SubscriptionOutcome } from './billing/outcomes.ts';
import type { PaymentChange } from './change-payment.ts';
import type { BankDebitOutcome } from './bank-debit.ts';
import type { CreationOutcome } from './create-payment.ts';
import type { DisputeOutcome } from './dispute-answer.ts';
import type { SendingOutcome } from './move-money.ts';
import type { OnboardOutcome } from './onboard.ts';
import type { PaymentOutcome } from './outcomes.ts';
import type { RefundOutcome } from './refund-payment.ts';
import type { ClosingOutcome } from './checkout/expire-session.ts';
import type { SessionOutcome } from './checkout/open-session.ts';
import type { ReversalOutcome } from './reverse-transfer.ts';
import type { CustomerOutcome } from './customers/update-customer.ts';
import type { SavingOutcome } from './saving/outcomes.ts';

/** What the record of any effect at Stripe keeps. */
export type StripeOutcome =
  | OnboardOutcome
  | ReversalOutcome
  | SendingOutcome
  | BankDebitOutcome
  | CreationOutcome
  | PaymentOutcome
  | RefundOutcome
  | DisputeOutcome
  | SubscriptionOutcome
  | InvoiceOutcome
  | CustomerOutcome
  | SavingOutcome
  | SessionOutcome
  | ClosingOutcome;

/** What came of an effect, where an operator found that it happened. */
export const toOutcome: ToOutcome = (field, request, objectId): StripeOutcome => {
  const paymentId = ((request ?? {}) as Partial<PaymentChange>).paymentId ?? null;
  if (field === 'createPayment' || field === 'createBankDebit') {
    return { paymentId: readId(objectId, /^pi_\w+$/, 'pi_…'), problem: null };
  }
  if (field === 'sendMoney') {
    return { paymentId: null, transferId: readId(objectId, /^tr_\w+$/, 'tr_…'), problem: null };
  }
  if (field === 'onboardConnectedAccount') {
    return { connectedAccountId: readId(objectId, /^acct_\w+$/, 'acct_…'), problem: null };
  }
  if (field === 'refundPayment') {
    const refundId = readId(objectId, /^(re|pyr)_\w+$/, 're_…');
    return { paymentId: paymentId ?? '', refundId, problem: null };
  }
  if (field === 'createSubscription') {
    return { subscriptionId: readId(objectId, /^sub_\w+$/, 'sub_…'), problem: null };
  }
  if (field === 'createSetupIntent') {
    return { setupIntentId: readId(objectId, /^seti_\w+$/, 'seti_…'), problem: null };
  }
  if (field === 'attachPaymentMethod') {
    return { methodId: readId(objectId, /^pm_\w+$/, 'pm_…'), problem: null };
  }
  if (field === 'createCheckoutSession' || field === 'requestPayment') {
    return { sessionId: readId(objectId, /^cs_\w+$/, 'cs_…'), problem: null };
  }
  if (objectId !== null)
    throw badInput('input.objectId', 'Leave objectId out: the record names what was changed.');
  const { subscriptionId, invoiceId } = (request ?? {}) as Partial<SubscriptionChange & InvoicePayment>;
  const { methodId } = (request ?? {}) as { methodId?: string };
  const { sessionId } = (request ?? {}) as { sessionId?: string };
  const { customerId } = (request ?? {}) as { customerId?: string };
  if (customerId && field === 'updateCustomer') return { customerId, problem: null };
  if (sessionId) return { sessionId, problem: null };
  if (methodId) return { methodId, problem: null };
  if (subscriptionId) return { subscriptionId, problem: null };
  if (invoiceId) return { invoiceId, problem: null };
  const { transferId } = (request ?? {}) as Partial<ReversalOutcome>;
  if (transferId) return { transferId, problem: null };
  const { disputeId } = (request ?? {}) as Partial<DisputeOutcome>;
  if (disputeId) return { disputeId, problem: null };
  return { paymentId, problem: null };
};

function readId(id: string | null, pattern: RegExp, example: string): string {
  if (id !== null && pattern.test(id)) return id;
  throw badInput('input.objectId', `Say what came of it: the id at Stripe, ${example}.`);
}
