import type Stripe from 'stripe';
import type { TransferReversalRow, TransferRow } from '../connect-rows.ts';
import type { Store } from '../store.ts';

export function toTransfer(row: TransferRow, store: Store) {
  const reversed = amountReversed(row, store);
  const reversals = store.transferReversals.where('transfer', row.id);
  return {
    id: row.id,
    object: 'transfer',
    amount: row.amount,
    amount_reversed: reversed,
    balance_transaction: row.balanceTransaction,
    created: row.created,
    currency: row.currency,
    description: row.description,
    destination: row.destination,
    livemode: false,
    metadata: row.metadata,
    reversals: {
      object: 'list' as const,
      data: reversals.slice(0, 10).map(toTransferReversal),
      has_more: reversals.length > 10,
      url: `/v1/transfers/${row.id}/reversals`,
    },
    reversed: reversed === row.amount,
    source_transaction: row.sourceTransaction,
    source_type: 'card',
    transfer_group: row.transferGroup,
  } satisfies Stripe.Transfer;
}

export function toTransferReversal(row: TransferReversalRow) {
  return {
    id: row.id,
    object: 'transfer_reversal',
    amount: row.amount,
    balance_transaction: row.balanceTransaction,
    created: row.created,
    currency: row.currency,
    destination_payment_refund: null,
    metadata: row.metadata,
    source_refund: null,
    transfer: row.transfer,
  } satisfies Stripe.TransferReversal;
}

export function amountReversed({ id }: Pick<TransferRow, 'id'>, store: Store): number {
  return store.transferReversals.where('transfer', id).reduce((sum, { amount }) => sum + amount, 0);
}
