import type Stripe from 'stripe';
import { dueOf, totalOf, type InvoiceLine, type InvoiceRow } from '../billing/rows.ts';
import type { Store } from '../store.ts';
import { toDecimal } from './catalogue.ts';

/** How many lines an invoice shows by itself. */
const SHOWN_LINES = 10;

export function toInvoice(row: InvoiceRow, store: Store, sandboxUrl: string) {
  const customer = store.customers.get(row.customer);
  const [total, due] = [totalOf(row), dueOf(row)];
  const page = row.finalizedAt === null ? null : `${sandboxUrl}/_sandbox/stripe/invoices/${row.id}`;
  return {
    id: row.id,
    object: 'invoice',
    account_country: 'US',
    account_name: 'Marlow Goods',
    account_tax_ids: null,
    amount_due: due,
    amount_overpaid: 0,
    amount_paid: row.amountPaid,
    amount_remaining: due - row.amountPaid,
    amount_shipping: 0,
    application: null,
    attempt_count: row.attempts,
    attempted: row.attempts > 0,
    auto_advance: row.status === 'draft' ? row.advances : row.nextAttempt !== null,
    automatic_tax: { disabled_reason: null, enabled: false, liability: null, provider: null, status: null },
    automatically_finalizes_at: row.status === 'draft' && row.advances ? row.created + 3600 : null,
    billing_reason: row.reason,
    collection_method: row.collectionMethod,
    created: row.created,
    currency: row.currency,
    custom_fields: null,
    customer: row.customer,
    customer_account: null,
    customer_address: customer?.address ?? null,
    customer_email: customer?.email ?? null,
    customer_name: customer?.name ?? null,
    customer_phone: customer?.phone ?? null,
    customer_shipping: null,
    customer_tax_exempt: 'none',
    customer_tax_ids: [],
    default_payment_method: null,
    default_source: null,
    default_tax_rates: [],
    description: null,
    discounts: [],
    due_date: row.dueDate,
    effective_at: row.finalizedAt,
    ending_balance: row.finalizedAt === null ? null : 0,
    footer: null,
    from_invoice: null,
    hosted_invoice_url: page,
    invoice_pdf: page && `${page}/pdf`,
    issuer: { type: 'self' },
    last_finalization_error: null,
    latest_revision: null,
    lines: {
      object: 'list',
      data: row.lines.slice(0, SHOWN_LINES).map((line) => toLine(line, row)),
      has_more: row.lines.length > SHOWN_LINES,
      url: `/v1/invoices/${row.id}/lines`,
    },
    livemode: false,
    metadata: row.metadata,
    next_payment_attempt: row.nextAttempt,
    number: row.number,
    on_behalf_of: null,
    parent: {
      quote_details: null,
      subscription_details: { metadata: {}, subscription: row.subscription },
      type: 'subscription_details',
    },
    payment_settings: { default_mandate: null, payment_method_options: null, payment_method_types: null },
    period_end: row.periodEnd,
    period_start: row.periodStart,
    post_payment_credit_notes_amount: 0,
    pre_payment_credit_notes_amount: 0,
    receipt_number: null,
    rendering: null,
    shipping_cost: null,
    shipping_details: null,
    starting_balance: 0,
    statement_descriptor: null,
    status: row.status,
    status_transitions: {
      finalized_at: row.finalizedAt,
      marked_uncollectible_at: row.uncollectibleAt,
      paid_at: row.paidAt,
      voided_at: row.voidedAt,
    },
    subtotal: total,
    subtotal_excluding_tax: total,
    test_clock: null,
    total,
    total_discount_amounts: [],
    total_excluding_tax: total,
    total_pretax_credit_amounts: [],
    total_taxes: [],
    webhooks_delivered_at: row.finalizedAt,
  } satisfies Stripe.Invoice;
}

export function toLine(line: InvoiceLine, invoice: InvoiceRow) {
  return {
    id: line.id,
    object: 'line_item',
    amount: line.amount,
    currency: invoice.currency,
    description: line.description,
    discount_amounts: [],
    discountable: !line.proration,
    discounts: [],
    invoice: invoice.id,
    livemode: false,
    metadata: {},
    parent: {
      invoice_item_details: null,
      subscription_item_details: {
        invoice_item: null,
        proration: line.proration,
        proration_details: null,
        subscription: invoice.subscription,
        subscription_item: line.subscriptionItem,
      },
      type: 'subscription_item_details',
    },
    period: { end: line.end, start: line.start },
    pretax_credit_amounts: [],
    pricing: {
      price_details: { price: line.price, product: line.product },
      type: 'price_details',
      unit_amount_decimal: toDecimal(line.quantity === 0 ? 0 : line.amount / line.quantity),
    },
    quantity: line.quantity,
    quantity_decimal: toDecimal(line.quantity),
    subscription: invoice.subscription,
    subtotal: line.amount,
    taxes: [],
  } satisfies Stripe.InvoiceLineItem;
}

/** What was tried to pay it with: there where it is asked for. */
export function paymentsOf(row: InvoiceRow, store: Store) {
  const intent = row.paymentIntent ? store.paymentIntents.get(row.paymentIntent) : undefined;
  const paid = row.status === 'paid';
  return {
    object: 'list',
    data: intent
      ? [
          {
            id: `inpay_1${intent.id.slice(-23)}`,
            object: 'invoice_payment',
            amount_paid: paid ? row.amountPaid : null,
            amount_requested: dueOf(row),
            created: intent.created,
            currency: row.currency,
            invoice: row.id,
            is_default: true,
            livemode: false,
            payment: { payment_intent: intent.id, type: 'payment_intent' },
            status: paid ? 'paid' : row.status === 'void' ? 'canceled' : 'open',
            status_transitions: { canceled_at: row.voidedAt, paid_at: row.paidAt },
          } satisfies Stripe.InvoicePayment,
        ]
      : [],
    has_more: false,
    url: `/v1/invoice_payments?invoice=${row.id}`,
  };
}

/** What the payer's device finishes its payment with: there where it is asked for. */
export function confirmationSecretOf(row: InvoiceRow, store: Store) {
  const intent = row.paymentIntent ? store.paymentIntents.get(row.paymentIntent) : undefined;
  return intent && { client_secret: intent.secret, type: 'payment_intent' };
}
