import type { Row } from '../table.ts';

export interface ProductRow extends Row {
  name: string;
  description: string | null;
  active: boolean;
  metadata: Record<string, string>;
  defaultPrice: string | null;
  updated: number;
}

export interface PriceRow extends Row {
  product: string;
  currency: string;
  unitAmount: number;
  /** Null for what is paid once. */
  recurring: { interval: 'day' | 'week' | 'month' | 'year'; count: number } | null;
  active: boolean;
  lookupKey: string | null;
  nickname: string | null;
  metadata: Record<string, string>;
}

export interface SubscriptionItem {
  id: string;
  created: number;
  price: string;
  quantity: number;
}

export interface SubscriptionRow extends Row {
  customer: string;
  currency: string;
  status: 'active' | 'canceled' | 'incomplete' | 'incomplete_expired' | 'past_due' | 'trialing' | 'unpaid';
  items: readonly SubscriptionItem[];
  /** What further periods are counted from. */
  anchor: number;
  periodStart: number;
  periodEnd: number;
  trialStart: number | null;
  trialEnd: number | null;
  /** Whether `trial_will_end` was announced. */
  trialTold: boolean;
  cancelAtPeriodEnd: boolean;
  canceledAt: number | null;
  endedAt: number | null;
  cancellationReason: 'cancellation_requested' | 'payment_failed' | null;
  collectionMethod: 'charge_automatically' | 'send_invoice';
  daysUntilDue: number | null;
  defaultMethod: string | null;
  latestInvoice: string | null;
  description: string | null;
  metadata: Record<string, string>;
  /** What a change in the middle of a period left to be settled with the next invoice. */
  pending: readonly InvoiceLine[];
}

export interface InvoiceLine {
  id: string;
  amount: number;
  description: string;
  price: string;
  product: string;
  quantity: number;
  subscriptionItem: string;
  proration: boolean;
  start: number;
  end: number;
}

export interface InvoiceRow extends Row {
  customer: string;
  subscription: string;
  currency: string;
  status: 'draft' | 'open' | 'paid' | 'uncollectible' | 'void';
  reason: 'subscription_create' | 'subscription_cycle' | 'subscription_update';
  collectionMethod: SubscriptionRow['collectionMethod'];
  lines: readonly InvoiceLine[];
  number: string | null;
  amountPaid: number;
  attempts: number;
  /** Whether time moves it on by itself. */
  advances: boolean;
  nextAttempt: number | null;
  dueDate: number | null;
  overdue: boolean;
  finalizedAt: number | null;
  paidAt: number | null;
  voidedAt: number | null;
  uncollectibleAt: number | null;
  /** Null before it is finalized, where nothing is to be paid, and for what was paid otherwise. */
  paymentIntent: string | null;
  periodStart: number;
  periodEnd: number;
  metadata: Record<string, string>;
}

/** A change that is to be announced. */
export type BillingChange =
  | { kind: 'product'; before?: ProductRow; after: ProductRow | null }
  | { kind: 'price'; before?: PriceRow; after: PriceRow | null }
  | { kind: 'subscription'; before?: SubscriptionRow; after: SubscriptionRow | null }
  | { kind: 'invoice'; before?: InvoiceRow; after: InvoiceRow | null };

export function totalOf({ lines }: Pick<InvoiceRow, 'lines'>): number {
  return lines.reduce((sum, line) => sum + line.amount, 0);
}

/** What is to be paid: a total below nothing is carried on. */
export function dueOf(invoice: Pick<InvoiceRow, 'lines'>): number {
  return Math.max(0, totalOf(invoice));
}
