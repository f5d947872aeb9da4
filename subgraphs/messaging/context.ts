import type { Effects } from '#subgraphs/kit/effects/effects.ts';
import type { Once } from '#subgraphs/kit/effects/once.ts';
import type { FetchContext } from '#subgraphs/kit/handle.ts';
import type { Cursors } from '#subgraphs/kit/page.ts';
import { createAsk } from '#subgraphs/kit/traffic/ask.ts';
import type { Traffic } from '#subgraphs/kit/traffic/traffic.ts';
import type { TwilioConfig } from './config.ts';
import type { Links } from './links.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import type { PhoneNumbers } from './phone-numbers.ts';
import { createTwilioCalls, type TwilioCalls } from './twilio.ts';
import type { TwilioSdk } from './twilio-sdk.ts';

/** Per process. */
export interface Services {
  config: TwilioConfig;
  sdk: TwilioSdk;
  traffic: Traffic;
  links: Links;
  phoneNumbers: PhoneNumbers;
  effects: Effects;
  cursors: Cursors;
}

/** Per fetch. */
export interface Context extends Services, FetchContext {
  twilio: TwilioCalls;
  once: Once;
  loaders: Loaders;
}

export function createContext(services: Services, fetch: FetchContext): Context {
  const twilio = twilioCalls(services, fetch);
  return {
    ...services,
    ...fetch,
    twilio,
    once: services.effects.once,
    loaders: createLoaders(services.links, services.phoneNumbers, twilio),
  };
}

/** Twilio's calls until a deadline: a fetch's, or one of those who work when nobody waits. */
export function twilioCalls(
  { sdk, config, traffic }: Pick<Services, 'sdk' | 'config' | 'traffic'>,
  until: Parameters<typeof createAsk>[1],
): TwilioCalls {
  return createTwilioCalls(sdk, config.verifyServiceSid, createAsk(traffic, until));
}
