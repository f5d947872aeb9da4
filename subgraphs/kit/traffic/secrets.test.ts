import { inspect } from 'node:util';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { startSandbox } from '#sandbox/sandbox.ts';
import { readPlaidConfig } from '#subgraphs/banking/config.ts';
import { createPlaidSdk } from '#subgraphs/banking/plaid-sdk.ts';
import { createPlaidCalls } from '#subgraphs/banking/plaid.ts';
import { plaidTraits } from '#subgraphs/banking/traits.ts';
import { readTwilioConfig } from '#subgraphs/messaging/config.ts';
import { twilioTraits } from '#subgraphs/messaging/traits.ts';
import { createTwilioSdk } from '#subgraphs/messaging/twilio-sdk.ts';
import { createTwilioCalls } from '#subgraphs/messaging/twilio.ts';
import { readStripeConfig } from '#subgraphs/payments/config.ts';
import { createStripeSdk } from '#subgraphs/payments/stripe-sdk.ts';
import { createStripeCalls } from '#subgraphs/payments/stripe.ts';
import { stripeTraits } from '#subgraphs/payments/traits.ts';
import type { Ask } from '../call.ts';
import { sentOnce } from '../under-test.ts';
import { createAsk } from './ask.ts';
import { createTraffic, type ProviderTraits } from './traffic.ts';
import { countTurns } from './turns.ts';

const sandbox = await startSandbox({ ticking: false });
const gone = await startSandbox();
await gone.close();

afterEach(() => void sandbox.faults.clear());
afterAll(() => sandbox.close());

/** Planted in every place where a secret can be: keys, tokens, bodies. */
const CANARY = 'canary4secret';
const BASIC = Buffer.from(`AC${'0'.repeat(32)}:sandbox-${CANARY}`).toString('base64');

const asker = (traits: ProviderTraits): Ask =>
  createAsk(createTraffic(traits, sentOnce, countTurns()), { deadlineMs: Date.now() + 400, ledger: [] });

/** One call of each kind to each provider, with canaries for keys. */
const calls: Record<string, (url: string) => Promise<unknown>> = {
  'a Stripe read': (url) => stripe(url).payment(`pi_any_secret_${CANARY}`),
  'a Stripe write': (url) => stripe(url).createPayment({ amount: 1, currency: 'usd' }, CANARY),
  'a Plaid read': (url) => plaid(url).accounts(`access-sandbox-${CANARY}`),
  'a Plaid write': (url) => plaid(url).exchange(`public-sandbox-${CANARY}`),
  'a Twilio read': (url) => twilio(url).messages({ pageSize: 1 }),
  'a Twilio write': (url) => twilio(url).send({ to: '+12025550143', from: '+12025550100', body: CANARY }),
};

function stripe(url: string) {
  const config = { ...readStripeConfig({}, url), secretKey: `sk_test_${CANARY}` };
  return createStripeCalls(createStripeSdk(config), asker(stripeTraits(config)));
}

function plaid(url: string) {
  const keys = { clientId: `sandbox-${CANARY}`, secret: `sandbox-${CANARY}` };
  const config = { ...readPlaidConfig({}, url), ...keys };
  return createPlaidCalls(createPlaidSdk(config), ['US'], asker(plaidTraits(config)));
}

function twilio(url: string) {
  const config = { ...readTwilioConfig({}, url), password: `sandbox-${CANARY}` };
  return createTwilioCalls(createTwilioSdk(config), config.verifyServiceSid, asker(twilioTraits(config)));
}

/** All that a log or a careless caller could show of an error. */
function everythingOf(error: Error): string {
  return [
    inspect(error, { depth: Infinity, showHidden: true }),
    JSON.stringify(error),
    error.stack,
    inspect(error.cause, { depth: Infinity, showHidden: true }),
  ].join('\n');
}

const faults = {
  'answers 500': { status: 500 },
  'answers 401': { status: 401 },
  'answers 429': { rateLimit: { retryAfterSeconds: 1 } },
  'is cut': { reset: true },
} as const;

describe.each(Object.entries(faults))('where a provider %s', (_what, fault) => {
  test.each(Object.entries(calls))('%s fails without a secret', async (name, run) => {
    const provider = /Stripe|Plaid|Twilio/.exec(name)![0].toLowerCase() as 'stripe';
    sandbox.faults.add({ provider, ...fault });

    const error = await run(sandbox.url).then(
      () => null,
      (reason: Error) => reason,
    );

    expect(error?.name).toBe('GraphQLError');
    expect(everythingOf(error!)).not.toContain(CANARY);
    expect(everythingOf(error!)).not.toContain(BASIC);
    expect(everythingOf(error!)).not.toMatch(/AxiosError|authorization|PLAID-SECRET/i);
  });
});

// A write is not given up before half a minute is over.
test.each(Object.entries(calls).filter(([name]) => name.endsWith('read')))(
  '%s that hangs fails without a secret',
  async (_name, run) => {
    for (const provider of ['stripe', 'plaid', 'twilio'] as const)
      sandbox.faults.add({ provider, hang: true });

    const error = await run(sandbox.url).catch((reason: Error) => reason);

    expect(error).toMatchObject({ extensions: { code: 'UPSTREAM_TIMEOUT' } });
    expect(everythingOf(error as Error)).not.toContain(CANARY);
    expect(everythingOf(error as Error)).not.toMatch(/AxiosError|authorization|PLAID-SECRET/i);
  },
);

test.each(Object.entries(calls))('%s to nobody fails without a secret', async (_name, run) => {
  const error = await run(gone.url).catch((reason: Error) => reason);

  expect((error as Error).name).toBe('GraphQLError');
  expect(everythingOf(error as Error)).not.toMatch(/AxiosError|authorization|PLAID-SECRET/i);
  expect(everythingOf(error as Error)).not.toContain(CANARY);
});

test('the SDKs’ own errors do carry them: the check would see it', async () => {
  const keys = { clientId: `sandbox-${CANARY}`, secret: `sandbox-${CANARY}` };
  const sdk = await createPlaidSdk({ ...readPlaidConfig({}, gone.url), ...keys })();
  const config = { ...readTwilioConfig({}, gone.url), password: `sandbox-${CANARY}` };

  const ofPlaid = await sdk.accountsGet({ access_token: CANARY }).catch((error: Error) => error);
  const ofTwilio = await createTwilioSdk(config)
    .run(AbortSignal.timeout(1_000), (client) => client.messages.page({ pageSize: 1 }))
    .catch((error: Error) => error);

  expect(everythingOf(ofPlaid as Error)).toContain(CANARY);
  expect(everythingOf(ofTwilio as unknown as Error)).toContain(BASIC);
});
