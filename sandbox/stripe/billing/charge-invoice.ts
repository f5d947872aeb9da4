import { blankIntent } from '../intent-params.ts';
import { confirm } from '../pay.ts';
import type { PaymentIntentRow, PaymentMethodRow } from '../rows.ts';
import type { Store } from '../store.ts';
import { dueOf, type InvoiceLine, type InvoiceRow, type SubscriptionRow } from './rows.ts';

const DAY = 24 * 3600;

/** Days until a payment that failed is tried again, each time. */
const RETRY_AFTER_DAYS = [3, 5, 7];

export function draftInvoice(
  subscription: SubscriptionRow,
  store: Store,
  {
    reason,
    lines,
    period,
  }: { reason: InvoiceRow['reason']; lines: readonly InvoiceLine[]; period: [number, number] },
): InvoiceRow {
  const id = store.newId('in');
  const invoice = store.invoices.put({
    id,
    created: store.now(),
    customer: subscription.customer,
    subscription: subscription.id,
    currency: subscription.currency,
    status: 'draft',
    reason,
    collectionMethod: subscription.collectionMethod,
    lines,
    number: null,
    amountPaid: 0,
    attempts: 0,
    advances: subscription.status !== 'unpaid',
    nextAttempt: null,
    dueDate: null,
    overdue: false,
    finalizedAt: null,
    paidAt: null,
    voidedAt: null,
    uncollectibleAt: null,
    paymentIntent: null,
    periodStart: period[0],
    periodEnd: period[1],
    metadata: {},
  });
  store.subscriptions.put({ ...subscription, latestInvoice: id, pending: [] });
  return invoice;
}

/** Open from now on, with a payment of its own; nothing to pay is paid. */
export function finalizeInvoice(invoice: InvoiceRow, store: Store): InvoiceRow {
  const days = store.subscriptions.get(invoice.subscription)?.daysUntilDue ?? 30;
  const due = dueOf(invoice);
  const open: InvoiceRow = {
    ...invoice,
    status: 'open',
    number: `${invoice.customer.slice(-8).toUpperCase()}-${String(numberOf(invoice, store)).padStart(4, '0')}`,
    finalizedAt: store.now(),
    dueDate: invoice.collectionMethod === 'send_invoice' ? invoice.created + days * DAY : null,
  };
  if (due === 0) return settlePaid(store.invoices.put(open), store, 0);
  return withPayment(open, store);
}

/** The invoice with a payment that waits for its method. */
export function withPayment(invoice: InvoiceRow, store: Store): InvoiceRow {
  const intent = store.paymentIntents.put({
    ...blankIntent(store, { amount: dueOf(invoice), currency: invoice.currency }),
    customer: invoice.customer,
    description: invoice.reason === 'subscription_create' ? 'Subscription creation' : 'Subscription update',
  });
  return store.invoices.put({ ...invoice, paymentIntent: intent.id });
}

/** Puts an open invoice to a method, a challenge of which waits for the payer, and carries what comes of it to the subscription. */
export function attemptInvoice(
  open: InvoiceRow,
  method: PaymentMethodRow | null,
  store: Store,
): { invoice: InvoiceRow; intent: PaymentIntentRow } {
  const invoice = open.paymentIntent ? open : withPayment(open, store);
  const before = store.paymentIntents.get(invoice.paymentIntent!)!;
  const tried = { ...invoice, attempts: invoice.attempts + 1 };
  if (!method) return { invoice: failed(tried, store), intent: before };
  const intent = confirm(
    { ...before, customer: invoice.customer },
    { method, offSession: false, errorOnAction: false, returnUrl: null },
    store,
  );
  if (intent.status === 'succeeded')
    return { invoice: settlePaid(tried, store, intent.amountReceived), intent };
  if (intent.status === 'processing') {
    activate(invoice.subscription, store);
    return { invoice: store.invoices.put({ ...tried, nextAttempt: null }), intent };
  }
  return { invoice: failed(tried, store), intent };
}

/** Paid, and the subscription in order again. */
export function settlePaid(invoice: InvoiceRow, store: Store, amountPaid: number): InvoiceRow {
  const paid = store.invoices.put({
    ...invoice,
    status: 'paid',
    amountPaid,
    paidAt: store.now(),
    nextAttempt: null,
  });
  activate(invoice.subscription, store);
  return paid;
}

/** A payment that failed: it is tried again for some days, then the subscription ends as the account's settings say. */
export function failed(invoice: InvoiceRow, store: Store): InvoiceRow {
  const subscription = store.subscriptions.get(invoice.subscription)!;
  if (invoice.reason === 'subscription_create' && subscription.status === 'incomplete')
    return store.invoices.put(invoice);
  const days = RETRY_AFTER_DAYS[invoice.attempts - 1];
  const rest = store.invoices.put({
    ...invoice,
    nextAttempt: days === undefined ? null : store.now() + days * DAY,
  });
  if (days !== undefined) store.subscriptions.put({ ...subscription, status: 'past_due' });
  else giveUp(subscription, store);
  return rest;
}

function giveUp(subscription: SubscriptionRow, store: Store): void {
  const after = store.billingSettings.get('billing')?.afterRetries ?? 'cancel';
  if (after !== 'cancel') {
    store.subscriptions.put({ ...subscription, status: after });
    return;
  }
  store.subscriptions.put({
    ...subscription,
    status: 'canceled',
    canceledAt: store.now(),
    endedAt: store.now(),
    cancellationReason: 'payment_failed',
  });
}

function activate(id: string, store: Store): void {
  const subscription = store.subscriptions.get(id)!;
  if (!['incomplete', 'past_due', 'unpaid'].includes(subscription.status)) return;
  store.subscriptions.put({ ...subscription, status: 'active' });
}

function numberOf({ customer }: InvoiceRow, store: Store): number {
  return store.invoices.where('customer', customer).filter(({ number }) => number !== null).length + 1;
}
