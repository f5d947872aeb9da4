import { expect, test } from 'vitest';
import { readStripeConfig } from './config.ts';
import { stripeTraits } from './traits.ts';

/** What may go in a second on each lane of a request. */
function perSecondOf(secretKey: string, operation: string) {
  const { lanesOf } = stripeTraits({ ...readStripeConfig({}, 'http://127.0.0.1'), secretKey });
  return lanesOf(operation, null).map(({ key, limit }) => [key, limit?.atMost, limit?.perMs]);
}

test('an account has 25 a second in test mode and 100 live, each endpoint 25 and search 20', () => {
  expect(perSecondOf('rk_test_any', 'GET /v1/refunds')).toEqual([
    ['stripe:default', 25, 1_000],
    ['stripe:default:GET /v1/refunds', 25, 1_000],
  ]);
  expect(perSecondOf('sk_live_any', 'GET /v1/customers/search')).toEqual([
    ['stripe:default', 100, 1_000],
    ['stripe:default:GET /v1/customers/search', 20, 1_000],
  ]);
});

test('without limits the lanes are there still: a 429 pauses them', () => {
  const config = readStripeConfig({ PROVIDER_LIMITS: 'none' }, 'http://127.0.0.1');

  expect(stripeTraits(config).lanesOf('GET /v1/refunds', null)).toEqual([
    { key: 'stripe:default' },
    { key: 'stripe:default:GET /v1/refunds' },
  ]);
});
