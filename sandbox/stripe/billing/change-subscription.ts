import { invalid } from '../errors.ts';
import type { StripeCall } from '../route.ts';
import type { Store } from '../store.ts';
import { attemptInvoice, draftInvoice, finalizeInvoice } from './charge-invoice.ts';
import { methodOfSubscription, prorationsOf, readItems, recurringOf } from './items.ts';
import { periodEnd } from '../../world/period.ts';
import { totalOf, type SubscriptionRow } from './rows.ts';
import { readMethod } from './subscribe.ts';

const prorations = ['always_invoice', 'create_prorations', 'none'] as const;

export function cancelNow(row: SubscriptionRow, store: Store): SubscriptionRow {
  return store.subscriptions.put({
    ...row,
    status: 'canceled',
    canceledAt: row.canceledAt ?? store.now(),
    endedAt: store.now(),
    cancellationReason: 'cancellation_requested',
  });
}

/** Changes what is asked for; what the rest of the period costs more or less goes on an invoice. */
export function updateSubscription(row: SubscriptionRow, { store, params }: StripeCall): SubscriptionRow {
  if (row.endedAt !== null) {
    const other = ['cancel_at_period_end', 'default_payment_method', 'description', 'items', 'trial_end'];
    if (other.some((name) => params.has(name)))
      throw invalid('A canceled subscription can only update its cancellation_details and metadata.');
    return store.subscriptions.put({ ...row, metadata: params.metadata(row.metadata) });
  }
  const given = params.hashes('items');
  const atEnd = params.boolean('cancel_at_period_end') ?? row.cancelAtPeriodEnd;
  const description = params.text('description');
  const method = readMethod(params, row.customer, store);
  let next: SubscriptionRow = {
    ...row,
    items: given ? readItems(given, row.items, store) : row.items,
    cancelAtPeriodEnd: atEnd,
    canceledAt: atEnd ? (row.cancelAtPeriodEnd ? row.canceledAt : store.now()) : null,
    cancellationReason: atEnd ? 'cancellation_requested' : null,
    defaultMethod: method === undefined ? row.defaultMethod : method,
    description: description === undefined ? row.description : description,
    metadata: params.metadata(row.metadata),
  };
  if (params.text('trial_end') === 'now' && next.status === 'trialing') {
    const end = store.now();
    // The first paid period begins at the next step of the clock, which is now.
    next = { ...next, trialEnd: end, anchor: end, periodEnd: end };
  }
  const behaviour = params.oneOf('proration_behavior', prorations) ?? 'create_prorations';
  const free = row.status === 'trialing' || row.status === 'incomplete';
  if (!given || free || behaviour === 'none') return store.subscriptions.put(next);
  return settleChange(row, next, behaviour, store);
}

function settleChange(
  before: SubscriptionRow,
  changed: SubscriptionRow,
  behaviour: 'always_invoice' | 'create_prorations',
  store: Store,
): SubscriptionRow {
  const sameRhythm =
    JSON.stringify(recurringOf(before, store)) === JSON.stringify(recurringOf(changed, store));
  const next = sameRhythm
    ? changed
    : {
        ...changed,
        anchor: store.now(),
        periodStart: store.now(),
        periodEnd: periodEnd(store.now(), recurringOf(changed, store), store.now()),
      };
  const pending = [...before.pending, ...prorationsOf(before, changed, store)];
  const due = totalOf({ lines: pending });
  if ((behaviour === 'create_prorations' && sameRhythm) || due <= 0) {
    return store.subscriptions.put({ ...next, pending });
  }
  const draft = draftInvoice(store.subscriptions.put(next), store, {
    reason: 'subscription_update',
    lines: pending,
    period: [before.periodStart, store.now()],
  });
  const open = finalizeInvoice(draft, store);
  if (open.status === 'open' && open.collectionMethod === 'charge_automatically') {
    attemptInvoice(open, methodOfSubscription(next, store), store);
  }
  return store.subscriptions.get(next.id)!;
}
