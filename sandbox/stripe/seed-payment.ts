import type { Random } from '../random.ts';
import type { CastPayment } from '../world/world.ts';
import { stripeFee } from '../world/fee.ts';
import { declines } from './declines.ts';
import { methodTypes, typeOf } from './method-types.ts';
import type {
  BalanceTransactionRow,
  ChargeRow,
  DisputeRow,
  PaymentIntentRow,
  PaymentMethodRow,
  RefundRow,
} from './rows.ts';

export interface SeededPayments {
  paymentIntents: PaymentIntentRow[];
  charges: ChargeRow[];
  refunds: RefundRow[];
  balanceTransactions: BalanceTransactionRow[];
  disputes: DisputeRow[];
}

const DAY = 24 * 3600;
/** Days until a charge's money may be paid out. */
export const AVAILABLE_AFTER = 2 * DAY;
/** Virtual time that a bank debit is on its way. */
export const DEBIT_SETTLES_AFTER = 4 * DAY;
export const DISPUTE_FEE = 1500;

/** Adds one payment of the world's history, with its charge, refunds, dispute and movements of the balance. */
export function seedPayment(
  payment: CastPayment,
  {
    customer,
    method,
    ids,
    into,
  }: { customer: string | null; method: PaymentMethodRow; ids: Random; into: SeededPayments },
): void {
  const created = Math.floor(payment.createdMs / 1000);
  const currency = payment.currency.toLowerCase();
  const { outcome, amount } = payment;
  const charged = outcome !== 'canceled' && outcome !== 'requires_action';
  const card = typeOf(method.kind) === 'card';
  const chargeId = `${card ? 'ch' : 'py'}_3${ids.id(23)}`;
  const secret = `${payment.id}_secret_${ids.id(25)}`;
  const decline = declines.generic_decline!;
  const transaction = (
    row: Omit<BalanceTransactionRow, 'id' | 'currency' | 'availableOn' | 'payout' | 'fee'> & { fee?: number },
  ) => {
    const id = `txn_3${ids.id(23)}`;
    into.balanceTransactions.push({
      fee: 0,
      currency,
      availableOn: row.created + AVAILABLE_AFTER,
      payout: null,
      ...row,
      id,
    });
    return id;
  };

  into.paymentIntents.push({
    id: payment.id,
    created,
    amount,
    currency,
    customer,
    paymentMethod: outcome === 'declined' ? null : method.id,
    description: payment.description,
    metadata: {},
    status: statusOf[outcome],
    captureMethod: outcome === 'requires_capture' ? 'manual' : 'automatic_async',
    confirmationMethod: 'automatic',
    automatic: { allowRedirects: 'always' },
    allowed: null,
    types: methodTypes(currency),
    amountReceived: outcome === 'succeeded' ? amount : 0,
    latestCharge: charged ? chargeId : null,
    lastError:
      outcome === 'declined'
        ? {
            type: 'card_error',
            code: 'card_declined',
            declineCode: 'generic_decline',
            message: decline.message,
            charge: chargeId,
            method: method.id,
          }
        : null,
    challenge: outcome === 'requires_action' ? { returnUrl: 'https://shop.example/return' } : null,
    canceledAt: outcome === 'canceled' ? created + 1800 : null,
    cancellationReason: outcome === 'canceled' ? 'abandoned' : null,
    receiptEmail: null,
    setupFutureUsage: null,
    shipping: null,
    statementDescriptor: null,
    statementDescriptorSuffix: null,
    transferGroup: null,
    secret,
    settlesAt: outcome === 'processing' ? created + DEBIT_SETTLES_AFTER : null,
  });
  if (!charged) return;

  const earned = outcome === 'succeeded';
  const type = card ? 'charge' : 'payment';
  const chargeTransaction = earned
    ? transaction({
        created,
        amount,
        fee: stripeFee(amount),
        type,
        source: chargeId,
        description: payment.description,
      })
    : null;
  if (chargeTransaction && payment.payoutId) into.balanceTransactions.at(-1)!.payout = payment.payoutId;
  into.charges.push({
    id: chargeId,
    created,
    amount,
    amountCaptured: earned ? amount : 0,
    released: false,
    currency,
    customer,
    paymentIntent: payment.id,
    paymentMethod: method.id,
    description: payment.description,
    metadata: {},
    status: outcome === 'declined' ? 'failed' : outcome === 'processing' ? 'pending' : 'succeeded',
    captured: outcome !== 'requires_capture' && outcome !== 'declined',
    failureCode: outcome === 'declined' ? 'card_declined' : null,
    failureMessage: outcome === 'declined' ? decline.message : null,
    authenticated: false,
    balanceTransaction: chargeTransaction,
  });

  for (const refund of payment.refunds) {
    const at = Math.floor(refund.createdMs / 1000);
    const id = `${card ? 're' : 'pyr'}_3${ids.id(23)}`;
    into.refunds.push({
      id,
      created: at,
      amount: refund.amount,
      currency,
      charge: chargeId,
      paymentIntent: payment.id,
      paymentMethod: method.id,
      reason: 'requested_by_customer',
      metadata: {},
      balanceTransaction: transaction({
        created: at,
        amount: -refund.amount,
        type: card ? 'refund' : 'payment_refund',
        source: id,
        description: 'REFUND FOR CHARGE',
      }),
      succeedsAt: at,
    });
  }
  if (payment.dispute) {
    const at = Math.floor(payment.dispute.createdMs / 1000);
    const id = `du_1${ids.id(23)}`;
    const withdrawn = transaction({
      created: at,
      amount: -amount,
      fee: DISPUTE_FEE,
      type: 'adjustment',
      source: id,
      description: `Chargeback withdrawal for ${chargeId}`,
    });
    const back =
      payment.dispute.status === 'won'
        ? [
            transaction({
              created: at + 60 * DAY,
              amount,
              type: 'adjustment',
              source: id,
              description: `Chargeback reversal for ${chargeId}`,
            }),
          ]
        : [];
    into.disputes.push({
      id,
      created: at,
      amount,
      currency,
      charge: chargeId,
      paymentIntent: payment.id,
      reason: 'fraudulent',
      status: payment.dispute.status,
      balanceTransactions: [withdrawn, ...back],
    });
  }
}

const statusOf: Record<CastPayment['outcome'], PaymentIntentRow['status']> = {
  succeeded: 'succeeded',
  declined: 'requires_payment_method',
  canceled: 'canceled',
  processing: 'processing',
  requires_action: 'requires_action',
  requires_capture: 'requires_capture',
};
