import type { ProviderTraits } from '#subgraphs/kit/traffic/traffic.ts';
import type { TwilioConfig } from './config.ts';
import { translateTwilio } from './twilio.ts';

/** Twilio limits how many requests of an account are under way at once and publishes no number; this one is careful. */
const AT_ONCE = 20;

/** How Twilio limits: by requests under way at once, over all endpoints of an account. */
export function twilioTraits({ name, limits }: TwilioConfig): ProviderTraits {
  const account = `twilio:${name}`;
  return {
    name: 'twilio',
    subgraph: 'messaging',
    lanesOf: () => [{ key: account, ...(limits && { atOnce: AT_ONCE }) }],
    translate: translateTwilio,
  };
}
