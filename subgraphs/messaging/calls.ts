import type { ByName } from '#subgraphs/kit/accounts/by-name.ts';
import { onceEach } from '#subgraphs/kit/accounts/once-each.ts';
import type { Log } from '#subgraphs/kit/handle.ts';
import type { Objects } from '#subgraphs/kit/mirror/objects.ts';
import { createAsk } from '#subgraphs/kit/traffic/ask.ts';
import type { Traffic } from '#subgraphs/kit/traffic/traffic.ts';
import type { TwilioConfig } from './config.ts';
import type { Consents } from './consents.ts';
import { keepAnswers, type KeptCalls } from './keep-answers.ts';
import { createSources } from './lists.ts';
import { createTwilioCalls } from './twilio.ts';
import type { TwilioSdk } from './twilio-sdk.ts';

/** One of the company's accounts at Twilio. Per process. */
export interface Account {
  name: string;
  config: TwilioConfig;
  sdk: TwilioSdk;
  traffic: Traffic;
}

/** How one account is asked, until a deadline. */
export interface AccountCalls {
  twilio: KeptCalls;
  sources: ReturnType<typeof createSources>;
}

/** The calls of an account, by its name. @throws Error for one that is not configured */
export type CallsAt = (account: string) => AccountCalls;

/** Twilio's calls until a deadline: a fetch's, or one of those who work when nobody waits. */
export function callsUntil(
  {
    accounts,
    objects,
    consents,
    log,
  }: { accounts: ByName<Account>; objects: Objects; consents: Consents; log: Log },
  until: Parameters<typeof createAsk>[1],
): CallsAt {
  return onceEach((name) => {
    const { config, sdk, traffic } = accounts.at(name);
    const twilio = keepAnswers(createTwilioCalls(sdk, config.verifyServiceSid, createAsk(traffic, until)), {
      objects,
      consents,
      account: name,
      missed: (error) => log.error({ subgraph: 'messaging', err: error }, 'a sent message was not kept'),
    });
    return { twilio, sources: createSources(name, twilio) };
  });
}
