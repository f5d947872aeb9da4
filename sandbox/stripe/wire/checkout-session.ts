import type Stripe from 'stripe';
import { totalOfLines } from '../checkout/lines.ts';
import type { CheckoutLine, CheckoutSessionRow } from '../checkout/rows.ts';
import { methodTypes } from '../method-types.ts';
import type { Store } from '../store.ts';
import { toPrice } from './catalogue.ts';

export function toCheckoutSession(row: CheckoutSessionRow, store: Store, sandboxUrl: string) {
  const total = row.mode === 'setup' ? null : totalOfLines(row.lines, store);
  const customer = row.customer ? store.customers.get(row.customer) : undefined;
  return {
    id: row.id,
    object: 'checkout.session',
    adaptive_pricing: null,
    after_expiration: null,
    allow_promotion_codes: null,
    allowed_payment_method_types: null,
    amount_subtotal: total,
    amount_total: total,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    billing_address_collection: null,
    cancel_url: row.cancelUrl,
    client_reference_id: row.clientReference,
    client_secret: null,
    collected_information: null,
    consent: null,
    consent_collection: null,
    created: row.created,
    currency: row.currency,
    currency_conversion: null,
    custom_fields: [],
    custom_text: {
      after_submit: null,
      shipping_address: null,
      submit: null,
      terms_of_service_acceptance: null,
    },
    customer: row.customer,
    customer_account: null,
    customer_creation: row.mode === 'payment' ? 'if_required' : null,
    customer_details:
      row.customer || row.customerEmail
        ? {
            address: customer?.address ?? null,
            business_name: null,
            email: customer?.email ?? row.customerEmail,
            individual_name: null,
            name: customer?.name ?? null,
            phone: customer?.phone ?? null,
            tax_exempt: 'none',
            tax_ids: null,
          }
        : null,
    customer_email: row.customerEmail,
    discounts: [],
    expires_at: row.expiresAt,
    integration_identifier: null,
    invoice: null,
    invoice_creation: null,
    livemode: false,
    locale: null,
    managed_payments: null,
    metadata: row.metadata,
    mode: row.mode,
    origin_context: null,
    payment_intent: row.paymentIntent,
    payment_link: null,
    payment_method_collection: row.mode === 'subscription' ? 'always' : 'if_required',
    payment_method_configuration_details: { id: 'pmc_1SandboxDefault00000000', parent: null },
    payment_method_options: {},
    payment_method_types: methodTypes(row.currency ?? 'usd'),
    payment_status: row.paymentStatus,
    permissions: null,
    recovered_from: null,
    saved_payment_method_options: null,
    setup_intent: row.setupIntent,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: row.status,
    submit_type: null,
    subscription: row.subscription,
    success_url: row.successUrl,
    total_details: total === null ? null : { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: 'hosted_page',
    url: row.status === 'open' ? `${sandboxUrl}/_sandbox/stripe/checkout/sessions/${row.id}` : null,
    wallet_options: null,
  } satisfies Stripe.Checkout.Session;
}

export function toLineItem(line: CheckoutLine, store: Store) {
  const price = store.prices.get(line.price)!;
  const amount = price.unitAmount * line.quantity;
  return {
    id: line.id,
    object: 'item',
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: amount,
    amount_tax: 0,
    amount_total: amount,
    currency: price.currency,
    description: store.products.get(price.product)!.name,
    metadata: null,
    price: toPrice(price),
    quantity: line.quantity,
  } satisfies Stripe.LineItem;
}
