import type Stripe from 'stripe';
import type { NewObject } from '#subgraphs/kit/mirror/objects.ts';
import type { PaymentsKind } from '../kept.ts';
import { customerOf } from '../map.ts';

/**
 * All that is kept of billing, by name, at every depth: what the graph shows and nothing else. No address of a hosted
 * page, which opens to whoever has it, no secret, and nothing of the customer but their id.
 */
const keptNames = [
  'id',
  'object',
  'status',
  'created',
  'currency',
  'customer',
  'description',
  'active',
  'name',
  'nickname',
  'lookup_key',
  'product',
  'unit_amount',
  'recurring',
  'interval',
  'interval_count',
  'items',
  'data',
  'has_more',
  'price',
  'quantity',
  'current_period_start',
  'current_period_end',
  'trial_end',
  'cancel_at_period_end',
  'canceled_at',
  'ended_at',
  'latest_invoice',
  'number',
  'billing_reason',
  'total',
  'amount_due',
  'amount_paid',
  'amount_remaining',
  'amount',
  'due_date',
  'status_transitions',
  'paid_at',
  'attempt_count',
  'next_payment_attempt',
  'lines',
  'period',
  'start',
  'end',
  'pricing',
  'price_details',
  'parent',
  'subscription_details',
  'subscription_item_details',
  'invoice_item_details',
  'subscription',
  'proration',
  'payments',
  'payment',
  'payment_intent',
];

/** A subscription, its latest invoice where that came with it, and its prices. */
export function keptSubscription(
  account: string,
  subscription: Stripe.Subscription,
  asOf: Date,
): NewObject[] {
  const { latest_invoice: latest } = subscription;
  const invoice = typeof latest === 'object' && latest ? latest : null;
  const body = { ...subscription, latest_invoice: invoice?.id ?? latest };
  return [
    kept({ account, kind: 'subscription', owner: customerOf(subscription), asOf }, body),
    ...(invoice ? keptInvoice(account, invoice, asOf) : []),
    ...subscription.items.data.map(({ price }) => keptPrice(account, price, asOf)),
  ];
}

export function keptInvoice(account: string, invoice: Stripe.Invoice, asOf: Date): NewObject[] {
  // Only what a preview is has no id.
  if (!invoice.id) return [];
  const object = { ...invoice, id: invoice.id };
  return [kept({ account, kind: 'invoice', owner: customerOf(invoice), asOf }, object)];
}

/** What is sold is nobody's. */
export function keptProduct(account: string, product: Stripe.Product, asOf: Date): NewObject {
  return kept({ account, kind: 'product', owner: null, asOf }, product);
}

/** A price belongs to its product. */
export function keptPrice(account: string, price: Stripe.Price, asOf: Date): NewObject {
  return kept({ account, kind: 'price', owner: idOf(price.product), asOf }, price);
}

/** The id of what may have been expanded. */
export function idOf(reference: string | { id?: string } | null | undefined): string | null {
  return typeof reference === 'string' ? reference : (reference?.id ?? null);
}

function kept(
  place: { account: string; kind: PaymentsKind; owner: string | null; asOf: Date },
  object: { id: string; created: number },
): NewObject {
  const body: unknown = JSON.parse(JSON.stringify(object, keptNames));
  return { ...place, id: object.id, at: new Date(object.created * 1000), body };
}
