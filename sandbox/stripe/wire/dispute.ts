import type Stripe from 'stripe';
import { ANSWER_WITHIN } from '../dispute-case.ts';
import type { DisputeRow } from '../rows.ts';
import type { Store } from '../store.ts';
import { toBalanceTransaction } from './balance-transaction.ts';

export function toDispute(row: DisputeRow, store: Store) {
  const dueBy = row.created + ANSWER_WITHIN;
  // Of the seeded history: whatever is no longer open was answered once.
  const submissions = row.submissions ?? (row.status === 'needs_response' || row.evidence ? 0 : 1);
  const open = row.status === 'needs_response';
  const method = store.paymentMethods.get(store.charges.get(row.charge)!.paymentMethod)!;
  const transactions = row.balanceTransactions.map((id) => store.balanceTransactions.get(id)!);
  return {
    id: row.id,
    object: 'dispute',
    amount: row.amount,
    balance_transactions: transactions.map((transaction) => toBalanceTransaction(transaction, store.now())),
    charge: row.charge,
    created: row.created,
    currency: row.currency,
    enhanced_eligibility_types: [],
    evidence: { ...noEvidence, ...row.evidence },
    evidence_details: {
      due_by: dueBy,
      enhanced_eligibility: {},
      has_evidence: submissions > 0 || row.evidence !== undefined,
      past_due: open && dueBy < store.now(),
      submission_count: submissions,
      submission_method: submissions > 0 ? 'manual' : 'not_submitted',
    },
    intended_submission_method: 'manual',
    is_charge_refundable: false,
    livemode: false,
    metadata: row.metadata ?? {},
    payment_intent: row.paymentIntent,
    payment_method_details: {
      type: 'card',
      card: {
        brand: method.brand,
        network: method.brand,
        case_type: 'chargeback',
        network_reason_code: '10.4',
      },
    },
    reason: row.reason,
    status: row.status,
  } satisfies Stripe.Dispute;
}

export const noEvidence: Stripe.Dispute.Evidence = {
  access_activity_log: null,
  billing_address: null,
  cancellation_policy: null,
  cancellation_policy_disclosure: null,
  cancellation_rebuttal: null,
  customer_communication: null,
  customer_email_address: null,
  customer_name: null,
  customer_purchase_ip: null,
  customer_signature: null,
  duplicate_charge_documentation: null,
  duplicate_charge_explanation: null,
  duplicate_charge_id: null,
  enhanced_evidence: {},
  product_description: null,
  receipt: null,
  refund_policy: null,
  refund_policy_disclosure: null,
  refund_refusal_explanation: null,
  service_date: null,
  service_documentation: null,
  shipping_address: null,
  shipping_carrier: null,
  shipping_date: null,
  shipping_documentation: null,
  shipping_tracking_number: null,
  uncategorized_file: null,
  uncategorized_text: null,
};
