import type { InvoiceResolvers } from '#schema/generated/payments.ts';
import { invoiceLines } from '../billing/invoice-lines.ts';
import type { Context } from '../context.ts';
import { paymentOf } from '../payment-of.ts';

export const Invoice: InvoiceResolvers<Context> = {
  __resolveReference: ({ id }, { claims, loaders }) =>
    claims.scopes.includes('payments:read') ? loaders.billing.invoice.load(id) : null,

  lines: (invoice, args, context) => invoiceLines(context, invoice, args),

  // Whoever has the address sees the invoice, so it is not kept.
  hostedInvoiceUrl: async ({ id, shownUrl }, _args, { loaders }) =>
    shownUrl !== undefined ? shownUrl : ((await loaders.billing.wholeInvoice.load(id))?.shownUrl ?? null),

  subscription: (invoice, _args, { loaders }) => loaders.billing.subscriptionOf(invoice),

  payment: ({ paymentId, account }, _args, context) => paymentOf(context, account, paymentId),

  person: ({ personId }) => (personId === null ? null : { __typename: 'Person', id: personId }),
};
