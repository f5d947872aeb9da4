import { missing, notFound } from '../errors.ts';
import { createdFilter, listParams, toPage } from '../list.ts';
import type { StripeRoute } from '../route.ts';
import { toCharge } from '../wire/charge.ts';

export const charges: readonly StripeRoute[] = [
  {
    method: 'GET',
    url: '/charges',
    accepts: [...listParams, 'created', 'customer', 'payment_intent', 'transfer_group'],
    run: ({ store, params, path }) => {
      const intent = params.text('payment_intent');
      const customer = params.text('customer');
      if (intent && !store.paymentIntents.get(intent))
        throw missing('payment_intent', intent, 'payment_intent');
      const rows = intent
        ? store.charges.where('paymentIntent', intent)
        : customer
          ? store.charges.where('customer', customer)
          : store.charges.all();
      const created = createdFilter(params);
      const matching = rows.filter((row) => created(row) && (!customer || row.customer === customer));
      return toPage(matching, { params, path }, (row) => toCharge(row, store));
    },
  },
  {
    method: 'GET',
    url: '/charges/:id',
    accepts: [],
    run: ({ store, id }) => {
      const row = store.charges.get(id);
      if (!row) throw notFound('charge', id);
      return toCharge(row, store);
    },
  },
];
