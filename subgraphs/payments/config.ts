import { z } from 'zod';

const Env = z.object({
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^(sk|rk)_(test|live)_\w+$/, 'is no Stripe secret key (sk_test_… or rk_test_…)')
    .optional(),
  STRIPE_PUBLISHABLE_KEY: z.string().startsWith('pk_', 'is no publishable key (pk_test_…)').optional(),
  STRIPE_ACCOUNT: z.string().startsWith('acct_', 'is no account (acct_…)').optional(),
  PLAZA_ALLOW_LIVE: z.enum(['0', '1']).default('0'),
});

export interface StripeConfig {
  mode: 'real' | 'sandbox';
  secretKey: string;
  publishableKey: string | null;
  account: string | null;
  /** Where Stripe's API is, e.g. `https://api.stripe.com`. */
  host: string;
}

/**
 * Stripe's settings: real with a key, the sandbox without.
 *
 * @param sandboxUrl where the sandbox listens; needed without a key
 * @throws Error naming the variable and the cure
 */
export function readStripeConfig(env: NodeJS.ProcessEnv, sandboxUrl: string | null): StripeConfig {
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
      mode: 'sandbox',
      secretKey: 'sk_test_sandbox',
      publishableKey: 'pk_test_sandbox',
      account: null,
      host: sandboxUrl,
    };
  }
  if (key.includes('_live_') && PLAZA_ALLOW_LIVE !== '1') {
    throw new Error(
      'STRIPE_SECRET_KEY is a live key: use a test key, or set PLAZA_ALLOW_LIVE=1 to move real money.',
    );
  }
  return {
    mode: 'real',
    secretKey: key,
    publishableKey: STRIPE_PUBLISHABLE_KEY ?? null,
    account: STRIPE_ACCOUNT ?? null,
    host: 'https://api.stripe.com',
  };
}
