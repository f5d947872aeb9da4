import { book, collect } from './books.ts';
import { declines } from './declines.ts';
import { typeOf } from './method-types.ts';
import type { ChargeRow, PaymentIntentRow, PaymentMethodRow } from './rows.ts';
import { DEBIT_SETTLES_AFTER, DISPUTE_FEE } from './seed-payment.ts';
import type { Store } from './store.ts';

/** How a payment is confirmed. */
export interface Confirmation {
  method: PaymentMethodRow;
  /** The payer is not there: a challenge cannot be answered. */
  offSession: boolean;
  /** Refuse instead of asking the payer for anything. */
  errorOnAction: boolean;
  returnUrl: string | null;
}

/** Puts the payment to its method. A refusal is not thrown: it stands in `lastError`. */
export function confirm(intent: PaymentIntentRow, how: Confirmation, store: Store): PaymentIntentRow {
  const { method } = how;
  const fresh = { ...intent, paymentMethod: method.id, lastError: null, challenge: null };
  const { behaviour } = method;
  if (behaviour.startsWith('decline:'))
    return refuse(fresh, method, behaviour.slice('decline:'.length), store);
  if (behaviour === 'decline_charge') return refuse(fresh, method, 'generic_decline', store);
  if (behaviour === 'challenge') {
    if (how.offSession || how.errorOnAction) return refuse(fresh, method, 'authentication_required', store);
    return store.paymentIntents.put({
      ...fresh,
      status: 'requires_action',
      challenge: { returnUrl: how.returnUrl },
    });
  }
  if (behaviour === 'settle' || behaviour === 'settle_fail') return startDebit(fresh, method, store);
  return accept(fresh, method, store, false);
}

/** The method's bank said yes. @param authenticated after a challenge */
export function accept(
  intent: PaymentIntentRow,
  method: PaymentMethodRow,
  store: Store,
  authenticated: boolean,
): PaymentIntentRow {
  keepForLater(intent, method, store);
  const charge = store.charges.put({ ...newCharge(intent, method, store), authenticated });
  const accepted: PaymentIntentRow = { ...intent, challenge: null, latestCharge: charge.id };
  if (intent.captureMethod === 'manual')
    return store.paymentIntents.put({ ...accepted, status: 'requires_capture' });
  const collected = collect(store, charge, intent.amount, store.now());
  if (method.behaviour === 'dispute') openDispute(collected, store);
  return store.paymentIntents.put({ ...accepted, status: 'succeeded', amountReceived: intent.amount });
}

/** The payer failed the challenge: no charge was tried. */
export function failChallenge(intent: PaymentIntentRow, store: Store): PaymentIntentRow {
  return store.paymentIntents.put({
    ...intent,
    status: 'requires_payment_method',
    challenge: null,
    paymentMethod: null,
    lastError: {
      type: 'invalid_request_error',
      code: 'payment_intent_authentication_failure',
      message:
        'The provided PaymentMethod has failed authentication. You can provide payment_method_data or a new PaymentMethod to attempt to fulfill this PaymentIntent again.',
      method: intent.paymentMethod!,
    },
  });
}

function refuse(
  intent: PaymentIntentRow,
  method: PaymentMethodRow,
  declineCode: string,
  store: Store,
): PaymentIntentRow {
  const { code, message } = declines[declineCode]!;
  const charge = store.charges.put({
    ...newCharge(intent, method, store),
    status: 'failed',
    captured: false,
    failureCode: code,
    failureMessage: message,
  });
  return store.paymentIntents.put({
    ...intent,
    status: 'requires_payment_method',
    paymentMethod: null,
    latestCharge: charge.id,
    lastError: { type: 'card_error', code, declineCode, message, charge: charge.id, method: method.id },
  });
}

function startDebit(intent: PaymentIntentRow, method: PaymentMethodRow, store: Store): PaymentIntentRow {
  keepForLater(intent, method, store);
  const charge = store.charges.put({
    ...newCharge(intent, method, store),
    status: 'pending',
    captured: true,
  });
  return store.paymentIntents.put({
    ...intent,
    status: 'processing',
    latestCharge: charge.id,
    settlesAt: store.now() + DEBIT_SETTLES_AFTER,
  });
}

function newCharge(intent: PaymentIntentRow, method: PaymentMethodRow, store: Store): ChargeRow {
  return {
    id: store.newId(typeOf(method.kind) === 'card' ? 'ch' : 'py'),
    created: store.now(),
    amount: intent.amount,
    amountCaptured: 0,
    released: false,
    currency: intent.currency,
    customer: intent.customer,
    paymentIntent: intent.id,
    paymentMethod: method.id,
    description: intent.description,
    metadata: intent.metadata,
    status: 'succeeded',
    captured: false,
    failureCode: null,
    failureMessage: null,
    authenticated: false,
    balanceTransaction: null,
  };
}

/** `setup_future_usage` attaches a method to the payment's customer once it has worked. */
function keepForLater(intent: PaymentIntentRow, method: PaymentMethodRow, store: Store): void {
  if (!intent.setupFutureUsage || !intent.customer || method.customer) return;
  store.paymentMethods.put({ ...method, customer: intent.customer });
}

function openDispute(charge: ChargeRow, store: Store): void {
  const id = store.newId('du');
  const withdrawn = book(store, {
    created: store.now(),
    amount: -charge.amountCaptured,
    fee: DISPUTE_FEE,
    currency: charge.currency,
    type: 'adjustment',
    source: id,
    description: `Chargeback withdrawal for ${charge.id}`,
  });
  store.disputes.put({
    id,
    created: store.now(),
    amount: charge.amountCaptured,
    currency: charge.currency,
    charge: charge.id,
    paymentIntent: charge.paymentIntent,
    reason: 'fraudulent',
    status: 'needs_response',
    balanceTransactions: [withdrawn],
  });
}
