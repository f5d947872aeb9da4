import { perSecond, type Lane } from '#subgraphs/kit/traffic/lane.ts';
import type { ProviderTraits } from '#subgraphs/kit/traffic/traffic.ts';
import type { StripeConfig } from './config.ts';
import { translateStripe } from './stripe.ts';

/** Stripe's published limits: requests per second to one account, to one of its endpoints, and to search. */
const published = { live: 100, test: 25, endpoint: 25, search: 20 };

/** How Stripe limits: by account and by endpoint, where every operation of an object is an endpoint of its own. */
export function stripeTraits({ name, secretKey, limits }: StripeConfig): ProviderTraits {
  const account = `stripe:${name}`;
  const perAccount = secretKey.includes('_live_') ? published.live : published.test;
  const lanesOf = (operation: string): Lane[] => [
    { key: account, ...(limits && perSecond(perAccount)) },
    {
      key: `${account}:${operation}`,
      ...(limits && perSecond(operation.endsWith('/search') ? published.search : published.endpoint)),
    },
  ];
  return { name: 'stripe', subgraph: 'payments', lanesOf, translate: translateStripe };
}
