import { everything } from '#subgraphs/kit/mirror/coverage.ts';
import type { ListSource } from '#subgraphs/kit/mirror/lists.ts';
import type { PaymentsKind } from '../kept.ts';
import { createSource } from '../lists.ts';
import type { KeptBillingCalls } from './keep-answers.ts';

/** Stripe's lists about billing of one account as the mirror reads them. */
export function createBillingSources(
  account: string,
  billing: Pick<KeptBillingCalls, 'subscriptions' | 'invoices' | 'products' | 'prices'>,
) {
  const ofCustomer = (kind: PaymentsKind, read: KeptBillingCalls['subscriptions' | 'invoices']) => {
    return (customer: string | null): ListSource =>
      createSource({ account, kind, list: customer ?? everything }, (page) =>
        read({ ...page, ...(customer && { customer }) }),
      );
  };
  return {
    subscriptions: ofCustomer('subscription', billing.subscriptions),
    invoices: ofCustomer('invoice', billing.invoices),
    products: () => createSource({ account, kind: 'product', list: everything }, billing.products),
    prices: (product: string) =>
      createSource({ account, kind: 'price', list: product }, (page) => billing.prices(product, page)),
  };
}
