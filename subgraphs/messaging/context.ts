import type { Survivors } from '#storage/survivors.ts';
import { createAsk } from '#subgraphs/kit/call.ts';
import type { Once } from '#subgraphs/kit/effects.ts';
import type { FetchContext, Log } from '#subgraphs/kit/handle.ts';
import type { Lists } from '#subgraphs/kit/mirror/lists.ts';
import { defaultAccount, type Objects } from '#subgraphs/kit/mirror/objects.ts';
import type { Cursors } from '#subgraphs/kit/page.ts';
import type { TwilioConfig } from './config.ts';
import { keepAnswers, type KeptCalls } from './keep-answers.ts';
import type { Links } from './links.ts';
import { createSources } from './lists.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import type { PhoneNumbers } from './phone-numbers.ts';
import type { SentMessages } from './sent-messages.ts';
import { createTwilioCalls, translateTwilio } from './twilio.ts';
import type { TwilioSdk } from './twilio-sdk.ts';

/** Per process. */
export interface Services {
  config: TwilioConfig;
  sdk: TwilioSdk;
  links: Links;
  objects: Objects;
  lists: Lists;
  /** How old an answer may be, milliseconds, by type or field. */
  maxAge(coordinate: string): number;
  phoneNumbers: PhoneNumbers;
  sent: SentMessages;
  once: Once;
  cursors: Cursors;
  survivors: Survivors;
  log: Log;
}

/** Per fetch. */
export interface Context extends Services, FetchContext {
  twilio: KeptCalls;
  sources: ReturnType<typeof createSources>;
  loaders: Loaders;
}

export function createContext(services: Services, fetch: FetchContext): Context {
  const twilio = callsOf(services, fetch);
  const loaders = createLoaders({ ...services, claims: fetch.claims, twilio });
  return { ...services, ...fetch, twilio, sources: createSources(twilio), loaders };
}

export function callsOf(
  { sdk, config, objects, log }: Pick<Services, 'sdk' | 'config' | 'objects' | 'log'>,
  fetch: Pick<FetchContext, 'deadlineMs' | 'ledger'>,
): KeptCalls {
  const ask = createAsk('twilio', 'messaging', fetch, translateTwilio);
  return keepAnswers(createTwilioCalls(sdk, config.verifyServiceSid, ask), {
    objects,
    account: defaultAccount,
    missed: (error) => log.error({ subgraph: 'messaging', err: error }, 'a sent message was not kept'),
  });
}
