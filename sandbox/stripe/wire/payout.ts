import type Stripe from 'stripe';
import { failures, LEAVES_AFTER, TRACED_AFTER } from '../payout-life.ts';
import type { PayoutRow } from '../rows.ts';

/** @param now virtual seconds: a payout is under way until it arrives */
export function toPayout(row: PayoutRow, now: number) {
  const manual = row.manual ?? false;
  const status = statusOf(row, now);
  const traced = status === 'paid' && row.arrival + (manual ? TRACED_AFTER : 0) <= now;
  return {
    id: row.id,
    object: 'payout',
    amount: row.amount,
    application_fee: null,
    application_fee_amount: null,
    arrival_date: row.arrival,
    automatic: !manual,
    balance_transaction: row.balanceTransaction,
    created: row.created,
    currency: row.currency,
    description: row.description ?? 'STRIPE PAYOUT',
    destination: 'ba_1SandboxCompanyAccount00',
    failure_balance_transaction: row.failureTransaction ?? null,
    failure_code: row.failureCode ?? null,
    failure_message: row.failureCode ? failures[row.failureCode] : null,
    livemode: false,
    metadata: row.metadata ?? {},
    method: 'standard',
    original_payout: null,
    payout_method: null,
    reconciliation_status: manual ? 'not_applicable' : status === 'paid' ? 'completed' : 'in_progress',
    reversed_by: null,
    source_type: 'card',
    statement_descriptor: row.descriptor,
    status,
    trace_id: { status: traced ? 'supported' : 'pending', value: traced ? row.traceId : null },
    type: 'bank_account',
  } satisfies Stripe.Payout;
}

function statusOf({ ended, arrival, manual, created }: PayoutRow, now: number): string {
  if (ended && ended !== 'paid') return ended;
  if (arrival <= now) return 'paid';
  return manual && now < created + LEAVES_AFTER ? 'pending' : 'in_transit';
}
