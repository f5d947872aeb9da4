import type { Store } from '../store.ts';
import { attemptInvoice, draftInvoice, failed, finalizeInvoice, settlePaid } from './charge-invoice.ts';
import { linesOf, methodOfSubscription, recurringOf } from './items.ts';
import { periodEnd } from '../../world/period.ts';
import type { InvoiceRow, SubscriptionRow } from './rows.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;
/** For how long the first payment may be finished. */
const FINISH_WITHIN = 23 * HOUR;
/** How long before its end a trial is announced. */
const TRIAL_TOLD_BEFORE = 3 * DAY;

interface Due {
  at: number;
  run(store: Store): void;
}

/** Brings subscriptions and invoices to where they are by the virtual clock, step by step; runs before each call. */
export function advanceBilling(store: Store): void {
  followPayments(store);
  for (let due = nextDue(store); due && due.at <= store.now(); due = nextDue(store)) {
    const { at } = due;
    due.run({ ...store, now: () => at });
    followPayments(store);
  }
}

/** An invoice whose payment was finished elsewhere is paid; one whose bank debit came back is not. */
function followPayments(store: Store): void {
  for (const invoice of store.invoices.where('status', 'open')) {
    const intent = invoice.paymentIntent ? store.paymentIntents.get(invoice.paymentIntent) : undefined;
    if (intent?.status === 'succeeded') settlePaid(invoice, store, intent.amountReceived);
    const subscription = store.subscriptions.get(invoice.subscription);
    const cameBack = intent?.status === 'requires_payment_method' && intent.lastError;
    if (cameBack && subscription?.status === 'active' && invoice.nextAttempt === null) failed(invoice, store);
  }
}

function nextDue(store: Store): Due | undefined {
  const due = [
    ...store.subscriptions.all().flatMap(ofSubscription),
    ...(['draft', 'open'] as const).flatMap((status) =>
      store.invoices.where('status', status).flatMap(ofInvoice),
    ),
  ];
  return due.toSorted((a, b) => a.at - b.at)[0];
}

function ofSubscription(row: SubscriptionRow): Due[] {
  if (row.endedAt !== null) return [];
  if (row.status === 'incomplete') {
    return [{ at: row.created + FINISH_WITHIN, run: (store) => expire(row, store) }];
  }
  const toTell = row.trialEnd !== null && !row.trialTold ? row.trialEnd - TRIAL_TOLD_BEFORE : null;
  return [
    ...(toTell !== null && row.trialEnd! > toTell && row.status === 'trialing'
      ? [{ at: toTell, run: (store: Store) => void store.subscriptions.put({ ...row, trialTold: true }) }]
      : []),
    { at: row.periodEnd, run: (store) => renew(row, store) },
  ];
}

function ofInvoice(row: InvoiceRow): Due[] {
  if (row.status === 'draft') {
    return row.advances ? [{ at: row.created + HOUR, run: (store) => collectDraft(row, store) }] : [];
  }
  if (row.nextAttempt !== null) return [{ at: row.nextAttempt, run: (store) => retry(row, store) }];
  if (row.dueDate === null || row.overdue) return [];
  return [{ at: row.dueDate, run: (store) => overdue(row, store) }];
}

function renew(row: SubscriptionRow, store: Store): void {
  if (row.cancelAtPeriodEnd) {
    store.subscriptions.put({ ...row, status: 'canceled', endedAt: row.periodEnd });
    return;
  }
  const start = row.periodEnd;
  const next = store.subscriptions.put({
    ...row,
    periodStart: start,
    periodEnd: periodEnd(start, recurringOf(row, store), row.anchor),
    status: row.status === 'trialing' ? 'active' : row.status,
  });
  draftInvoice(next, store, {
    reason: 'subscription_cycle',
    lines: [...row.pending, ...linesOf(next, store)],
    period: [row.periodStart, row.periodEnd],
  });
}

/** Nobody finished the first payment. */
function expire(row: SubscriptionRow, store: Store): void {
  store.subscriptions.put({ ...row, status: 'incomplete_expired', endedAt: store.now() });
  const invoice = row.latestInvoice ? store.invoices.get(row.latestInvoice) : undefined;
  if (invoice?.status === 'open')
    store.invoices.put({ ...invoice, status: 'void', voidedAt: store.now(), nextAttempt: null });
}

function collectDraft(row: InvoiceRow, store: Store): void {
  const open = finalizeInvoice(row, store);
  if (open.status === 'open' && open.collectionMethod === 'charge_automatically') retry(open, store);
}

function retry(row: InvoiceRow, store: Store): void {
  const subscription = store.subscriptions.get(row.subscription)!;
  if (subscription.endedAt !== null) store.invoices.put({ ...row, nextAttempt: null });
  else attemptInvoice(row, methodOfSubscription(subscription, store), store);
}

function overdue(row: InvoiceRow, store: Store): void {
  const subscription = store.subscriptions.get(row.subscription)!;
  store.invoices.put({ ...row, overdue: true });
  if (subscription.status === 'active') store.subscriptions.put({ ...subscription, status: 'past_due' });
}
