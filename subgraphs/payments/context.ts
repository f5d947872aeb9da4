import type { Survivors } from '#storage/survivors.ts';
import { createAsk } from '#subgraphs/kit/call.ts';
import type { Once } from '#subgraphs/kit/effects.ts';
import type { FetchContext, Log } from '#subgraphs/kit/handle.ts';
import type { Coverages } from '#subgraphs/kit/mirror/coverage.ts';
import type { Lists } from '#subgraphs/kit/mirror/lists.ts';
import { defaultAccount, type Objects } from '#subgraphs/kit/mirror/objects.ts';
import type { Cursors } from '#subgraphs/kit/page.ts';
import type { StripeConfig } from './config.ts';
import { keepAnswers, type KeptCalls } from './keep-answers.ts';
import type { Links } from './links.ts';
import { createSources } from './lists.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import { createStripeCalls, translateStripe, type StripeSdk } from './stripe.ts';

/** Per process. */
export interface Services {
  config: StripeConfig;
  sdk: StripeSdk;
  links: Links;
  objects: Objects;
  coverages: Coverages;
  lists: Lists;
  /** How old an answer may be, milliseconds, by type or field. */
  maxAge(coordinate: string): number;
  once: Once;
  cursors: Cursors;
  survivors: Survivors;
  log: Log;
}

/** Per fetch. */
export interface Context extends Services, FetchContext {
  stripe: KeptCalls;
  sources: ReturnType<typeof createSources>;
  loaders: Loaders;
}

export function createContext(services: Services, fetch: FetchContext): Context {
  const stripe = callsOf(services, fetch);
  const loaders = createLoaders({ ...services, claims: fetch.claims, stripe });
  return { ...services, ...fetch, stripe, sources: createSources(stripe), loaders };
}

export function callsOf(
  { sdk, objects, log }: Pick<Services, 'sdk' | 'objects' | 'log'>,
  fetch: Pick<FetchContext, 'deadlineMs' | 'ledger'>,
): KeptCalls {
  return keepAnswers(createStripeCalls(sdk, createAsk('stripe', 'payments', fetch, translateStripe)), {
    objects,
    account: defaultAccount,
    missed: (error) => log.error({ subgraph: 'payments', err: error }, 'a change was not kept'),
  });
}
