import { notFound } from '../errors.ts';
import { createdFilter, listParams, toPage } from '../list.ts';
import type { StripeRoute } from '../route.ts';
import { toPayout } from '../wire/payout.ts';

export const payouts: readonly StripeRoute[] = [
  {
    method: 'GET',
    url: '/payouts',
    accepts: [...listParams, 'arrival_date', 'created', 'destination', 'status'],
    run: ({ store, params, path }) => {
      const status = params.text('status');
      const created = createdFilter(params);
      const arrived = createdFilter(params, 'arrival_date');
      const rows = store.payouts
        .all()
        .filter((row) => created(row) && arrived({ ...row, created: row.arrival }))
        .filter((row) => !status || toPayout(row, store.now()).status === status);
      return toPage(rows, { params, path }, (row) => toPayout(row, store.now()));
    },
  },
  {
    method: 'GET',
    url: '/payouts/:id',
    accepts: [],
    run: ({ store, id }) => {
      const row = store.payouts.get(id);
      if (!row) throw notFound('payout', id);
      return toPayout(row, store.now());
    },
  },
];
