import type { Sandbox } from '#sandbox/sandbox.ts';
import type { Call } from '#schema/protocol.ts';
import { defaultSettings, type ProviderSettings } from '#subgraphs/kit/accounts/settings.ts';
import { createAsk } from '#subgraphs/kit/traffic/ask.ts';
import { createTraffic } from '#subgraphs/kit/traffic/traffic.ts';
import { countTurns } from '#subgraphs/kit/traffic/turns.ts';
import { claimsOf } from '#subgraphs/kit/under-test.ts';
import { readStripeConfig } from './config.ts';
import { createStripeSdk } from './stripe-sdk.ts';
import { createStripeCalls } from './stripe.ts';
import { stripeTraits } from './traits.ts';

/** For tests: the calls to one Stripe account as a process makes them, for any app. */
export function startStripe(
  sandbox: Pick<Sandbox, 'url'>,
  { settings = {}, env = {} }: { settings?: Partial<ProviderSettings>; env?: NodeJS.ProcessEnv } = {},
) {
  const config = readStripeConfig(env, sandbox.url, { ...defaultSettings, ...settings });
  const traffic = createTraffic(stripeTraits(config), config.policy, countTurns());
  const sdk = createStripeSdk(config);
  return {
    traffic,
    /** A fetch of an app: its calls, and the ledger that they are written to. */
    fetch(app = 'shop', withinMs = 4_000) {
      const ledger: Call[] = [];
      const deadlineMs = Date.now() + withinMs;
      const claims = claimsOf('ada', { app });
      return { ledger, ...createStripeCalls(sdk, createAsk(traffic, { claims, deadlineMs, ledger })) };
    },
  };
}
