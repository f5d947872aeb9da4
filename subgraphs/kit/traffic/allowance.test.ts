import { expect, test } from 'vitest';
import { toFailure } from '../call.ts';
import { createAllowance } from './allowance.ts';
import { createAsk } from './ask.ts';
import { TrafficPolicy } from './policy.ts';
import { createTraffic } from './traffic.ts';
import { countTurns } from './turns.ts';

test('as many questions may be asked of each provider as it says, and no more', () => {
  const allowance = createAllowance({ stripe: 2, plaid: 0, twilio: 1 });

  allowance.ask('stripe');
  allowance.ask('stripe');
  allowance.ask('twilio');

  for (const provider of ['stripe', 'plaid', 'twilio'] as const) {
    expect(() => allowance.ask(provider)).toThrow(
      expect.objectContaining({
        extensions: expect.objectContaining({ code: 'COST_LIMIT', nullCause: 'budget' }),
      }),
    );
  }
});

test('each question may be sent three times, all of them together', () => {
  const allowance = createAllowance({ stripe: 2, plaid: 0, twilio: 0 });
  allowance.ask('stripe');
  allowance.ask('stripe');

  expect(Array.from({ length: 5 }, () => allowance.again('stripe'))).toEqual([true, true, true, true, false]);
});

test('whatever retries are configured, what is sent stays within the allowance', async () => {
  const policy = TrafficPolicy.parse({ retries: 5, breakerFailures: 1_000, retryBudget: 1 });
  const translate = () => toFailure('stripe', { status: 503 });
  const traits = {
    name: 'stripe',
    subgraph: 'payments',
    lanesOf: () => [{ key: 'stripe' }],
    translate,
  } as const;
  const traffic = createTraffic(traits, policy, countTurns());
  for (let earned = 0; earned < 10; earned += 1) traffic.budget.earn();
  const fetch = {
    deadlineMs: Date.now() + 20_000,
    ledger: [],
    allowance: createAllowance({ stripe: 1, plaid: 0, twilio: 0 }),
  };
  let sent = 0;
  const question = () =>
    createAsk(traffic, fetch)('GET /v1/anything', () => Promise.reject(new Error(`the ${(sent += 1)}th`)), {
      timeoutMs: 20_000,
    });

  await expect(question()).rejects.toMatchObject({ extensions: { code: 'UPSTREAM_UNAVAILABLE' } });
  await expect(question()).rejects.toMatchObject({ extensions: { code: 'COST_LIMIT' } });

  expect(sent).toBe(3);
});
