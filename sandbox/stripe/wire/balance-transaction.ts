import type Stripe from 'stripe';
import type { BalanceTransactionRow } from '../rows.ts';

/** @param now virtual seconds */
export function toBalanceTransaction(row: BalanceTransactionRow, now: number) {
  const fee = { amount: row.fee, application: null, currency: row.currency, type: 'stripe_fee' };
  const description = row.type === 'adjustment' ? 'Dispute fee' : 'Stripe processing fees';
  return {
    id: row.id,
    object: 'balance_transaction',
    amount: row.amount,
    available_on: row.availableOn,
    balance_type: 'payments',
    created: row.created,
    currency: row.currency,
    description: row.description,
    exchange_rate: null,
    fee: row.fee,
    fee_details: row.fee === 0 ? [] : [{ ...fee, description }],
    net: row.amount - row.fee,
    reporting_category: categories[row.type] ?? row.type,
    source: row.source,
    status: row.availableOn <= now ? 'available' : 'pending',
    type: row.type,
  } satisfies Stripe.BalanceTransaction;
}

const categories: Partial<Record<BalanceTransactionRow['type'], string>> = {
  payment: 'charge',
  payment_refund: 'refund',
  adjustment: 'dispute',
  transfer_refund: 'transfer_reversal',
};
