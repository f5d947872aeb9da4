import type Stripe from 'stripe';
import { typeOf } from '../method-types.ts';
import type { RefundRow } from '../rows.ts';
import type { Store } from '../store.ts';

export function toRefund(row: RefundRow, store: Store) {
  const succeeded = row.succeedsAt <= store.now();
  const type = typeOf(store.paymentMethods.get(row.paymentMethod)!.kind);
  return {
    id: row.id,
    object: 'refund',
    amount: row.amount,
    balance_transaction: row.balanceTransaction,
    charge: row.charge,
    created: row.created,
    currency: row.currency,
    customer: store.charges.get(row.charge)?.customer ?? null,
    customer_account: null,
    ...(type === 'card' && { destination_details: toCardDestination(succeeded) }),
    metadata: row.metadata,
    payment_intent: row.paymentIntent,
    payment_method: row.paymentMethod,
    ...(!succeeded && { pending_reason: 'processing' as const }),
    reason: row.reason,
    receipt_number: null,
    source_transfer_reversal: null,
    status: succeeded ? 'succeeded' : 'pending',
    transfer_reversal: null,
  } satisfies Stripe.Refund;
}

function toCardDestination(succeeded: boolean): Stripe.Refund.DestinationDetails {
  const reference_status = succeeded ? 'available' : 'pending';
  const card = { reference_status, reference_type: 'acquirer_reference_number', type: 'refund' } as const;
  return { type: 'card', card: succeeded ? { ...card, reference: '24000000000000000000000' } : card };
}
