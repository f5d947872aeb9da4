import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Handle } from '#schema/protocol.ts';
import { subgraphNames, type SubgraphName } from '#schema/subgraphs.ts';
import type { CastMember } from '#subgraphs/kit/cast.ts';
import type { Db } from '#storage/database.ts';
import type { Vault } from '#storage/secrets.ts';
import type { Config } from './config.ts';
import { sandboxPortTaken } from './ports.ts';

/** What the subgraphs of this process need. */
export interface Parts {
  db: Db;
  vault: Vault;
  macKey: Buffer;
  log: Logger;
}

/** A provider, for the start report. */
export interface ProviderState {
  name: 'Stripe' | 'Plaid' | 'Twilio';
  mode: 'sandbox' | 'real';
  /** The key, masked, or the sandbox's address. */
  detail: string;
}

export type Sandbox = Awaited<ReturnType<typeof startSandbox>>;

/** Whether the sandbox runs in this process: somebody needs it, and it runs nowhere else. */
export function needsSandbox({ env, issuer, sandbox, subgraphUrls }: Config): boolean {
  if (sandbox.url) return false;
  const keyless =
    (!subgraphUrls.payments && !env['STRIPE_SECRET_KEY']) ||
    (!subgraphUrls.banking && !env['PLAID_SECRET']) ||
    (!subgraphUrls.messaging && !env['TWILIO_ACCOUNT_SID']);
  return keyless || !issuer;
}

/** @throws Error in one sentence when its port is taken */
export async function startSandbox({ dataFolder, sandbox: { port, seed } }: Config) {
  const { startSandbox: start } = await import('#sandbox/sandbox.ts');
  return start({ port, seed, ...(dataFolder && { stateFile: join(dataFolder, 'sandbox.json') }) }).catch(
    (error: NodeJS.ErrnoException) => {
      throw error.code === 'EADDRINUSE' ? sandboxPortTaken(port) : error;
    },
  );
}

/** @throws Error in one sentence for a provider's setting that is wrong; starts nothing */
export async function checkProviders({ env, subgraphUrls }: Config): Promise<void> {
  // Whatever address the sandbox will have.
  const sandboxUrl = 'http://127.0.0.1';
  if (!subgraphUrls.payments)
    (await import('#subgraphs/payments/config.ts')).readStripeConfig(env, sandboxUrl);
  if (!subgraphUrls.banking) (await import('#subgraphs/banking/config.ts')).readPlaidConfig(env, sandboxUrl);
  if (!subgraphUrls.messaging)
    (await import('#subgraphs/messaging/config.ts')).readTwilioConfig(env, sandboxUrl);
}

/** Makes the subgraphs that run in this process, and loads the sandbox's cast into them. */
export async function createSubgraphs(
  config: Config,
  parts: Parts,
  sandboxUrl: string | null,
  issuer: string,
) {
  const { fetchCast } = await import('#subgraphs/kit/cast.ts');
  const cast = sandboxUrl ? (await fetchCast(sandboxUrl)).map((member) => ({ ...member, issuer })) : [];
  const handles: Partial<Record<SubgraphName, Handle>> = {};
  const providers: ProviderState[] = [];
  const behind: NonNullable<Started['effects']>[] = [];
  for (const name of subgraphNames) {
    if (config.subgraphUrls[name]) continue;
    const { handle, link, provider, effects } = await starters[name](parts, config, sandboxUrl);
    handles[name] = handle;
    if (provider?.mode !== 'real') await link(cast);
    if (effects) behind.push(effects);
    if (provider) {
      const detail = provider.mode === 'real' ? maskKey(provider.key) : (sandboxUrl ?? '');
      providers.push({ name: provider.name, mode: provider.mode, detail });
    }
  }
  const settlers = behind.map((effects) => effects.startSettler());
  /** Takes up no more of what goes on behind requests. */
  const stop = () => Promise.all(settlers.map((settler) => settler.stop()));
  return { handles, providers, stop };
}

interface Started {
  handle: Handle;
  link(cast: readonly (CastMember & { issuer: string })[]): Promise<void>;
  effects?: { startSettler(): { stop(): Promise<void> } };
  provider?: { name: ProviderState['name']; mode: 'sandbox' | 'real'; key: string };
}

/** One a subgraph, imported only where it runs in this process: the SDKs are heavy. */
const starters: Record<
  SubgraphName,
  (parts: Parts, config: Config, sandboxUrl: string | null) => Promise<Started>
> = {
  people: async (parts) => {
    const { createPeople } = await import('#subgraphs/people/server.ts');
    return createPeople(parts);
  },

  payments: async (parts, { env }, sandboxUrl) => {
    const { createPayments } = await import('#subgraphs/payments/server.ts');
    const { readStripeConfig } = await import('#subgraphs/payments/config.ts');
    const config = readStripeConfig(env, sandboxUrl);
    const { mode, secretKey: key } = config;
    const provider = { name: 'Stripe' as const, mode, key };
    return { ...createPayments({ ...parts, config }), provider };
  },

  banking: async (parts, { env }, sandboxUrl) => {
    const { createBanking } = await import('#subgraphs/banking/server.ts');
    const { readPlaidConfig } = await import('#subgraphs/banking/config.ts');
    const config = readPlaidConfig(env, sandboxUrl);
    const { mode, clientId: key } = config;
    const provider = { name: 'Plaid' as const, mode, key };
    return { ...createBanking({ ...parts, config }), provider };
  },

  messaging: async (parts, { env }, sandboxUrl) => {
    const { createMessaging } = await import('#subgraphs/messaging/server.ts');
    const { readTwilioConfig } = await import('#subgraphs/messaging/config.ts');
    const config = readTwilioConfig(env, sandboxUrl);
    const { mode, username: key } = config;
    const provider = { name: 'Twilio' as const, mode, key };
    return { ...createMessaging({ ...parts, config }), provider };
  },
};

/** Enough of a key to tell which one it is: `sk_test_…4242`. */
function maskKey(key: string): string {
  return `${/^[a-z]+_[a-z]+_/.exec(key)?.[0] ?? ''}…${key.slice(-4)}`;
}
