import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { toInvoice } from '../wire/invoice.ts';
import type { Store } from '../store.ts';
import { attemptInvoice } from './charge-invoice.ts';
import { methodOfSubscription } from './items.ts';
import { totalOf, type InvoiceRow } from './rows.ts';

const settings = z.strictObject({ afterRetries: z.enum(['cancel', 'unpaid', 'past_due']) });

/** What the Dashboard settles about billing, and the page on which people see and pay an invoice. */
export function registerBilling(app: FastifyInstance, store: Store, url: () => string): void {
  app.post('/billing', async (request) => {
    const { afterRetries } = settings.parse(request.body);
    store.billingSettings.put({ id: 'billing', created: store.now(), afterRetries });
    return { afterRetries };
  });
  app.get<{ Params: { id: string } }>('/invoices/:id', async (request, reply) =>
    reply.type('text/html').send(page(invoiceOf(store, request.params.id))),
  );
  app.post<{ Params: { id: string } }>('/invoices/:id/pay', async (request, reply) => {
    const invoice = invoiceOf(store, request.params.id);
    if (invoice.status !== 'open')
      throw Object.assign(new Error(`${invoice.id} is ${invoice.status}.`), { statusCode: 409 });
    const method = methodOfSubscription(store.subscriptions.get(invoice.subscription)!, store);
    const after = attemptInvoice(invoice, method, store).invoice;
    if (request.headers['content-type']?.includes('json')) return toInvoice(after, store, url());
    return reply.type('text/html').send(page(after));
  });
}

function invoiceOf(store: Store, id: string): InvoiceRow {
  const invoice = store.invoices.get(id);
  if (invoice) return invoice;
  throw Object.assign(new Error(`No such invoice: ${id}`), { statusCode: 404 });
}

function page(invoice: InvoiceRow): string {
  const lines = invoice.lines.map(({ description, amount }) => `<li>${description}: ${amount}</li>`).join('');
  const button =
    invoice.status === 'open'
      ? `<form method="post" action="${invoice.id}/pay"><button>Pay with the saved method</button></form>`
      : '';
  return `<!doctype html><meta charset="utf-8"><title>Sandbox invoice</title>
<h1>Invoice ${invoice.number ?? invoice.id}</h1><p>${invoice.status}: ${totalOf(invoice)} ${invoice.currency.toUpperCase()} (minor units)</p>
<ul>${lines}</ul>${button}`;
}
