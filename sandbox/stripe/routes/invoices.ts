import { attemptInvoice, finalizeInvoice, settlePaid } from '../billing/charge-invoice.ts';
import { methodOfSubscription } from '../billing/items.ts';
import { dueOf, type InvoiceRow } from '../billing/rows.ts';
import { refusalOf } from '../billing/subscribe.ts';
import { invalid, missing, notFound, StripeFailure } from '../errors.ts';
import { createdFilter, listParams, toPage } from '../list.ts';
import { checkUsable, findMethod } from '../magic-methods.ts';
import type { StripeCall, StripeRoute } from '../route.ts';
import { toInvoice, toLine } from '../wire/invoice.ts';

const statuses = ['draft', 'open', 'paid', 'uncollectible', 'void'] as const;

export const invoices: readonly StripeRoute[] = [
  {
    method: 'GET',
    url: '/invoices',
    accepts: [...listParams, 'collection_method', 'created', 'customer', 'status', 'subscription'],
    run: ({ store, params, path, sandboxUrl }) => {
      const customer = params.text('customer');
      if (customer && !store.customers.get(customer) && !store.customers.deleted(customer)) {
        throw missing('customer', customer, 'customer');
      }
      const [status, subscription] = [params.oneOf('status', statuses), params.text('subscription')];
      const method = params.text('collection_method');
      const created = createdFilter(params);
      const rows = customer ? store.invoices.where('customer', customer) : store.invoices.all();
      const wanted = rows.filter(
        (row) =>
          created(row) &&
          (!status || row.status === status) &&
          (!subscription || row.subscription === subscription) &&
          (!method || row.collectionMethod === method),
      );
      return toPage(wanted, { params, path }, (row) => toInvoice(row, store, sandboxUrl));
    },
  },
  { method: 'GET', url: '/invoices/:id', accepts: [], run: (call) => wire(invoiceOf(call), call) },
  {
    method: 'GET',
    url: '/invoices/:id/lines',
    accepts: listParams,
    run: (call) => {
      const invoice = invoiceOf(call);
      const lines = invoice.lines.map((line) => ({ ...line, created: invoice.created }));
      return toPage(lines, call, (line) => toLine(line, invoice));
    },
  },
  {
    method: 'POST',
    url: '/invoices/:id/pay',
    accepts: ['off_session', 'paid_out_of_band', 'payment_method'],
    run: (call) => wire(pay(invoiceOf(call), call), call),
  },
  {
    method: 'POST',
    url: '/invoices/:id/finalize',
    accepts: ['auto_advance'],
    run: (call) => {
      const invoice = invoiceOf(call);
      if (invoice.status !== 'draft')
        throw invalid('This invoice is already finalized, you can’t re-finalize a non-draft invoice.');
      return wire(finalizeInvoice(invoice, call.store), call);
    },
  },
  {
    method: 'POST',
    url: '/invoices/:id/void',
    accepts: [],
    run: (call) => {
      const row = closable(invoiceOf(call), 'void');
      return wire(
        call.store.invoices.put({ ...row, status: 'void', voidedAt: call.store.now(), nextAttempt: null }),
        call,
      );
    },
  },
  {
    method: 'POST',
    url: '/invoices/:id/mark_uncollectible',
    accepts: [],
    run: (call) => {
      const row = closable(invoiceOf(call), 'mark as uncollectible');
      const at = call.store.now();
      return wire(
        call.store.invoices.put({ ...row, status: 'uncollectible', uncollectibleAt: at, nextAttempt: null }),
        call,
      );
    },
  },
];

function invoiceOf({ store, id }: StripeCall): InvoiceRow {
  const row = store.invoices.get(id);
  if (!row) throw notFound('invoice', id, 'invoice');
  return row;
}

function wire(row: InvoiceRow, { store, sandboxUrl }: StripeCall): object {
  return toInvoice(row, store, sandboxUrl);
}

function closable(row: InvoiceRow, what: string): InvoiceRow {
  if (row.status === 'open' || row.status === 'uncollectible') return row;
  throw invalid(`You can only ${what} an open invoice; this one is ${row.status}.`);
}

function pay(row: InvoiceRow, call: StripeCall): InvoiceRow {
  const { store, params } = call;
  if (row.status === 'paid') throw invalid('Invoice is already paid');
  if (row.status === 'void') throw invalid('Voided invoices cannot be paid.');
  const open = row.status === 'draft' ? finalizeInvoice(row, store) : row;
  if (open.status === 'paid') return open;
  if (params.boolean('paid_out_of_band')) return settlePaid(open, store, dueOf(open));
  const named = params.text('payment_method');
  const method = named
    ? findMethod(store, named)
    : methodOfSubscription(store.subscriptions.get(row.subscription)!, store);
  if (!method) {
    throw new StripeFailure(400, {
      code: 'resource_missing',
      message:
        'There is no `default_payment_method` set on this Customer or Invoice. Please create a payment method or pass one.',
    });
  }
  checkUsable(method, row.customer);
  const { invoice, intent } = attemptInvoice(open, method, store);
  if (intent.lastError) throw refusalOf(intent, call);
  if (intent.status === 'requires_action') {
    throw new StripeFailure(402, {
      type: 'card_error',
      code: 'invoice_payment_intent_requires_action',
      message:
        'This payment requires additional user action before it can be completed successfully. Payment can be completed using the PaymentIntent associated with the invoice. For more details see: https://stripe.com/docs/billing/subscriptions/overview#requires-action',
    });
  }
  return invoice;
}
