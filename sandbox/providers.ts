import type { Clock } from './clock.ts';
import { createIdentity, type Identity } from './identity/identity.ts';
import type { Provider, ProviderName } from './provider.ts';
import { createRandom } from './random.ts';
import { createPlaid } from './plaid/plaid.ts';
import { createStripe } from './stripe/stripe.ts';
import { createTwilio } from './twilio/twilio.ts';
import type { World } from './world/world.ts';

/** Where each provider's routes begin. Stripe's SDK allows no path prefix: it owns `/v1` and `/v2`. */
export const prefixes: Record<ProviderName, string> = {
  stripe: '',
  plaid: '/plaid',
  twilio: '/twilio',
  identity: '/identity',
};

/** The emulated providers of one sandbox. @param url the sandbox's own address, known only once it listens */
export function createProviders(
  { clock, world, url, issuer }: { clock: Clock; world: World; url: () => string; issuer: () => string },
  names: readonly ProviderName[],
): { providers: Provider[]; identity: Identity } {
  const options = (name: ProviderName) => ({ clock, world, random: createRandom(world.seed).fork(name) });
  const identity = createIdentity({ world, issuer });
  const stripe = createStripe({ ...options('stripe'), url });
  const all: Provider[] = [
    stripe,
    createPlaid({ ...options('plaid'), issueBankToken: stripe.issueBankToken }),
    createTwilio(options('twilio')),
    identity,
  ];
  return { identity, providers: all.filter(({ name }) => names.includes(name)) };
}
