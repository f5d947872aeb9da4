import type { ProviderSettings } from './settings.ts';

/** What every provider's configuration says of the account beside its keys. */
export interface AccountSettings {
  /** From the configuration file; `default` where it lists no accounts. */
  name: string;
  /** The first is the default: what names no account is done there. */
  isDefault: boolean;
  /** Above which amounts, minor units by currency, a payment needs its payer's confirmation by a code. */
  verifyAbove: Readonly<Record<string, number>>;
  /** Whether the provider's published limits are kept. Only the sandbox may be asked without. */
  limits: boolean;
  policy: ProviderSettings;
}

/**
 * Reads every account of a provider, the default one first.
 *
 * @param prefix what the provider's variables begin with, `STRIPE_`: an account sees those that it names and no others
 * @throws Error naming the account's own variables
 */
export function readAccounts<Config>(
  env: NodeJS.ProcessEnv,
  settings: ProviderSettings,
  prefix: string,
  read: (env: NodeJS.ProcessEnv, account: AccountSettings) => Config,
): [Config, ...Config[]] {
  const [first, ...others] = settings.accounts.map(({ name, variables, sandbox, verifyAbove }, index) => {
    const limits = env['PROVIDER_LIMITS'] !== 'none';
    const account = { name, isDefault: index === 0, verifyAbove, limits, policy: settings };
    if (sandbox) return read(ownEnv(env, prefix, {}), account);
    if (index === 0 && Object.keys(variables).length === 0) return read(env, account);
    const missing = Object.values(variables).find((variable) => !env[variable]);
    if (index > 0 && (missing || Object.keys(variables).length === 0)) {
      const what = missing ? `${missing} is not set` : 'it names no variables of its own';
      throw new Error(`The account ${name}: ${what}: name and set all its keys, or take it out of the list.`);
    }
    try {
      return read(ownEnv(env, prefix, variables), account);
    } catch (error) {
      throw new Error(`The account ${name}: ${rename((error as Error).message, variables)}`, {
        cause: error,
      });
    }
  });
  return [first!, ...others];
}

function ownEnv(
  env: NodeJS.ProcessEnv,
  prefix: string,
  variables: Readonly<Record<string, string>>,
): NodeJS.ProcessEnv {
  const shared = Object.entries(env).filter(([name]) => !name.startsWith(prefix));
  const own = Object.entries(variables).map(([usual, actual]) => [usual, env[actual] || undefined]);
  return Object.fromEntries([...shared, ...own]);
}

/** The sentence about the usual variables, said of those that hold them for this account. */
function rename(message: string, variables: Readonly<Record<string, string>>): string {
  return message.replaceAll(/[A-Z][A-Z0-9_]{3,}/g, (name) => variables[name] ?? name);
}

/** What a setting of the sandbox ends with where an account is not the default one, so that it is known by its key. */
export function suffixOf({ isDefault, name }: AccountSettings, separator: '_' | '-'): string {
  return isDefault ? '' : `${separator}${name.replaceAll('-', separator)}`;
}

/** @throws Error: a real provider is never asked without its limits */
export function refuseUnlimited({ limits }: AccountSettings): void {
  if (limits) return;
  throw new Error('PROVIDER_LIMITS=none is for the sandbox alone: unset it, or unset the keys.');
}
