import type { EffectMutationInput, QueryEffectArgs } from '#schema/generated/people.ts';
import type { Claims } from '#schema/protocol.ts';

/**
 * Which subgraph holds a mutation's records. Federation gives a root field to one subgraph, and this one has no
 * provider: so it says whose the record is, and that subgraph answers, as it does for every entity.
 */
const homes = {
  CREATE_PAYMENT: ['createPayment', 'PaymentEffect'],
  CREATE_BANK_DEBIT: ['createBankDebit', 'PaymentEffect'],
  CONFIRM_PAYMENT: ['confirmPayment', 'PaymentEffect'],
  CAPTURE_PAYMENT: ['capturePayment', 'PaymentEffect'],
  CANCEL_PAYMENT: ['cancelPayment', 'PaymentEffect'],
  REFUND_PAYMENT: ['refundPayment', 'PaymentEffect'],
  CREATE_SUBSCRIPTION: ['createSubscription', 'PaymentEffect'],
  UPDATE_SUBSCRIPTION: ['updateSubscription', 'PaymentEffect'],
  CANCEL_SUBSCRIPTION: ['cancelSubscription', 'PaymentEffect'],
  PAY_INVOICE: ['payInvoice', 'PaymentEffect'],
  CREATE_SETUP_INTENT: ['createSetupIntent', 'PaymentEffect'],
  ATTACH_PAYMENT_METHOD: ['attachPaymentMethod', 'PaymentEffect'],
  DETACH_PAYMENT_METHOD: ['detachPaymentMethod', 'PaymentEffect'],
  SET_DEFAULT_PAYMENT_METHOD: ['setDefaultPaymentMethod', 'PaymentEffect'],
  SUBMIT_DISPUTE_EVIDENCE: ['submitDisputeEvidence', 'PaymentEffect'],
  ACCEPT_DISPUTE: ['acceptDispute', 'PaymentEffect'],
  CREATE_CHECKOUT_SESSION: ['createCheckoutSession', 'PaymentEffect'],
  EXPIRE_CHECKOUT_SESSION: ['expireCheckoutSession', 'PaymentEffect'],
  REQUEST_PAYMENT: ['requestPayment', 'PaymentEffect'],
  ONBOARD_CONNECTED_ACCOUNT: ['onboardConnectedAccount', 'PaymentEffect'],
  SEND_MONEY: ['sendMoney', 'PaymentEffect'],
  REVERSE_TRANSFER: ['reverseTransfer', 'PaymentEffect'],
  UPDATE_CUSTOMER: ['updateCustomer', 'PaymentEffect'],
  CONNECT_BANK: ['connectBank', 'BankEffect'],
  DISCONNECT_BANK: ['disconnectBank', 'BankEffect'],
  ROTATE_ACCESS_TOKEN: ['rotateAccessToken', 'BankEffect'],
  REFRESH_TRANSACTIONS: ['refreshTransactions', 'BankEffect'],
  SEND_MESSAGE: ['sendMessage', 'MessageEffect'],
  CANCEL_SCHEDULED_MESSAGE: ['cancelScheduledMessage', 'MessageEffect'],
  PLACE_CALL: ['placeCall', 'MessageEffect'],
  CREATE_CONVERSATION: ['createConversation', 'MessageEffect'],
  ADD_PARTICIPANT: ['addParticipant', 'MessageEffect'],
  SEND_CONVERSATION_MESSAGE: ['sendConversationMessage', 'MessageEffect'],
  CLOSE_CONVERSATION: ['closeConversation', 'MessageEffect'],
  REDACT_MESSAGE: ['redactMessage', 'MessageEffect'],
  DELETE_MESSAGE: ['deleteMessage', 'MessageEffect'],
  START_VERIFICATION: ['startVerification', 'MessageEffect'],
  CANCEL_VERIFICATION: ['cancelVerification', 'MessageEffect'],
  CHECK_VERIFICATION: ['checkVerification', 'MessageEffect'],
} as const satisfies Record<EffectMutationInput, readonly [string, string]>;

/** The record's key as an entity of the subgraph that holds it, which checks who asks. Costs nothing. */
export function toEffectStub(
  { person, subject, app }: Claims,
  { mutation: meant, idempotencyKey, ...whose }: QueryEffectArgs,
) {
  const [mutation, __typename] = homes[meant];
  return {
    __typename,
    mutation,
    idempotencyKey,
    app: whose.app ?? app,
    subject: whose.subject ?? person ?? subject,
  };
}
