import type { Once } from '#subgraphs/kit/effects.ts';
import type { FetchContext } from '#subgraphs/kit/handle.ts';
import type { Cursors } from '#subgraphs/kit/page.ts';
import { createAsk } from '#subgraphs/kit/traffic/ask.ts';
import type { Traffic } from '#subgraphs/kit/traffic/traffic.ts';
import type { TwilioConfig } from './config.ts';
import type { Links } from './links.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import type { PhoneNumbers } from './phone-numbers.ts';
import type { SentMessages } from './sent-messages.ts';
import { createTwilioCalls, type TwilioCalls } from './twilio.ts';
import type { TwilioSdk } from './twilio-sdk.ts';

/** Per process. */
export interface Services {
  config: TwilioConfig;
  sdk: TwilioSdk;
  traffic: Traffic;
  links: Links;
  phoneNumbers: PhoneNumbers;
  sent: SentMessages;
  once: Once;
  cursors: Cursors;
}

/** Per fetch. */
export interface Context extends Services, FetchContext {
  twilio: TwilioCalls;
  loaders: Loaders;
}

export function createContext(services: Services, fetch: FetchContext): Context {
  const ask = createAsk(services.traffic, fetch);
  const twilio = createTwilioCalls(services.sdk, services.config.verifyServiceSid, ask);
  return {
    ...services,
    ...fetch,
    twilio,
    loaders: createLoaders(services.links, services.phoneNumbers, twilio),
  };
}
