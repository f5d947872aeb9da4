import type { Store } from '../store.ts';
import { toPrice, toProduct } from '../wire/catalogue.ts';
import { confirmationSecretOf, paymentsOf, toInvoice } from '../wire/invoice.ts';
import { toLineItem } from '../wire/checkout-session.ts';
import { toSetupIntent } from '../wire/setup-intent.ts';
import { toSubscription } from '../wire/subscription.ts';

/** What may be expanded of billing, by object and field. */
export const billingExpandable: Record<string, readonly string[]> = {
  product: ['default_price'],
  price: ['product'],
  subscription: ['customer', 'default_payment_method', 'items', 'latest_invoice', 'pending_setup_intent'],
  subscription_item: ['price'],
  invoice: ['confirmation_secret', 'customer', 'default_payment_method', 'lines', 'payments'],
  invoice_payment: ['invoice', 'payment.payment_intent'],
  line_item: ['subscription'],
  'checkout.session': ['customer', 'line_items', 'payment_intent', 'setup_intent', 'subscription'],
  setup_intent: ['customer', 'payment_method'],
};

/** What Stripe leaves out of an object unless it is asked for. */
export function includedInBilling(
  { id, object }: Record<string, unknown>,
  name: string,
  store: Store,
): unknown {
  const session = object === 'checkout.session' ? store.checkoutSessions.get(String(id)) : undefined;
  if (session) {
    const data = session.lines.slice(0, 10).map((line) => toLineItem(line, store));
    const url = `/v1/checkout/sessions/${session.id}/line_items`;
    return { object: 'list', data, has_more: session.lines.length > 10, url };
  }
  const invoice = object === 'invoice' ? store.invoices.get(String(id)) : undefined;
  if (!invoice) return undefined;
  return name === 'payments' ? paymentsOf(invoice, store) : confirmationSecretOf(invoice, store);
}

/** The object of billing behind an id. */
export function findInBilling(id: string, { store, url }: { store: Store; url: string }): object | undefined {
  const [product, price] = [store.products.get(id), store.prices.get(id)];
  const [subscription, invoice] = [store.subscriptions.get(id), store.invoices.get(id)];
  if (product) return toProduct(product);
  if (price) return toPrice(price);
  if (subscription) return toSubscription(subscription, store);
  if (invoice) return toInvoice(invoice, store, url);
  const setup = store.setupIntents.get(id);
  return setup && toSetupIntent(setup, store, url);
}
