import type Stripe from 'stripe';
import type {
  BillingSubscriptionStatus,
  InvoiceReason,
  InvoiceStatus,
  PriceInterval,
  ResolversTypes,
} from '#schema/generated/payments.ts';
import type { MirrorObject } from '#subgraphs/kit/mirror/objects.ts';
import { fromStripeAmount } from '../stripe-money.ts';
import { idOf } from './kept.ts';

export type SubscriptionRow = Awaited<ResolversTypes['BillingSubscription']>;
export type InvoiceRow = Awaited<ResolversTypes['Invoice']>;
export type InvoiceLineRow = Awaited<ResolversTypes['InvoiceLine']>;
export type ProductRow = Awaited<ResolversTypes['Product']>;
export type PriceRow = Awaited<ResolversTypes['Price']>;

const subscriptionStatusOf: Record<string, BillingSubscriptionStatus> = {
  incomplete: 'INCOMPLETE',
  incomplete_expired: 'INCOMPLETE_EXPIRED',
  trialing: 'TRIALING',
  active: 'ACTIVE',
  past_due: 'PAST_DUE',
  unpaid: 'UNPAID',
  paused: 'PAUSED',
  canceled: 'CANCELED',
};

const invoiceStatusOf: Record<string, InvoiceStatus> = {
  draft: 'DRAFT',
  open: 'OPEN',
  paid: 'PAID',
  uncollectible: 'UNCOLLECTIBLE',
  void: 'VOID',
};

const reasonOf: Record<string, InvoiceReason> = {
  subscription_create: 'SUBSCRIPTION_CREATE',
  subscription_cycle: 'SUBSCRIPTION_CYCLE',
  subscription_update: 'SUBSCRIPTION_UPDATE',
  manual: 'MANUAL',
};

const intervalOf: Record<string, PriceInterval> = { day: 'DAY', week: 'WEEK', month: 'MONTH', year: 'YEAR' };

/** Where it is, whose, and when Stripe said so. */
type Seen<Body> = Pick<MirrorObject<Body>, 'account' | 'asOf' | 'body'> & { personId: string | null };

/** @param seen as Stripe sent it, or as it is kept */
export function toSubscription({
  body,
  account,
  asOf,
  personId,
}: Seen<Stripe.Subscription>): SubscriptionRow {
  const [item] = body.items.data;
  return {
    __typename: 'BillingSubscription',
    id: body.id,
    status: subscriptionStatusOf[body.status] ?? 'UNKNOWN',
    createdAt: toDateTime(body.created),
    description: body.description,
    items: body.items.data.map(({ id, quantity, price }) => ({
      __typename: 'BillingSubscriptionItem',
      id,
      quantity: quantity ?? null,
      price: toPrice({ body: price, account, asOf }),
    })),
    currentPeriodStart: orNull(item?.current_period_start),
    currentPeriodEnd: orNull(item?.current_period_end),
    trialEnd: orNull(body.trial_end),
    cancelAtPeriodEnd: body.cancel_at_period_end,
    canceledAt: orNull(body.canceled_at),
    endedAt: orNull(body.ended_at),
    asOf: asOf.toISOString(),
    account,
    personId,
    invoiceId: idOf(body.latest_invoice),
    priced: body.items.data.map(({ id, quantity, price }) => ({
      id,
      priceId: price.id,
      quantity: quantity ?? 1,
      unitAmount: price.unit_amount == null ? 0 : fromStripeAmount(price.unit_amount, price.currency).amount,
    })),
  };
}

export function toInvoice({ body, account, asOf, personId }: Seen<Stripe.Invoice>): InvoiceRow {
  const money = (amount: number) => fromStripeAmount(amount, body.currency);
  const payments = body.payments?.data ?? [];
  const payment = payments.find(({ status }) => status === 'paid') ?? payments.at(-1);
  return {
    __typename: 'Invoice',
    id: body.id,
    number: body.number,
    status: invoiceStatusOf[body.status ?? ''] ?? 'UNKNOWN',
    reason: reasonOf[body.billing_reason ?? ''] ?? 'UNKNOWN',
    total: money(body.total),
    amountDue: money(body.amount_due),
    amountPaid: money(body.amount_paid),
    amountRemaining: money(body.amount_remaining),
    createdAt: toDateTime(body.created),
    dueAt: orNull(body.due_date),
    paidAt: orNull(body.status_transitions.paid_at),
    attempts: body.attempt_count,
    nextAttemptAt: orNull(body.next_payment_attempt),
    asOf: asOf.toISOString(),
    account,
    personId,
    subscriptionId: idOf(body.parent?.subscription_details?.subscription),
    paymentId: idOf(payment?.payment.payment_intent),
    toldLines: body.lines.data,
    moreLines: body.lines.has_more,
    ...(body.hosted_invoice_url !== undefined && { shownUrl: body.hosted_invoice_url }),
  };
}

export function toInvoiceLine(line: Stripe.InvoiceLineItem, account: string): InvoiceLineRow {
  const { parent } = line;
  const details = parent?.subscription_item_details ?? parent?.invoice_item_details;
  return {
    __typename: 'InvoiceLine',
    id: line.id,
    description: line.description,
    amount: fromStripeAmount(line.amount, line.currency),
    quantity: line.quantity,
    periodStart: toDateTime(line.period.start),
    periodEnd: toDateTime(line.period.end),
    proration: details?.proration ?? false,
    productId: idOf(line.pricing?.price_details?.product),
    account,
  };
}

export function toProduct({ body, account, asOf }: Omit<Seen<Stripe.Product>, 'personId'>): ProductRow {
  const { id, name, description, active } = body;
  return { __typename: 'Product', id, name, description, active, asOf: asOf.toISOString(), account };
}

export function toPrice({ body, account, asOf }: Omit<Seen<Stripe.Price>, 'personId'>): PriceRow {
  const { recurring, unit_amount: amount } = body;
  return {
    __typename: 'Price',
    id: body.id,
    amount: amount == null ? null : fromStripeAmount(amount, body.currency),
    interval: recurring ? (intervalOf[recurring.interval] ?? 'UNKNOWN') : null,
    intervalCount: recurring?.interval_count ?? null,
    active: body.active,
    nickname: body.nickname,
    lookupKey: body.lookup_key,
    asOf: asOf.toISOString(),
    account,
    productId: idOf(body.product),
  };
}

function orNull(seconds: number | null | undefined): string | null {
  return seconds == null ? null : toDateTime(seconds);
}

/** Stripe's whole seconds as RFC 3339. */
export function toDateTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}
