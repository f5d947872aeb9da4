import type Stripe from 'stripe';
import type { Ask } from '#subgraphs/kit/call.ts';
import { toParams, type BusinessPage } from '../stripe-business.ts';
import type { StripeSdk } from '../stripe-sdk.ts';
import { askStripe } from '../ask-stripe.ts';

export type BillingCalls = ReturnType<typeof createBillingCalls>;

/** A page of what a customer has, or of the whole account. */
export type CustomerPage = BusinessPage & { customer?: string | undefined };

/** A subscription brings its latest invoice, with what paid that. */
const subscriptionExpansions = ['latest_invoice.payments'];
/** Beside it, what the payer's device finishes the first payment with. */
const withSecret = [...subscriptionExpansions, 'latest_invoice.confirmation_secret'];

/** The calls to Stripe about what is sold by subscription, and billed. */
export function createBillingCalls(stripe: StripeSdk, ask: Ask) {
  const { read, write } = askStripe(ask);
  return {
    subscription: (id: string) =>
      read('GET /v1/subscriptions/:id', (timeout) =>
        stripe.subscriptions.retrieve(id, { expand: withSecret }, { timeout }),
      ),

    subscriptions: ({ customer, ...page }: CustomerPage) =>
      read('GET /v1/subscriptions', (timeout) =>
        stripe.subscriptions.list(
          {
            status: 'all',
            expand: subscriptionExpansions.map((path) => `data.${path}`),
            ...(customer && { customer }),
            ...toParams(page),
          },
          { timeout },
        ),
      ),

    invoice: (id: string) =>
      read('GET /v1/invoices/:id', (timeout) =>
        stripe.invoices.retrieve(id, { expand: ['payments'] }, { timeout }),
      ),

    invoices: ({ customer, ...page }: CustomerPage) =>
      read('GET /v1/invoices', (timeout) =>
        stripe.invoices.list(
          { expand: ['data.payments'], ...(customer && { customer }), ...toParams(page) },
          { timeout },
        ),
      ),

    invoiceLines: (invoice: string, limit: number, startingAfter?: string) =>
      read('GET /v1/invoices/:id/lines', (timeout) =>
        stripe.invoices.listLineItems(
          invoice,
          { limit, ...(startingAfter && { starting_after: startingAfter }) },
          { timeout },
        ),
      ),

    products: (page: BusinessPage) =>
      read('GET /v1/products', (timeout) => stripe.products.list(toParams(page), { timeout })),

    /** A hundred at most, in one call. */
    productsByIds: (ids: string[]) =>
      read('GET /v1/products', (timeout) => stripe.products.list({ ids, limit: 100 }, { timeout })),

    price: (id: string) =>
      read('GET /v1/prices/:id', (timeout) => stripe.prices.retrieve(id, {}, { timeout })),

    prices: (product: string, page: BusinessPage) =>
      read('GET /v1/prices', (timeout) => stripe.prices.list({ product, ...toParams(page) }, { timeout })),

    createSubscription: (params: Stripe.SubscriptionCreateParams, idempotencyKey: string) =>
      write('POST /v1/subscriptions', (timeout) =>
        stripe.subscriptions.create({ ...params, expand: withSecret }, { idempotencyKey, timeout }),
      ),

    updateSubscription: (id: string, params: Stripe.SubscriptionUpdateParams, idempotencyKey: string) =>
      write('POST /v1/subscriptions/:id', (timeout) =>
        stripe.subscriptions.update(
          id,
          { ...params, expand: subscriptionExpansions },
          { idempotencyKey, timeout },
        ),
      ),

    /** What is ended is ended: Stripe takes no key for it, and needs none. */
    cancelSubscription: (id: string, idempotencyKey: string) =>
      write('DELETE /v1/subscriptions/:id', (timeout) =>
        stripe.subscriptions.cancel(id, { expand: subscriptionExpansions }, { idempotencyKey, timeout }),
      ),

    payInvoice: (id: string, params: Stripe.InvoicePayParams, idempotencyKey: string) =>
      write('POST /v1/invoices/:id/pay', (timeout) =>
        stripe.invoices.pay(id, { ...params, expand: ['payments'] }, { idempotencyKey, timeout }),
      ),
  };
}
