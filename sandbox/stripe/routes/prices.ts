import type { PriceRow } from '../billing/rows.ts';
import { invalid, missing, notFound } from '../errors.ts';
import { readCurrency } from '../intent-params.ts';
import { createdFilter, listParams, toPage } from '../list.ts';
import type { Params } from '../params.ts';
import type { StripeRoute } from '../route.ts';
import { toPrice } from '../wire/catalogue.ts';

const intervals = ['day', 'week', 'month', 'year'] as const;

export const prices: readonly StripeRoute[] = [
  {
    method: 'GET',
    url: '/prices',
    accepts: [...listParams, 'active', 'created', 'currency', 'lookup_keys', 'product', 'type'],
    run: ({ store, params, path }) => {
      const [active, keys] = [params.boolean('active'), params.list('lookup_keys')];
      const [currency, product] = [params.text('currency'), params.text('product')];
      const type = params.oneOf('type', ['one_time', 'recurring']);
      const created = createdFilter(params);
      const rows = store.prices
        .all()
        .filter(
          (row) =>
            created(row) &&
            (active === undefined || row.active === active) &&
            (!currency || row.currency === currency) &&
            (!product || row.product === product) &&
            (!type || (row.recurring !== null) === (type === 'recurring')) &&
            (!keys || (row.lookupKey !== null && keys.includes(row.lookupKey))),
        );
      return toPage(rows, { params, path }, toPrice);
    },
  },
  {
    method: 'GET',
    url: '/prices/:id',
    accepts: [],
    run: ({ store, id }) => {
      const row = store.prices.get(id);
      if (!row) throw notFound('price', id);
      return toPrice(row);
    },
  },
  {
    method: 'POST',
    url: '/prices',
    accepts: [
      'active',
      'currency',
      'lookup_key',
      'metadata',
      'nickname',
      'product',
      'recurring',
      'unit_amount',
    ],
    run: ({ store, params }) => {
      const product = params.requiredText('product');
      if (!store.products.get(product)) throw missing('product', product, 'product');
      return toPrice(
        store.prices.put({
          id: store.newId('price'),
          created: store.now(),
          product,
          currency: readCurrency(params.requiredText('currency')),
          unitAmount: params.requiredInteger('unit_amount', { min: 0 }),
          recurring: readRecurring(params),
          active: params.boolean('active') ?? true,
          lookupKey: params.text('lookup_key') ?? null,
          nickname: params.text('nickname') ?? null,
          metadata: params.metadata(),
        }),
      );
    },
  },
  {
    method: 'POST',
    url: '/prices/:id',
    accepts: ['active', 'metadata', 'nickname'],
    run: ({ store, params, id }) => {
      const row = store.prices.get(id);
      if (!row) throw notFound('price', id);
      return toPrice(
        store.prices.put({
          ...row,
          active: params.boolean('active') ?? row.active,
          nickname: params.text('nickname') ?? row.nickname,
          metadata: params.metadata(row.metadata),
        }),
      );
    },
  },
];

export function readRecurring(params: Pick<Params, 'hash'>): PriceRow['recurring'] {
  const given = params.hash('recurring');
  if (!given) return null;
  const interval = intervals.find((each) => each === given.interval);
  if (!interval)
    throw invalid(
      `Invalid recurring[interval]: must be one of ${intervals.join(', ')}`,
      'recurring[interval]',
    );
  const count = Number(given.interval_count ?? 1);
  if (!Number.isInteger(count) || count < 1)
    throw invalid('Invalid integer', 'recurring[interval_count]', 'parameter_invalid_integer');
  return { interval, count };
}
