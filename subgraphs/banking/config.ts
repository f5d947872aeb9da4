import { z } from 'zod';
import {
  readAccounts,
  refuseUnlimited,
  suffixOf,
  type AccountSettings,
} from '#subgraphs/kit/accounts/accounts.ts';
import { defaultSettings, type ProviderSettings } from '#subgraphs/kit/accounts/settings.ts';

const Env = z.object({
  PLAID_CLIENT_ID: z.string().min(1).optional(),
  PLAID_SECRET: z.string().min(1).optional(),
  PLAID_ENV: z
    .enum(['sandbox', 'production'], 'takes sandbox or production; Plaid has no other environment')
    .default('sandbox'),
  PLAID_COUNTRY_CODES: z
    .string()
    .regex(/^[A-Z]{2}(,[A-Z]{2})*$/, 'takes country codes separated by commas, e.g. US,CA')
    .default('US'),
  BANKING_SYNC_MAX_AGE_MS: z.coerce.number().int().min(0).optional(),
  PLAZA_ALLOW_LIVE: z.enum(['0', '1']).default('0'),
  PROVIDER_LIMITS: z.enum(['published', 'none']).default('published'),
});

export interface PlaidConfig extends AccountSettings {
  mode: 'real' | 'sandbox';
  /** Whether it is production, with real bank accounts. */
  live: boolean;
  clientId: string;
  secret: string;
  /** Where Plaid's API is, e.g. `https://production.plaid.com`. */
  host: string;
  /** Countries whose banks may be connected, ISO 3166-1 alpha-2; those that Plaid enabled for this client. */
  countryCodes: readonly string[];
  /** How old what is kept of a bank may be, milliseconds; null: as the schema's hints say. */
  maxAgeMs: number | null;
}

/**
 * Plaid's settings: real with keys, the sandbox without. This is the default account.
 *
 * @param sandboxUrl where the sandbox listens; needed without keys
 * @throws Error naming the variable and the cure
 */
export function readPlaidConfig(
  env: NodeJS.ProcessEnv,
  sandboxUrl: string | null,
  settings: ProviderSettings = defaultSettings,
): PlaidConfig {
  return readPlaidAccounts(env, sandboxUrl, settings)[0];
}

/** The same for every account that the configuration file lists. */
export function readPlaidAccounts(
  env: NodeJS.ProcessEnv,
  sandboxUrl: string | null,
  settings: ProviderSettings,
): [PlaidConfig, ...PlaidConfig[]] {
  return readAccounts(env, settings, 'PLAID_', (own, account) => readAccount(own, sandboxUrl, account));
}

function readAccount(
  env: NodeJS.ProcessEnv,
  sandboxUrl: string | null,
  account: AccountSettings,
): PlaidConfig {
  const parsed = Env.safeParse(env);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`The setting ${String(issue?.path[0])} ${issue?.message}: correct or unset it.`);
  }
  const { PLAID_CLIENT_ID: clientId, PLAID_SECRET: secret, PLAID_ENV, PLAZA_ALLOW_LIVE } = parsed.data;
  const common = {
    ...account,
    live: PLAID_ENV === 'production',
    countryCodes: parsed.data.PLAID_COUNTRY_CODES.split(','),
    maxAgeMs: parsed.data.BANKING_SYNC_MAX_AGE_MS ?? null,
  };
  if (!clientId && !secret) {
    if (!sandboxUrl)
      throw new Error(
        'Plaid has no keys and no sandbox: set PLAID_CLIENT_ID and PLAID_SECRET, or SANDBOX_URL.',
      );
    return {
      ...common,
      live: false,
      mode: 'sandbox',
      clientId: `sandbox-client${suffixOf(account, '-')}`,
      secret: 'sandbox-secret',
      host: `${sandboxUrl}/plaid`,
    };
  }
  if (!clientId || !secret) {
    const [missing, present] = clientId
      ? ['PLAID_SECRET', 'PLAID_CLIENT_ID']
      : ['PLAID_CLIENT_ID', 'PLAID_SECRET'];
    throw new Error(
      `${missing} is missing: set it beside ${present}, or unset both to stay with the sandbox.`,
    );
  }
  if (PLAID_ENV === 'production' && PLAZA_ALLOW_LIVE !== '1') {
    throw new Error(
      'PLAID_ENV=production reads real bank accounts: use PLAID_ENV=sandbox, or set PLAZA_ALLOW_LIVE=1.',
    );
  }
  refuseUnlimited(account);
  return { mode: 'real', clientId, secret, host: `https://${PLAID_ENV}.plaid.com`, ...common };
}
