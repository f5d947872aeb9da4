import { z } from 'zod';
import {
  readAccounts,
  refuseUnlimited,
  suffixOf,
  type AccountSettings,
} from '#subgraphs/kit/accounts/accounts.ts';
import { defaultSettings, type ProviderSettings } from '#subgraphs/kit/accounts/settings.ts';

const Env = z.object({
  STRIPE_SECRET_KEY: z
    .string()
    .refine(
      (key) => !key.startsWith('pk_'),
      'holds a publishable key; is no Stripe secret key (sk_test_… or rk_test_…)',
    )
    .regex(/^(sk|rk)_(test|live)_\w+$/, 'is no Stripe secret key (sk_test_… or rk_test_…)')
    .optional(),
  STRIPE_PUBLISHABLE_KEY: z
    .string()
    .refine(
      (key) => !/^(sk|rk)_/.test(key),
      'holds a secret key, which every browser would see; it takes pk_test_…',
    )
    .startsWith('pk_', 'is no publishable key (pk_test_…)')
    .optional(),
  STRIPE_ACCOUNT: z.string().startsWith('acct_', 'is no account (acct_…)').optional(),
  PLAZA_ALLOW_LIVE: z.enum(['0', '1']).default('0'),
  PROVIDER_LIMITS: z.enum(['published', 'none']).default('published'),
});

export interface StripeConfig extends AccountSettings {
  mode: 'real' | 'sandbox';
  secretKey: string;
  publishableKey: string | null;
  account: string | null;
  /** Where Stripe's API is, e.g. `https://api.stripe.com`. */
  host: string;
}

/**
 * Stripe's settings: real with a key, the sandbox without. This is the default account.
 *
 * @param sandboxUrl where the sandbox listens; needed without a key
 * @throws Error naming the variable and the cure
 */
export function readStripeConfig(
  env: NodeJS.ProcessEnv,
  sandboxUrl: string | null,
  settings: ProviderSettings = defaultSettings,
): StripeConfig {
  return readStripeAccounts(env, sandboxUrl, settings)[0];
}

/** The same for every account that the configuration file lists. */
export function readStripeAccounts(
  env: NodeJS.ProcessEnv,
  sandboxUrl: string | null,
  settings: ProviderSettings,
): [StripeConfig, ...StripeConfig[]] {
  return readAccounts(env, settings, 'STRIPE_', (own, account) => readAccount(own, sandboxUrl, account));
}

function readAccount(
  env: NodeJS.ProcessEnv,
  sandboxUrl: string | null,
  account: AccountSettings,
): StripeConfig {
  const parsed = Env.safeParse(env);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`The setting ${String(issue?.path[0])} ${issue?.message}: correct or unset it.`);
  }
  const { STRIPE_SECRET_KEY: key, STRIPE_PUBLISHABLE_KEY, STRIPE_ACCOUNT, PLAZA_ALLOW_LIVE } = parsed.data;
  if (!key) {
    if (!sandboxUrl)
      throw new Error('Stripe has no key and no sandbox: set STRIPE_SECRET_KEY or SANDBOX_URL.');
    return {
      ...account,
      mode: 'sandbox',
      secretKey: `sk_test_sandbox${suffixOf(account, '_')}`,
      publishableKey: `pk_test_sandbox${suffixOf(account, '_')}`,
      account: null,
      host: sandboxUrl,
    };
  }
  if (key.includes('_live_') && PLAZA_ALLOW_LIVE !== '1') {
    throw new Error(
      'STRIPE_SECRET_KEY is a live key: use a test key, or set PLAZA_ALLOW_LIVE=1 to move real money.',
    );
  }
  if (STRIPE_PUBLISHABLE_KEY && STRIPE_PUBLISHABLE_KEY.includes('_live_') !== key.includes('_live_')) {
    throw new Error(
      'STRIPE_SECRET_KEY and STRIPE_PUBLISHABLE_KEY are one of test mode and one of live mode: take both from the same.',
    );
  }
  refuseUnlimited(account);
  return {
    ...account,
    mode: 'real',
    secretKey: key,
    publishableKey: STRIPE_PUBLISHABLE_KEY ?? null,
    account: STRIPE_ACCOUNT ?? null,
    host: 'https://api.stripe.com',
  };
}
