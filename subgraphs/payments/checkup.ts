import type { Checkup } from '#subgraphs/kit/accounts/checkup.ts';
import type { StripeConfig } from './config.ts';
import { createStripeSdk } from './stripe-sdk.ts';
import { translateStripe } from './stripe.ts';

/** Stripe's part of the start report and of `npm run doctor`. */
export const checkup: Checkup<StripeConfig> = {
  title: 'Stripe',
  wants: 'STRIPE_SECRET_KEY',
  keyOf: ({ secretKey }) => secretKey,
  gaps: ({ publishableKey }) =>
    publishableKey
      ? []
      : [{ variable: 'STRIPE_PUBLISHABLE_KEY', means: 'web pages cannot confirm payments with Stripe.js' }],
  reach: (config) => createStripeSdk(config).balance.retrieve({}, { timeout: 5_000 }),
  translate: translateStripe,
  explain({ status }, { account }) {
    if (status === 401) {
      return {
        variable: 'STRIPE_SECRET_KEY',
        problem: 'Stripe does not know this key',
        cure: 'copy it again from the Stripe Dashboard (Developers, API keys); it may have been rolled',
      };
    }
    if (status !== 403) return null;
    return account
      ? {
          variable: 'STRIPE_ACCOUNT',
          problem: `this key may not act for ${account}`,
          cure: 'take an account that is connected to this platform, or unset it',
        }
      : {
          variable: 'STRIPE_SECRET_KEY',
          problem: 'this restricted key may not read the balance',
          cure: 'give it the permissions of docs/providers/stripe.md',
        };
  },
};
