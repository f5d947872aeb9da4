import type { Effects } from '#subgraphs/kit/effects/effects.ts';
import type { Once } from '#subgraphs/kit/effects/once.ts';
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
  effects: Effects;
  cursors: Cursors;
}

/** Per fetch. */
export interface Context extends Services, FetchContext {
  stripe: StripeCalls;
  once: Once;
  loaders: Loaders;
}

export function createContext(services: Services, fetch: FetchContext): Context {
  const stripe = stripeCalls(services, fetch);
  const { once } = services.effects;
  return { ...services, ...fetch, stripe, once, loaders: createLoaders(stripe, services.links) };
}

/** Stripe's calls until a deadline: a fetch's, or one of those who work when nobody waits. */
export function stripeCalls(
  { sdk, traffic }: Pick<Services, 'sdk' | 'traffic'>,
  until: Parameters<typeof createAsk>[1],
): StripeCalls {
  return createStripeCalls(sdk, createAsk(traffic, until));
}
