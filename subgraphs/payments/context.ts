import type { Survivors } from '#storage/survivors.ts';
import type { Effects } from '#subgraphs/kit/effects/effects.ts';
import type { Once } from '#subgraphs/kit/effects/once.ts';
import type { FetchContext, Log } from '#subgraphs/kit/handle.ts';
import type { Holdings } from '#subgraphs/kit/links/holdings.ts';
import type { Coverages } from '#subgraphs/kit/mirror/coverage.ts';
import type { Lists } from '#subgraphs/kit/mirror/lists.ts';
import { defaultAccount, type Objects } from '#subgraphs/kit/mirror/objects.ts';
import { createTogether, type Together } from '#subgraphs/kit/mirror/together.ts';
import type { Cursors } from '#subgraphs/kit/page.ts';
import { keepBusinessAnswers, type KeptBusinessCalls } from './business-kept.ts';
import { createAsk } from '#subgraphs/kit/traffic/ask.ts';
import type { Traffic } from '#subgraphs/kit/traffic/traffic.ts';
import type { StripeConfig } from './config.ts';
import { keepAnswers, type KeptCalls } from './keep-answers.ts';
import type { Links } from './links.ts';
import { createSources } from './lists.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import { createBusinessCalls } from './stripe-business.ts';
import type { StripeSdk } from './stripe-sdk.ts';
import { createStripeCalls } from './stripe.ts';

/** Per process. */
export interface Services {
  config: StripeConfig;
  sdk: StripeSdk;
  traffic: Traffic;
  links: Links;
  holdings: Holdings;
  effects: Effects;
  objects: Objects;
  coverages: Coverages;
  lists: Lists;
  /** How old an answer may be, milliseconds, by type or field. */
  maxAge(coordinate: string): number;
  cursors: Cursors;
  survivors: Survivors;
  log: Log;
}

/** Per fetch. */
export interface Context extends Services, FetchContext {
  stripe: KeptCalls;
  once: Once;
  /** The calls about what belongs to the business itself. */
  business: KeptBusinessCalls;
  sources: ReturnType<typeof createSources>;
  together: Together;
  loaders: Loaders;
}

export function createContext(services: Services, fetch: FetchContext): Context {
  const { stripe, business } = callsOf(services, fetch);
  const { once } = services.effects;
  const loaders = createLoaders({ ...services, claims: fetch.claims, stripe });
  return {
    ...services,
    ...fetch,
    stripe,
    once,
    business,
    sources: createSources(stripe, business),
    together: createTogether(services),
    loaders,
  };
}

/** Stripe's calls until a deadline: a fetch's, or one of those who work when nobody waits. */
export function callsOf(
  { sdk, traffic, objects, log }: Pick<Services, 'sdk' | 'traffic' | 'objects' | 'log'>,
  until: Parameters<typeof createAsk>[1],
): Pick<Context, 'stripe' | 'business'> {
  const ask = createAsk(traffic, until);
  const kept = { objects, account: defaultAccount };
  return {
    stripe: keepAnswers(createStripeCalls(sdk, ask), {
      ...kept,
      missed: (error) => log.error({ subgraph: 'payments', err: error }, 'a change was not kept'),
    }),
    business: keepBusinessAnswers(createBusinessCalls(sdk, ask), kept),
  };
}
