import type Stripe from 'stripe';
import { typeOf } from '../method-types.ts';
import type { ChargeRow } from '../rows.ts';
import type { Store } from '../store.ts';
import { toChargedMethod } from './charged-method.ts';
import { emptyAddress } from './payment-method.ts';

export function toCharge(row: ChargeRow, store: Store) {
  const method = store.paymentMethods.get(row.paymentMethod)!;
  const refunded = refundedAmount(row, store);
  return {
    id: row.id,
    object: 'charge',
    amount: row.amount,
    amount_captured: row.amountCaptured,
    amount_refunded: refunded,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: row.balanceTransaction,
    billing_details: {
      address: emptyAddress,
      email: method.holder.email,
      name: method.holder.name,
      phone: null,
      tax_id: null,
    },
    calculated_statement_descriptor: typeOf(method.kind) === 'card' ? 'PLAZA' : null,
    captured: row.captured,
    created: row.created,
    currency: row.currency,
    customer: row.customer,
    description: row.description,
    disputed: store.disputes.where('charge', row.id).length > 0,
    failure_balance_transaction: null,
    failure_code: row.failureCode,
    failure_message: row.failureMessage,
    fraud_details: {},
    livemode: false,
    metadata: row.metadata,
    on_behalf_of: null,
    outcome: outcomeOf(row, store),
    paid: row.status === 'succeeded',
    payment_intent: row.paymentIntent,
    payment_method: row.paymentMethod,
    payment_method_details: toChargedMethod(row, method),
    receipt_email: null,
    receipt_number: null,
    receipt_url: null,
    refunded: refunded > 0 && refunded >= (row.captured ? row.amountCaptured : row.amount),
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: row.status,
    transfer_data: null,
    transfer_group: null,
  } satisfies Stripe.Charge;
}

/** Stripe's units that went back to the payer, an authorisation given up included. */
export function refundedAmount(row: ChargeRow, store: Store): number {
  if (row.released) return row.amount;
  return store.refunds.where('charge', row.id).reduce((sum, refund) => sum + refund.amount, 0);
}

function outcomeOf(row: ChargeRow, store: Store): Stripe.Charge.Outcome {
  const failed = row.status === 'failed';
  const error = store.paymentIntents.get(row.paymentIntent)?.lastError;
  const declineCode = error?.charge === row.id ? error.declineCode : undefined;
  return {
    advice_code: null,
    network_advice_code: null,
    network_decline_code: failed ? '05' : null,
    network_status: failed ? 'declined_by_network' : 'approved_by_network',
    reason: failed ? (declineCode ?? row.failureCode) : null,
    risk_level: 'normal',
    risk_score: 20,
    seller_message: failed
      ? 'The bank did not return any further details with this decline.'
      : 'Payment complete.',
    type: failed ? 'issuer_declined' : 'authorized',
  };
}
