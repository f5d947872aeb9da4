import { advanceCheckout } from './checkout/complete.ts';
import { advanceBilling } from './billing/life.ts';
import { collect } from './books.ts';
import { decideDisputes } from './dispute-case.ts';
import { settlePayouts } from './payout-life.ts';
import type { PaymentIntentRow } from './rows.ts';
import { returns } from './returns.ts';
import type { Store } from './store.ts';

/** Brings to its end what is due by the virtual clock: bank debits, disputes, payouts and subscriptions; runs before each call. */
export function settleDue(store: Store): void {
  decideDisputes(store);
  settlePayouts(store);
  for (const intent of store.paymentIntents.where('status', 'processing')) {
    if (intent.settlesAt !== null && intent.settlesAt <= store.now()) settle(intent, intent.settlesAt, store);
  }
  advanceBilling(store);
  advanceCheckout(store);
}

function settle(intent: PaymentIntentRow, at: number, store: Store): void {
  const charge = store.charges.get(intent.latestCharge!)!;
  const method = store.paymentMethods.get(charge.paymentMethod)!;
  const returned = intent.returns ?? (method.behaviour === 'settle_fail' ? 'insufficient_funds' : null);
  if (!returned) {
    collect(store, charge, intent.amount, at);
    store.paymentIntents.put({
      ...intent,
      status: 'succeeded',
      amountReceived: intent.amount,
      settlesAt: null,
    });
    return;
  }
  const { networkCode, message } = returns[returned];
  const failed = { failureCode: 'payment_method_provider_decline', failureMessage: message };
  store.charges.put({ ...charge, ...failed, status: 'failed', captured: false });
  store.paymentIntents.put({
    ...intent,
    status: 'requires_payment_method',
    paymentMethod: null,
    settlesAt: null,
    lastError: {
      type: 'invalid_request_error',
      code: failed.failureCode,
      declineCode: returned,
      networkCode,
      message,
      charge: charge.id,
      method: method.id,
    },
  });
}
