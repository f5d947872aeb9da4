import type Stripe from 'stripe';
import type { NewObject, Objects } from '#subgraphs/kit/mirror/objects.ts';
import { keptInvoice, keptPrice, keptProduct, keptSubscription } from './kept.ts';
import type { BillingCalls } from './stripe-billing.ts';

export type KeptBillingCalls = ReturnType<typeof keepBillingAnswers>;

/** The same calls, whose answers land in the mirror; of a change as of its answer. */
export function keepBillingAnswers(
  calls: BillingCalls,
  { objects, account, missed }: { objects: Objects; account: string; missed(error: unknown): void },
) {
  // Whole, with what is not kept: good as long as the fetch that these calls are for.
  const seen = new Map<string, Stripe.Invoice>();
  const look = (invoices: readonly unknown[]) => {
    for (const invoice of invoices as readonly Stripe.Invoice[]) {
      if (invoice && typeof invoice === 'object' && invoice.id) seen.set(invoice.id, invoice);
    }
  };
  const ofSubscriptions = (subscriptions: readonly Stripe.Subscription[], asOf: Date) => {
    look(subscriptions.map(({ latest_invoice: latest }) => latest));
    return subscriptions.flatMap((each) => keptSubscription(account, each, asOf));
  };
  const ofInvoices = (invoices: readonly Stripe.Invoice[], asOf: Date) => {
    look(invoices);
    return invoices.flatMap((each) => keptInvoice(account, each, asOf));
  };
  const read = async <T extends object>(
    call: Promise<T>,
    toObjects: (answer: T, asOf: Date) => NewObject[],
  ): Promise<T & { asOf: Date }> => {
    const asOf = new Date();
    const answer = await call;
    await objects.keep(toObjects(answer, asOf));
    return Object.assign(answer, { asOf });
  };
  const change = async <T>(
    call: Promise<T>,
    toObjects: (answer: T, asOf: Date) => NewObject[],
  ): Promise<T> => {
    const answer = await call;
    await objects.keep(toObjects(answer, new Date())).catch(missed);
    return answer;
  };
  const one = (subscription: Stripe.Subscription, asOf: Date) => ofSubscriptions([subscription], asOf);
  const oneInvoice = (invoice: Stripe.Invoice, asOf: Date) => ofInvoices([invoice], asOf);
  return {
    ...calls,
    /** The invoices that were read by these calls, by their ids. */
    seen,
    subscription: (id: string) => read<Stripe.Subscription>(calls.subscription(id), one),
    subscriptions: (...args: Parameters<BillingCalls['subscriptions']>) =>
      read<Stripe.ApiList<Stripe.Subscription>>(calls.subscriptions(...args), ({ data }, asOf) =>
        ofSubscriptions(data, asOf),
      ),
    invoice: (id: string) => read<Stripe.Invoice>(calls.invoice(id), oneInvoice),
    invoices: (...args: Parameters<BillingCalls['invoices']>) =>
      read<Stripe.ApiList<Stripe.Invoice>>(calls.invoices(...args), ({ data }, asOf) =>
        ofInvoices(data, asOf),
      ),
    products: (...args: Parameters<BillingCalls['products']>) =>
      read<Stripe.ApiList<Stripe.Product>>(calls.products(...args), ({ data }, asOf) =>
        data.map((product) => keptProduct(account, product, asOf)),
      ),
    productsByIds: (ids: string[]) =>
      read<Stripe.ApiList<Stripe.Product>>(calls.productsByIds(ids), ({ data }, asOf) =>
        data.map((product) => keptProduct(account, product, asOf)),
      ),
    price: (id: string) =>
      read<Stripe.Price>(calls.price(id), (price, asOf) => [keptPrice(account, price, asOf)]),
    prices: (...args: Parameters<BillingCalls['prices']>) =>
      read<Stripe.ApiList<Stripe.Price>>(calls.prices(...args), ({ data }, asOf) =>
        data.map((price) => keptPrice(account, price, asOf)),
      ),
    createSubscription: (...args: Parameters<BillingCalls['createSubscription']>) =>
      change<Stripe.Subscription>(calls.createSubscription(...args), one),
    updateSubscription: (...args: Parameters<BillingCalls['updateSubscription']>) =>
      change<Stripe.Subscription>(calls.updateSubscription(...args), one),
    cancelSubscription: (...args: Parameters<BillingCalls['cancelSubscription']>) =>
      change<Stripe.Subscription>(calls.cancelSubscription(...args), one),
    payInvoice: (...args: Parameters<BillingCalls['payInvoice']>) =>
      change<Stripe.Invoice>(calls.payInvoice(...args), oneInvoice),
  };
}
