import { collect } from '../books.ts';
import { invalid } from '../errors.ts';
import { intentOf } from '../find-intent.ts';
import type { StripeRoute } from '../route.ts';
import type { PaymentIntentRow } from '../rows.ts';
import { toPaymentIntent } from '../wire/payment-intent.ts';
import { unexpectedState } from './confirm-payment-intent.ts';

const capture: StripeRoute = {
  method: 'POST',
  url: '/payment_intents/:id/capture',
  accepts: [
    'amount_to_capture',
    'final_capture',
    'metadata',
    'statement_descriptor',
    'statement_descriptor_suffix',
  ],
  run: (call) => {
    const { store, params, sandboxUrl } = call;
    const row = intentOf(call);
    if (row.status !== 'requires_capture') {
      throw unexpectedState(
        `This PaymentIntent could not be captured because it has a status of ${row.status}. Only a PaymentIntent with one of the following statuses may be captured: requires_capture.`,
        row,
        call,
      );
    }
    const amount = params.integer('amount_to_capture', { min: 1 }) ?? row.amount;
    if (amount > row.amount) {
      throw invalid(
        `The amount to capture (${amount}) may not be greater than the authorized amount (${row.amount}).`,
        'amount_to_capture',
        'amount_too_large',
      );
    }
    collect(store, store.charges.get(row.latestCharge!)!, amount, store.now());
    const captured: PaymentIntentRow = {
      ...row,
      status: 'succeeded',
      amountReceived: amount,
      metadata: params.metadata(row.metadata),
    };
    return toPaymentIntent(store.paymentIntents.put(captured), store, sandboxUrl);
  },
};

const cancelable = [
  'requires_payment_method',
  'requires_capture',
  'requires_confirmation',
  'requires_action',
];
const reasons = ['abandoned', 'duplicate', 'fraudulent', 'requested_by_customer'] as const;

const cancel: StripeRoute = {
  method: 'POST',
  url: '/payment_intents/:id/cancel',
  accepts: ['cancellation_reason'],
  run: (call) => {
    const { store, params, sandboxUrl } = call;
    const row = intentOf(call);
    if (!cancelable.includes(row.status)) {
      throw unexpectedState(
        `You cannot cancel this PaymentIntent because it has a status of ${row.status}. Only a PaymentIntent with one of the following statuses may be canceled: ${cancelable.join(', ')}.`,
        row,
        call,
      );
    }
    const reason = params.oneOf('cancellation_reason', reasons) ?? null;
    if (row.status === 'requires_capture') {
      store.charges.put({ ...store.charges.get(row.latestCharge!)!, released: true });
    }
    const canceled: PaymentIntentRow = {
      ...row,
      status: 'canceled',
      canceledAt: store.now(),
      cancellationReason: reason,
      challenge: null,
    };
    return toPaymentIntent(store.paymentIntents.put(canceled), store, sandboxUrl);
  },
};

/** The two ways out of an authorisation. */
export const finishPaymentIntent: readonly StripeRoute[] = [capture, cancel];
