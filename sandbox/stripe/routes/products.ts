import type { ProductRow } from '../billing/rows.ts';
import { notFound } from '../errors.ts';
import { createdFilter, listParams, toPage } from '../list.ts';
import type { Params } from '../params.ts';
import type { StripeRoute } from '../route.ts';
import { toProduct } from '../wire/catalogue.ts';

const settable = ['active', 'description', 'metadata', 'name'] as const;

export const products: readonly StripeRoute[] = [
  {
    method: 'GET',
    url: '/products',
    accepts: [...listParams, 'active', 'created', 'ids'],
    run: ({ store, params, path }) => {
      const active = params.boolean('active');
      const ids = params.list('ids');
      const created = createdFilter(params);
      const rows = store.products
        .all()
        .filter((row) => created(row) && (active === undefined || row.active === active))
        .filter(({ id }) => !ids || ids.includes(id));
      return toPage(rows, { params, path }, toProduct);
    },
  },
  {
    method: 'GET',
    url: '/products/:id',
    accepts: [],
    run: ({ store, id }) => {
      const row = store.products.get(id);
      if (!row) throw notFound('product', id);
      return toProduct(row);
    },
  },
  {
    method: 'POST',
    url: '/products',
    accepts: settable,
    run: ({ store, params }) => {
      const blank: ProductRow = {
        id: store.newId('prod', 14),
        created: store.now(),
        name: params.requiredText('name'),
        description: null,
        active: true,
        metadata: {},
        defaultPrice: null,
        updated: store.now(),
      };
      return toProduct(store.products.put(applied(blank, params)));
    },
  },
  {
    method: 'POST',
    url: '/products/:id',
    accepts: settable,
    run: ({ store, params, id }) => {
      const row = store.products.get(id);
      if (!row) throw notFound('product', id);
      return toProduct(store.products.put({ ...applied(row, params), updated: store.now() }));
    },
  },
];

function applied(row: ProductRow, params: Params): ProductRow {
  const description = params.text('description');
  return {
    ...row,
    name: params.text('name') ?? row.name,
    description: description === undefined ? row.description : description,
    active: params.boolean('active') ?? row.active,
    metadata: params.metadata(row.metadata),
  };
}
