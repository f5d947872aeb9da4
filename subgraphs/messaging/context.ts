import type { Survivors } from '#storage/survivors.ts';
import type { Effects } from '#subgraphs/kit/effects/effects.ts';
import type { Once } from '#subgraphs/kit/effects/once.ts';
import type { FetchContext, Log } from '#subgraphs/kit/handle.ts';
import type { Holdings } from '#subgraphs/kit/links/holdings.ts';
import type { Lists } from '#subgraphs/kit/mirror/lists.ts';
import { defaultAccount, type Objects } from '#subgraphs/kit/mirror/objects.ts';
import { createTogether, type Together } from '#subgraphs/kit/mirror/together.ts';
import type { Cursors } from '#subgraphs/kit/page.ts';
import { createAsk } from '#subgraphs/kit/traffic/ask.ts';
import type { Traffic } from '#subgraphs/kit/traffic/traffic.ts';
import type { TwilioConfig } from './config.ts';
import { keepAnswers, type KeptCalls } from './keep-answers.ts';
import type { Links } from './links.ts';
import { createSources } from './lists.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import type { PhoneNumbers } from './phone-numbers.ts';
import { createTwilioCalls } from './twilio.ts';
import type { TwilioSdk } from './twilio-sdk.ts';

/** Per process. */
export interface Services {
  config: TwilioConfig;
  sdk: TwilioSdk;
  traffic: Traffic;
  links: Links;
  holdings: Holdings;
  objects: Objects;
  lists: Lists;
  /** How old an answer may be, milliseconds, by type or field. */
  maxAge(coordinate: string): number;
  phoneNumbers: PhoneNumbers;
  effects: Effects;
  cursors: Cursors;
  survivors: Survivors;
  log: Log;
}

/** Per fetch. */
export interface Context extends Services, FetchContext {
  twilio: KeptCalls;
  once: Once;
  sources: ReturnType<typeof createSources>;
  together: Together;
  loaders: Loaders;
}

export function createContext(services: Services, fetch: FetchContext): Context {
  const twilio = callsOf(services, fetch);
  const { once } = services.effects;
  const loaders = createLoaders({ ...services, claims: fetch.claims, twilio });
  return {
    ...services,
    ...fetch,
    twilio,
    once,
    sources: createSources(twilio),
    together: createTogether(services),
    loaders,
  };
}

/** Twilio's calls until a deadline: a fetch's, or one of those who work when nobody waits. */
export function callsOf(
  { sdk, config, traffic, objects, log }: Pick<Services, 'sdk' | 'config' | 'traffic' | 'objects' | 'log'>,
  until: Parameters<typeof createAsk>[1],
): KeptCalls {
  const ask = createAsk(traffic, until);
  return keepAnswers(createTwilioCalls(sdk, config.verifyServiceSid, ask), {
    objects,
    account: defaultAccount,
    missed: (error) => log.error({ subgraph: 'messaging', err: error }, 'a sent message was not kept'),
  });
}
