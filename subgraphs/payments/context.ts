import { createAsk } from '#subgraphs/kit/call.ts';
import type { Once } from '#subgraphs/kit/effects.ts';
import type { FetchContext } from '#subgraphs/kit/handle.ts';
import type { Cursors } from '#subgraphs/kit/page.ts';
import type { StripeConfig } from './config.ts';
import type { Links } from './links.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import { createStripeCalls, translateStripe, type StripeCalls, type StripeSdk } from './stripe.ts';

/** Per process. */
export interface Services {
  config: StripeConfig;
  sdk: StripeSdk;
  links: Links;
  once: Once;
  cursors: Cursors;
}

/** Per fetch. */
export interface Context extends Services, FetchContext {
  stripe: StripeCalls;
  loaders: Loaders;
}

export function createContext(services: Services, fetch: FetchContext): Context {
  const stripe = createStripeCalls(services.sdk, createAsk('stripe', 'payments', fetch, translateStripe));
  return { ...services, ...fetch, stripe, loaders: createLoaders(stripe, services.links) };
}
