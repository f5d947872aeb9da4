import type { SubscriptionRow } from '../billing/rows.ts';
import { createSubscription } from '../billing/subscribe.ts';
import { cancelNow, updateSubscription } from '../billing/change-subscription.ts';
import { missing, notFound } from '../errors.ts';
import { createdFilter, listParams, toPage } from '../list.ts';
import type { StripeCall, StripeRoute } from '../route.ts';
import { toSubscription } from '../wire/subscription.ts';

const statuses = [
  'active',
  'all',
  'canceled',
  'ended',
  'incomplete',
  'incomplete_expired',
  'past_due',
  'paused',
  'trialing',
  'unpaid',
] as const;

export const subscriptions: readonly StripeRoute[] = [
  {
    method: 'POST',
    url: '/subscriptions',
    accepts: [
      'collection_method',
      'customer',
      'days_until_due',
      'default_payment_method',
      'description',
      'items',
      'metadata',
      'off_session',
      'payment_behavior',
      'payment_settings',
      'trial_end',
      'trial_period_days',
    ],
    run: (call) => toSubscription(createSubscription(call), call.store),
  },
  {
    method: 'GET',
    url: '/subscriptions',
    accepts: [...listParams, 'collection_method', 'created', 'customer', 'price', 'status'],
    run: ({ store, params, path }) => {
      const customer = params.text('customer');
      if (customer && !store.customers.get(customer) && !store.customers.deleted(customer)) {
        throw missing('customer', customer, 'customer');
      }
      const status = params.oneOf('status', statuses);
      const price = params.text('price');
      const method = params.text('collection_method');
      const created = createdFilter(params);
      const rows = customer ? store.subscriptions.where('customer', customer) : store.subscriptions.all();
      const wanted = rows.filter(
        (row) =>
          created(row) &&
          isOf(row, status) &&
          (!price || row.items.some((item) => item.price === price)) &&
          (!method || row.collectionMethod === method),
      );
      return toPage(wanted, { params, path }, (row) => toSubscription(row, store));
    },
  },
  {
    method: 'GET',
    url: '/subscriptions/:id',
    accepts: [],
    run: (call) => toSubscription(subscriptionOf(call), call.store),
  },
  {
    method: 'POST',
    url: '/subscriptions/:id',
    accepts: [
      'cancel_at_period_end',
      'default_payment_method',
      'description',
      'items',
      'metadata',
      'off_session',
      'payment_behavior',
      'proration_behavior',
      'trial_end',
    ],
    run: (call) => toSubscription(updateSubscription(subscriptionOf(call), call), call.store),
  },
  {
    method: 'DELETE',
    url: '/subscriptions/:id',
    accepts: ['cancellation_details', 'invoice_now', 'prorate'],
    run: (call) => {
      const row = subscriptionOf(call);
      // Stripe speaks of one that has ended as of one that never was.
      if (row.endedAt !== null) throw notFound('subscription', call.id);
      return toSubscription(cancelNow(row, call.store), call.store);
    },
  },
];

function subscriptionOf({ store, id }: StripeCall): SubscriptionRow {
  const row = store.subscriptions.get(id);
  if (!row) throw notFound('subscription', id);
  return row;
}

/** Without a status Stripe lists what has not been canceled. */
function isOf({ status }: SubscriptionRow, wanted: (typeof statuses)[number] | undefined): boolean {
  if (wanted === 'all') return true;
  if (wanted === undefined) return status !== 'canceled';
  if (wanted === 'ended') return status === 'canceled' || status === 'incomplete_expired';
  return status === wanted;
}
