import { advanceBilling } from './billing/life.ts';
import { collect } from './books.ts';
import type { PaymentIntentRow } from './rows.ts';
import type { Store } from './store.ts';

/** Brings every bank debit and subscription that is due by the virtual clock to where it is; runs before each call. */
export function settleDue(store: Store): void {
  for (const intent of store.paymentIntents.where('status', 'processing')) {
    if (intent.settlesAt !== null && intent.settlesAt <= store.now()) settle(intent, intent.settlesAt, store);
  }
  advanceBilling(store);
}

function settle(intent: PaymentIntentRow, at: number, store: Store): void {
  const charge = store.charges.get(intent.latestCharge!)!;
  const method = store.paymentMethods.get(charge.paymentMethod)!;
  if (method.behaviour !== 'settle_fail') {
    collect(store, charge, intent.amount, at);
    store.paymentIntents.put({
      ...intent,
      status: 'succeeded',
      amountReceived: intent.amount,
      settlesAt: null,
    });
    return;
  }
  const message = "The customer's account has insufficient funds to cover this payment.";
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
      declineCode: 'insufficient_funds',
      message,
      charge: charge.id,
      method: method.id,
    },
  });
}
