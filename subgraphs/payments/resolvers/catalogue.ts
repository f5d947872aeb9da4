import type { InvoiceLineResolvers, PriceResolvers, ProductResolvers } from '#schema/generated/payments.ts';
import { pricePage } from '../billing/pages.ts';
import type { Context } from '../context.ts';

export const Price: PriceResolvers<Context> = {
  __resolveReference: ({ id }, { claims, loaders }) =>
    claims.scopes.includes('payments:read') ? loaders.billing.price.load(id) : null,

  product: ({ productId, account }, _args, { loaders }) =>
    productId === null ? null : loaders.billing.product.load({ account, id: productId }),
};

export const Product: ProductResolvers<Context> = {
  __resolveReference: ({ id }, { claims, loaders }) =>
    claims.scopes.includes('payments:read') ? loaders.billing.product.load({ account: null, id }) : null,

  prices: (product, args, context) => pricePage(context, product, args),
};

export const InvoiceLine: InvoiceLineResolvers<Context> = {
  product: ({ productId, account }, _args, { loaders }) =>
    productId === null ? null : loaders.billing.product.load({ account, id: productId }),
};
