import { expect, test } from 'vitest';
import { fromStripeAmount, toStripeAmount } from './stripe-money.ts';

test.each([
  ['usd', 1230, 1230],
  ['jpy', 500, 500],
  ['bhd', 12340, 12340],
  ['isk', 50_000, 500],
  ['ugx', 120_000, 1200],
  ['mga', 700, 70_000],
])('%s: %i at Stripe is %i by ISO 4217, and back', (currency, stripe, iso) => {
  const money = fromStripeAmount(stripe, currency);

  expect(money).toEqual({ amount: iso, currency: currency.toUpperCase() });
  expect(toStripeAmount({ amount: iso, currency: currency.toUpperCase() })).toBe(stripe);
});

test('a currency outside ISO 4217 keeps its amount and loses its code', () => {
  expect(fromStripeAmount(42, 'usdc')).toEqual({ amount: 42, currency: null });
});
