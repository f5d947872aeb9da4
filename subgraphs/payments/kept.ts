import type Stripe from 'stripe';
import type { NewObject } from '#subgraphs/kit/mirror/objects.ts';
import { customerOf } from './map.ts';

/** What the mirror of payments holds. */
export const paymentsKinds = [
  'payment',
  'payment_method',
  'refund',
  'payout',
  'dispute',
  'balance',
  'balance_transaction',
  'connected_account',
  'transfer',
  'subscription',
  'invoice',
  'product',
  'price',
  'setup_intent',
  'method_configuration',
  'checkout_session',
] as const;

export type PaymentsKind = (typeof paymentsKinds)[number];

/**
 * All that is kept of Stripe's answers, by name, at every depth: what the graph shows and nothing else. No client secret and
 * nothing of `next_action`, whose addresses carry secrets too; no billing details.
 */
const keptNames = [
  'id',
  'object',
  'amount',
  'currency',
  'status',
  'created',
  'description',
  'customer',
  'reason',
  'type',
  'latest_charge',
  'amount_refunded',
  'refunds',
  'data',
  'has_more',
  'balance_transaction',
  'fee',
  'net',
  'payment_intent',
  'payment_method',
  'card',
  'brand',
  'last4',
  'exp_month',
  'exp_year',
  'wallet',
  'paypal',
  'payer_email',
  'us_bank_account',
  'bank_name',
  'transfer_group',
  'link',
  'email',
  'sepa_debit',
  'country',
  'bank_code',
];

export function keptPayment(account: string, intent: Stripe.PaymentIntent, asOf: Date): NewObject {
  return kept(account, 'payment', intent, customerOf(intent), asOf);
}

export function keptMethod(account: string, method: Stripe.PaymentMethod, asOf: Date): NewObject {
  return kept(account, 'payment_method', method, customerOf(method), asOf);
}

/** A refund belongs to its payment. */
export function keptRefund(account: string, refund: Stripe.Refund, asOf: Date): NewObject {
  const { payment_intent: payment } = refund;
  return kept(account, 'refund', refund, typeof payment === 'string' ? payment : (payment?.id ?? null), asOf);
}

function kept(
  account: string,
  kind: PaymentsKind,
  object: { id: string; created: number },
  owner: string | null,
  asOf: Date,
): NewObject {
  const body: unknown = JSON.parse(JSON.stringify(object, keptNames));
  return { account, kind, id: object.id, owner, at: new Date(object.created * 1000), asOf, body };
}
