import type Stripe from 'stripe';
import { toAddress, toShipping } from '../address.ts';
import { notFound } from '../errors.ts';
import { createdFilter, listParams, toPage } from '../list.ts';
import { type Params, readText } from '../params.ts';
import type { StripeCall, StripeRoute } from '../route.ts';
import type { CustomerRow } from '../rows.ts';
import { toCustomer } from '../wire/customer.ts';

const settable = [
  'address',
  'balance',
  'description',
  'email',
  'invoice_settings',
  'metadata',
  'name',
  'phone',
  'preferred_locales',
  'shipping',
  'tax_exempt',
] as const;

export const customers: readonly StripeRoute[] = [
  {
    method: 'POST',
    url: '/customers',
    accepts: [...settable, 'payment_method', 'test_clock'],
    run: ({ store, params }) => {
      const blank: CustomerRow = {
        id: store.newId('cus', 14),
        created: store.now(),
        name: null,
        email: null,
        phone: null,
        description: null,
        metadata: {},
        address: null,
        shipping: null,
        defaultMethod: null,
      };
      return toCustomer(store.customers.put(applied(blank, params)));
    },
  },
  {
    method: 'GET',
    url: '/customers',
    accepts: [...listParams, 'created', 'email', 'test_clock'],
    run: ({ store, params, path }) => {
      const email = params.text('email');
      const created = createdFilter(params);
      const rows = store.customers.all().filter((row) => created(row) && (!email || row.email === email));
      return toPage(rows, { params, path }, toCustomer);
    },
  },
  {
    method: 'GET',
    url: '/customers/:id',
    accepts: [],
    run: ({ store, id }) => {
      const row = store.customers.get(id);
      if (row) return toCustomer(row);
      if (store.customers.deleted(id)) return toDeleted(id);
      throw notFound('customer', id);
    },
  },
  {
    method: 'POST',
    url: '/customers/:id',
    accepts: [...settable, 'default_source', 'source'],
    run: (call) => toCustomer(call.store.customers.put(applied(customerOf(call), call.params))),
  },
  {
    method: 'DELETE',
    url: '/customers/:id',
    accepts: [],
    run: (call) => {
      customerOf(call);
      for (const method of call.store.paymentMethods.where('customer', call.id)) {
        call.store.paymentMethods.put({ ...method, customer: null, spent: true });
      }
      call.store.customers.delete(call.id);
      return toDeleted(call.id);
    },
  },
];

/** @throws StripeFailure 404 where no such customer lives */
export function customerOf({ store, id }: StripeCall): CustomerRow {
  const row = store.customers.get(id);
  if (!row) throw notFound('customer', id);
  return row;
}

function toDeleted(id: string) {
  return { id, object: 'customer', deleted: true } satisfies Stripe.DeletedCustomer;
}

function applied(row: CustomerRow, params: Params): CustomerRow {
  const text = (name: 'name' | 'email' | 'phone' | 'description') => {
    const value = params.text(name);
    return value === undefined ? row[name] : value;
  };
  const settings = params.hash('invoice_settings');
  return {
    ...row,
    name: text('name'),
    email: text('email'),
    phone: text('phone'),
    description: text('description'),
    metadata: params.metadata(row.metadata),
    address: params.has('address') ? toAddress(params.hash('address')) : row.address,
    shipping: params.has('shipping') ? toShipping(params.hash('shipping')) : row.shipping,
    defaultMethod: readText(settings?.default_payment_method) ?? row.defaultMethod,
  };
}
