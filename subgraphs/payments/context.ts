import type { Once } from '#subgraphs/kit/effects.ts';
import type { FetchContext } from '#subgraphs/kit/handle.ts';
import type { Cursors } from '#subgraphs/kit/page.ts';
import { createAsk } from '#subgraphs/kit/traffic/ask.ts';
import type { Traffic } from '#subgraphs/kit/traffic/traffic.ts';
import type { StripeConfig } from './config.ts';
import type { Links } from './links.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import type { StripeSdk } from './stripe-sdk.ts';
import { createStripeCalls, type StripeCalls } from './stripe.ts';

/** Per process. */
export interface Services {
  config: StripeConfig;
  sdk: StripeSdk;
  traffic: Traffic;
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
  const stripe = createStripeCalls(services.sdk, createAsk(services.traffic, fetch));
  return { ...services, ...fetch, stripe, loaders: createLoaders(stripe, services.links) };
}
