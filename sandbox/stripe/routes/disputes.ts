import { notFound } from '../errors.ts';
import { createdFilter, listParams, toPage } from '../list.ts';
import type { StripeRoute } from '../route.ts';
import { toDispute } from '../wire/dispute.ts';

export const disputes: readonly StripeRoute[] = [
  {
    method: 'GET',
    url: '/disputes',
    accepts: [...listParams, 'charge', 'created', 'payment_intent'],
    run: ({ store, params, path }) => {
      const charge = params.text('charge');
      const intent = params.text('payment_intent');
      const rows = charge
        ? store.disputes.where('charge', charge)
        : intent
          ? store.disputes.where('paymentIntent', intent)
          : store.disputes.all();
      return toPage(rows.filter(createdFilter(params)), { params, path }, (row) => toDispute(row, store));
    },
  },
  {
    method: 'GET',
    url: '/disputes/:id',
    accepts: [],
    run: ({ store, id }) => {
      const row = store.disputes.get(id);
      if (!row) throw notFound('dispute', id);
      return toDispute(row, store);
    },
  },
];
