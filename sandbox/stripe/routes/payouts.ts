import { availableIn, book } from '../books.ts';
import { invalid, notFound } from '../errors.ts';
import { createdFilter, listParams, toPage } from '../list.ts';
import { ARRIVES_AFTER, cancelPayout } from '../payout-life.ts';
import type { StripeCall, StripeRoute } from '../route.ts';
import type { PayoutRow } from '../rows.ts';
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
    run: (call) => toPayout(payoutOf(call), call.store.now()),
  },
  {
    method: 'POST',
    url: '/payouts',
    accepts: [
      'amount',
      'currency',
      'description',
      'destination',
      'metadata',
      'method',
      'source_type',
      'statement_descriptor',
    ],
    run: ({ store, params }) => {
      const amount = params.requiredInteger('amount', { min: 1 });
      const currency = params.requiredText('currency').toLowerCase();
      params.oneOf('method', ['standard', 'instant']);
      if (availableIn(store, currency) < amount) {
        throw invalid(
          'You have insufficient funds in your Stripe account for this transfer. Your card balance is too low. You can use the /v1/balance endpoint to view your Stripe balance (for more details, see stripe.com/docs/api#balance).',
          undefined,
          'balance_insufficient',
        );
      }
      const id = store.newId('po', 24);
      const created = store.now();
      const description = params.text('description') ?? null;
      const row: PayoutRow = {
        id,
        created,
        amount,
        currency,
        arrival: created + ARRIVES_AFTER,
        descriptor: params.text('statement_descriptor') ?? 'PLAZA',
        traceId: store.newId('', 16).slice(1).toUpperCase(),
        balanceTransaction: book(store, {
          created,
          amount: -amount,
          currency,
          type: 'payout',
          source: id,
          description: description ?? 'STRIPE PAYOUT',
        }),
        manual: true,
        description,
        metadata: params.metadata(),
      };
      return toPayout(store.payouts.put(row), store.now());
    },
  },
  {
    method: 'POST',
    url: '/payouts/:id/cancel',
    accepts: [],
    run: (call) => {
      const { store } = call;
      const row = payoutOf(call);
      if (toPayout(row, store.now()).status !== 'pending') {
        throw invalid('Payouts can only be canceled while they are pending.');
      }
      return toPayout(cancelPayout(row, store), store.now());
    },
  },
];

function payoutOf({ store, id }: StripeCall): PayoutRow {
  const row = store.payouts.get(id);
  if (!row) throw notFound('payout', id);
  return row;
}
