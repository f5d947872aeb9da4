import type Stripe from 'stripe';
import type { InvoiceLinesArgs } from '#schema/generated/payments.ts';
import { readFirst, toConnection } from '#subgraphs/kit/page.ts';
import type { Context } from '../context.ts';
import { toInvoiceLine, type InvoiceRow } from './map.ts';

/** The lines of an invoice in its own order: those that came with it, or a page of Stripe's where there are more. */
export async function invoiceLines(
  { at, cursors }: Context,
  { id, account, toldLines, moreLines }: InvoiceRow,
  args: Partial<InvoiceLinesArgs>,
) {
  const first = readFirst(args.first);
  const scope = ['invoiceLines', id];
  const after = args.after ? cursors.decode<string>(scope, args.after) : undefined;
  const told = toldLines as readonly Stripe.InvoiceLineItem[];
  const from = after === undefined ? 0 : told.findIndex((line) => line.id === after) + 1;
  const here = told.slice(from, from + first + 1);
  const enough = !moreLines || ((after === undefined || from > 0) && here.length > first);
  if (enough) return connection(here, here.length > first);
  const page = await at(account).billing.invoiceLines(id, first, after);
  return connection(page.data, page.has_more);

  function connection(lines: readonly Stripe.InvoiceLineItem[], more: boolean) {
    const shown = lines.slice(0, first).map((line) => toInvoiceLine(line, account));
    const { edges, pageInfo } = toConnection(shown, first, (line) => cursors.encode(scope, line.id));
    return { edges, pageInfo: { ...pageInfo, hasNextPage: more } };
  }
}
