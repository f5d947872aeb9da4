import { readConfig } from '#gateway/config.ts';
import { trustedIssuer } from '#gateway/request/issuer.ts';
import { checkup as plaid } from '#subgraphs/banking/checkup.ts';
import { readPlaidAccounts } from '#subgraphs/banking/config.ts';
import type { AccountSettings } from '#subgraphs/kit/accounts/accounts.ts';
import { maskKey, type Checkup, type Finding, type Gap } from '#subgraphs/kit/accounts/checkup.ts';
import { parseProviders, readProviders, type Providers } from '#subgraphs/kit/accounts/settings.ts';
import { checkup as twilio } from '#subgraphs/messaging/checkup.ts';
import { readTwilioAccounts } from '#subgraphs/messaging/config.ts';
import { checkup as stripe } from '#subgraphs/payments/checkup.ts';
import { readStripeAccounts } from '#subgraphs/payments/config.ts';
import { reach } from './reach.ts';

/** What was found of one account of a provider. */
export interface Examined {
  provider: 'Stripe' | 'Plaid' | 'Twilio';
  account: string;
  mode: 'real' | 'sandbox' | 'faulty';
  /** The key, masked; null where there is none. */
  key: string | null;
  /** What would make it real, where it is not. */
  wants: string | null;
  /** How long a harmless read took, milliseconds; null where none was made, or none was answered. */
  ms: number | null;
  gaps: Gap[];
  findings: Finding[];
}

export interface Examination {
  /** What is wrong with settings that are no provider's. */
  findings: Finding[];
  accounts: Examined[];
}

/** Reads all settings as a start would, and asks each provider one harmless thing. Changes nothing anywhere. */
export async function examine(environment: NodeJS.ProcessEnv): Promise<Examination> {
  const env = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const findings: Finding[] = [];
  let providers: Providers | null = null;
  try {
    providers = readProviders(env);
    trustedIssuer(readConfig(env), 'the sandbox');
  } catch (error) {
    findings.push(toFinding(error as Error));
  }
  const settings = providers ?? parseProviders({}, '');
  const sandboxUrl = env['SANDBOX_URL'] ?? 'http://127.0.0.1:4010';
  const accounts = await Promise.all([
    each(stripe, () => readStripeAccounts(env, sandboxUrl, settings.stripe)),
    each(plaid, () => readPlaidAccounts(env, sandboxUrl, settings.plaid)),
    each(twilio, () => readTwilioAccounts(env, sandboxUrl, settings.twilio)),
  ]);
  return { findings, accounts: accounts.flat() };
}

const nothing = { key: null, ms: null, gaps: [], findings: [] };

async function each<Config extends AccountSettings & { mode: 'real' | 'sandbox' }>(
  checkup: Checkup<Config>,
  read: () => readonly Config[],
): Promise<Examined[]> {
  const provider = checkup.title;
  let configs: readonly Config[];
  try {
    configs = read();
  } catch (error) {
    const finding = toFinding(error as Error);
    return [{ ...nothing, provider, account: '', mode: 'faulty', wants: checkup.wants, findings: [finding] }];
  }
  return Promise.all(
    configs.map(async (config) => {
      const { name: account, mode } = config;
      if (mode === 'sandbox') return { ...nothing, provider, account, mode, wants: checkup.wants };
      const reached = await reach(checkup, config);
      return {
        provider,
        account,
        mode,
        key: maskKey(checkup.keyOf(config)),
        wants: null,
        ms: 'ms' in reached ? reached.ms : null,
        gaps: checkup.gaps(config),
        findings: 'ms' in reached ? [] : [reached.finding],
      };
    }),
  );
}

/** Every refused setting is one sentence that names it, says what is wrong and, after the colon, what cures it. */
function toFinding({ message }: Error): Finding {
  const [, problem = message, cure = 'correct or unset it'] = /^(.*): (.*)$/s.exec(message) ?? [];
  const variable = /\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\b/.exec(message)?.[0] ?? null;
  return { variable, problem: problem.replace(/^The setting /, ''), cure: cure.replace(/\.$/, '') };
}
