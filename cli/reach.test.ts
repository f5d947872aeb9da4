import { afterAll, afterEach, expect, test } from 'vitest';
import { startSandbox } from '#sandbox/sandbox.ts';
import { checkup as plaid } from '#subgraphs/banking/checkup.ts';
import { readPlaidConfig } from '#subgraphs/banking/config.ts';
import { checkup as twilio } from '#subgraphs/messaging/checkup.ts';
import { readTwilioConfig } from '#subgraphs/messaging/config.ts';
import { checkup as stripe } from '#subgraphs/payments/checkup.ts';
import { readStripeConfig } from '#subgraphs/payments/config.ts';
import { reach } from './reach.ts';

const sandbox = await startSandbox({ ticking: false });
const gone = await startSandbox();
await gone.close();

afterEach(() => {
  sandbox.faults.clear();
  sandbox.journal.clear();
});
afterAll(() => sandbox.close());

/** Each provider, asked at this address. */
const providers = {
  Stripe: (url = sandbox.url) => reach(stripe, readStripeConfig({}, url)),
  Plaid: (url = sandbox.url) => reach(plaid, readPlaidConfig({}, url)),
  Twilio: (url = sandbox.url) => reach(twilio, readTwilioConfig({}, url)),
};
const names = Object.keys(providers) as (keyof typeof providers)[];

test.each(names)('%s is asked one harmless thing, which takes as long as it takes', async (name) => {
  const reached = await providers[name]();

  expect(reached).toEqual({ ms: expect.any(Number) });
  const calls = sandbox.journal.calls().map(({ method, route }) => `${method} ${route}`);
  expect(calls).toHaveLength(1);
  expect(calls[0]).toMatch(/^(GET .*(balance|Messages)|POST .*institutions\/get_by_id)/);
});

test.each(names)('%s that nobody can reach is said to be out of reach, with what to check', async (name) => {
  expect(await providers[name](gone.url)).toMatchObject({
    finding: {
      variable: null,
      problem: `${name} cannot be reached`,
      cure: expect.stringMatching(/network.*DNS/),
    },
  });
});

test.each(names)('%s being cut off, limiting us or unwell is told apart', async (name) => {
  const provider = name.toLowerCase() as 'stripe';
  const problems = [];
  for (const fault of [{ reset: true }, { rateLimit: { retryAfterSeconds: 1 } }, { status: 503 }] as const) {
    sandbox.faults.add({ provider, ...fault, times: 1 });
    problems.push(await providers[name]());
  }

  expect(problems).toMatchObject([
    { finding: { problem: `${name} did not answer in time` } },
    { finding: { problem: `${name} takes no more requests for the moment` } },
    { finding: { problem: `${name} is not well (HTTP 503)` } },
  ]);
});

test('a provider that hangs is given up', { timeout: 20_000 }, async () => {
  sandbox.faults.add({ provider: 'stripe', hang: true });

  expect(await providers.Stripe()).toMatchObject({ finding: { problem: 'Stripe did not answer in time' } });
});

test('a key that Stripe does not know is named, with where to get one', async () => {
  const config = { ...readStripeConfig({}, sandbox.url), secretKey: 'sk_tset_mistyped' };

  expect(await reach(stripe, config)).toMatchObject({
    finding: { variable: 'STRIPE_SECRET_KEY', cure: expect.stringContaining('Stripe Dashboard') },
  });
});

test('a restricted Stripe key that may not read, and an account that it may not act for, are told apart', async () => {
  sandbox.faults.add({ provider: 'stripe', status: 403 });
  const config = readStripeConfig({}, sandbox.url);

  expect(await reach(stripe, config)).toMatchObject({
    finding: { variable: 'STRIPE_SECRET_KEY', cure: expect.stringContaining('docs/providers/stripe.md') },
  });
  expect(await reach(stripe, { ...config, account: 'acct_other' })).toMatchObject({
    finding: { variable: 'STRIPE_ACCOUNT', problem: expect.stringContaining('acct_other') },
  });
});

test('a Plaid secret of another environment is named with PLAID_ENV', async () => {
  const config = { ...readPlaidConfig({}, sandbox.url), secret: 'of-production' };

  expect(await reach(plaid, config)).toMatchObject({
    finding: {
      variable: 'PLAID_SECRET',
      problem: expect.stringContaining('PLAID_ENV=sandbox'),
      cure: expect.stringContaining('every environment has a secret of its own'),
    },
  });
});

test('a Twilio password that is wrong is named by the kind of credentials that are set', async () => {
  const config = { ...readTwilioConfig({}, sandbox.url), password: 'wrong' };

  expect(await reach(twilio, config)).toMatchObject({ finding: { variable: 'TWILIO_AUTH_TOKEN' } });
  const withKey = { ...config, username: `SK${'0'.repeat(32)}` };
  expect(await reach(twilio, withKey)).toMatchObject({ finding: { variable: 'TWILIO_API_KEY' } });
});
