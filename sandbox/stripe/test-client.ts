import { Stripe } from 'stripe';
import type { Sandbox } from '../sandbox.ts';

/** The official SDK, pointed at a sandbox; it retries nothing. */
export function connect(sandbox: Sandbox, key = 'sk_test_sandbox'): Stripe {
  return new Stripe(key, {
    host: '127.0.0.1',
    port: sandbox.port,
    protocol: 'http',
    telemetry: false,
    maxNetworkRetries: 0,
  });
}

/** A payment that is confirmed as it is made. */
export const payNow = {
  amount: 2500,
  currency: 'usd',
  payment_method: 'pm_card_visa',
  confirm: true,
  return_url: 'https://shop.example/return',
};

/** What the SDK throws, where it throws. */
export async function failure(promise: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  try {
    await promise;
  } catch (error) {
    return error as Stripe.errors.StripeError;
  }
  throw new Error('It did not fail');
}
