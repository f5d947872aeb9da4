import type Stripe from 'stripe';
import { mirroredConnection, type MirroredList } from '#subgraphs/kit/mirror/mirrored-connection.ts';
import type {
  PersonInvoicesArgs,
  PersonSubscriptionsArgs,
  ProductPricesArgs,
  QueryProductsArgs,
} from '#schema/generated/payments.ts';
import type { Context } from '../context.ts';
import type { Customer } from '../links.ts';
import { conditions, readWhere, type WhereInput } from '../where.ts';
import { toPrice, toProduct, type ProductRow } from './map.ts';

interface Own {
  personId: string;
  customers: readonly Customer[];
}

/** A page of what a person subscribes to, newest first, out of the mirror. */
export function subscriptionPage(context: Context, own: Own, args: Partial<PersonSubscriptionsArgs>) {
  return mirroredConnection(
    context,
    personal(context, own, 'subscriptions', 'subscription', args),
    context.loaders.billing.toSubscriptionRow,
  );
}

/** A page of what a person was billed. */
export function invoicePage(context: Context, own: Own, args: Partial<PersonInvoicesArgs>) {
  return mirroredConnection(
    context,
    personal(context, own, 'invoices', 'invoice', args),
    context.loaders.billing.toInvoiceRow,
  );
}

function personal(
  { accounts, at, maxAge }: Context,
  { personId, customers }: Own,
  field: 'subscriptions' | 'invoices',
  kind: 'subscription' | 'invoice',
  args: {
    first?: number | null;
    after?: string | null;
    where?: (WhereInput & { account?: string | null }) | null;
  },
): MirroredList {
  const where = readWhere(args.where ?? {});
  const account = args.where?.account ?? null;
  const among = account === null ? accounts.names : [accounts.named('where.account', account).name];
  return {
    scope: [field, personId, where, account],
    accounts: among,
    kind,
    personId,
    sources: customers
      .filter((customer) => among.includes(customer.account))
      .map((customer) => at(customer.account).billingSources[field](customer.id)),
    everything: (each) => at(each).billingSources[field](null),
    conditions: conditions(where),
    from: where.createdFrom ? new Date(where.createdFrom) : null,
    maxAgeMs: maxAge(`Person.${field}`),
    first: args.first,
    after: args.after,
  };
}

/** A page of what is sold. */
export function productPage(context: Context, args: Partial<QueryProductsArgs>) {
  const { accounts, at, maxAge } = context;
  const { account, active } = args.where ?? {};
  const { name } = accounts.named('where.account', account);
  return mirroredConnection<Stripe.Product, ProductRow>(
    context,
    {
      scope: ['products', name, active ?? null],
      accounts: [name],
      kind: 'product',
      sources: [at(name).billingSources.products()],
      conditions: active == null ? [] : [{ sql: `(o.body ->> 'active')::boolean = ?`, value: active }],
      maxAgeMs: maxAge('Query.products'),
      first: args.first,
      after: args.after,
    },
    toProduct,
  );
}

/** A page of what a product costs. */
export function pricePage(context: Context, product: ProductRow, args: Partial<ProductPricesArgs>) {
  const { at, maxAge } = context;
  return mirroredConnection<Stripe.Price, ReturnType<typeof toPrice>>(
    context,
    {
      scope: ['prices', product.account, product.id],
      accounts: [product.account],
      kind: 'price',
      owner: product.id,
      sources: [at(product.account).billingSources.prices(product.id)],
      maxAgeMs: maxAge('Product.prices'),
      first: args.first,
      after: args.after,
    },
    toPrice,
  );
}
