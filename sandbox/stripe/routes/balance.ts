import type Stripe from 'stripe';
import { missing, notFound } from '../errors.ts';
import { createdFilter, listParams, toPage } from '../list.ts';
import type { StripeRoute } from '../route.ts';
import type { Store } from '../store.ts';
import { toBalanceTransaction } from '../wire/balance-transaction.ts';

export const balance: readonly StripeRoute[] = [
  { method: 'GET', url: '/balance', accepts: [], run: ({ store }) => toBalance(store) },
  {
    method: 'GET',
    url: '/balance_transactions',
    accepts: [...listParams, 'created', 'currency', 'payout', 'source', 'type'],
    run: ({ store, params, path }) => {
      const payout = params.text('payout');
      const source = params.text('source');
      const type = params.text('type');
      const currency = params.text('currency');
      if (payout && !store.payouts.get(payout)) throw missing('payout', payout, 'payout');
      const rows = payout
        ? store.balanceTransactions.where('payout', payout)
        : source
          ? store.balanceTransactions.where('source', source)
          : store.balanceTransactions.all();
      const created = createdFilter(params);
      const matching = rows.filter(
        (row) =>
          created(row) &&
          (!source || row.source === source) &&
          (!type || row.type === type) &&
          (!currency || row.currency === currency),
      );
      return toPage(matching, { params, path }, (row) => toBalanceTransaction(row, store.now()));
    },
  },
  {
    method: 'GET',
    url: '/balance_transactions/:id',
    accepts: [],
    run: ({ store, id }) => {
      const row = store.balanceTransactions.get(id);
      if (!row) throw notFound('balance transaction', id);
      return toBalanceTransaction(row, store.now());
    },
  },
];

/** What every movement so far adds up to: available once `available_on` is past. */
function toBalance(store: Store) {
  const available = new Map<string, number>();
  const pending = new Map<string, number>();
  for (const { currency, amount, fee, availableOn } of store.balanceTransactions.all()) {
    const into = availableOn <= store.now() ? available : pending;
    into.set(currency, (into.get(currency) ?? 0) + amount - fee);
  }
  const currencies = [...new Set([...available.keys(), ...pending.keys()])].toSorted();
  const funds = (sums: Map<string, number>) =>
    currencies.map((currency) => {
      const amount = sums.get(currency) ?? 0;
      return { amount, currency, source_types: { card: amount } };
    });
  return {
    object: 'balance',
    available: funds(available),
    livemode: false,
    pending: funds(pending),
  } satisfies Stripe.Balance;
}
