import type Stripe from 'stripe';
import type { PayoutRow } from '../rows.ts';

/** @param now virtual seconds: a payout is under way until it arrives */
export function toPayout(row: PayoutRow, now: number) {
  const paid = row.arrival <= now;
  return {
    id: row.id,
    object: 'payout',
    amount: row.amount,
    application_fee: null,
    application_fee_amount: null,
    arrival_date: row.arrival,
    automatic: true,
    balance_transaction: row.balanceTransaction,
    created: row.created,
    currency: row.currency,
    description: 'STRIPE PAYOUT',
    destination: 'ba_1SandboxCompanyAccount00',
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    livemode: false,
    metadata: {},
    method: 'standard',
    original_payout: null,
    payout_method: null,
    reconciliation_status: paid ? 'completed' : 'in_progress',
    reversed_by: null,
    source_type: 'card',
    statement_descriptor: row.descriptor,
    status: paid ? 'paid' : 'in_transit',
    trace_id: { status: paid ? 'supported' : 'pending', value: paid ? row.traceId : null },
    type: 'bank_account',
  } satisfies Stripe.Payout;
}
