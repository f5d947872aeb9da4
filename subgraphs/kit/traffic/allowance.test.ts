import { expect, test } from 'vitest';
import { createAllowance } from './allowance.ts';

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
