import { join } from 'node:path';
import type { Logger } from 'pino';
import type { CallCounts } from '#schema/call-bounds.ts';
import type { Handle } from '#schema/protocol.ts';
import { subgraphNames, type SubgraphName } from '#schema/subgraphs.ts';
import type { AccountSettings } from '#subgraphs/kit/accounts/accounts.ts';
import type { AskPort, PortHandlers } from '#subgraphs/kit/ports/ports.ts';
import type { CastMember } from '#subgraphs/kit/cast.ts';
import { maskKey, type Checkup, type Gap } from '#subgraphs/kit/accounts/checkup.ts';
import { countAccounts, parseProviders } from '#subgraphs/kit/accounts/settings.ts';
import type { Db } from '#storage/database.ts';
import type { Vault } from '#storage/secrets.ts';
import type { Config } from './config.ts';
import { sandboxPortTaken } from './ports.ts';

/** What the subgraphs of this process need. */
export interface Parts {
  db: Db;
  vault: Vault;
  macKey: Buffer;
  /** What our own processes sign their questions to one another with. */
  portKey: Buffer;
  log: Logger;
}

/** A provider, for the start report. */
export interface ProviderState {
  /** `Stripe`; accounts after the first with their names, `Stripe eu`. */
  name: string;
  mode: 'sandbox' | 'real';
  /** The key, masked, or the sandbox's address. */
  detail: string;
  /** What is not set, and does not work for that. */
  gaps: readonly Gap[];
}

export type Sandbox = Awaited<ReturnType<typeof startSandbox>>;

/** Whether the sandbox runs in this process: somebody needs it, and it runs nowhere else. */
export async function needsSandbox(config: Config): Promise<boolean> {
  if (config.sandbox.url) return false;
  // Whatever address the sandbox will have.
  const accounts = await readAccounts(config, 'http://127.0.0.1');
  return (
    !config.issuer || Object.values(accounts).some((some) => some.some(({ mode }) => mode === 'sandbox'))
  );
}

/** @throws Error in one sentence when its port is taken */
export async function startSandbox({ dataFolder, sandbox: { port, seed, crowd } }: Config) {
  const { startSandbox: start } = await import('#sandbox/sandbox.ts');
  return start({
    port,
    seed,
    crowd,
    ...(dataFolder && { stateFile: join(dataFolder, 'sandbox.json') }),
  }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' ? sandboxPortTaken(port) : error;
  });
}

/**
 * The accounts of the providers whose subgraphs run in this process, the default one first.
 *
 * @throws Error in one sentence for a provider's setting that is wrong; starts nothing
 */
async function readAccounts(config: Config, sandboxUrl: string | null) {
  const { env, subgraphUrls } = config;
  const settings = providersOf(config);
  const [payments, banking, messaging] = await Promise.all([
    import('#subgraphs/payments/config.ts'),
    import('#subgraphs/banking/config.ts'),
    import('#subgraphs/messaging/config.ts'),
  ]);
  return {
    ...(!subgraphUrls.payments && {
      payments: payments.readStripeAccounts(env, sandboxUrl, settings.stripe),
    }),
    ...(!subgraphUrls.banking && {
      banking: banking.readPlaidAccounts(env, sandboxUrl, settings.plaid),
    }),
    ...(!subgraphUrls.messaging && {
      messaging: messaging.readTwilioAccounts(env, sandboxUrl, settings.twilio),
    }),
  };
}

/** How many accounts of each provider the configuration file lists. */
export function accountsOf(config: Config): CallCounts {
  return countAccounts(providersOf(config));
}

function providersOf({ env, file }: Config) {
  return parseProviders(file.providers, env['PLAZA_CONFIG'] ?? 'plaza.config.json');
}

/** Makes the subgraphs that run in this process, and loads the sandbox's cast into them. */
export async function createSubgraphs(
  config: Config,
  parts: Parts,
  sandboxUrl: string | null,
  issuer: string,
) {
  const { linkCasts } = await import('#subgraphs/kit/cast.ts');
  const accounts = await readAccounts(config, sandboxUrl);
  const { createSwitchboard } = await import('#subgraphs/kit/ports/switchboard.ts');
  const switchboard = createSwitchboard({ urls: config.subgraphUrls, key: parts.portKey });
  const handles: Partial<Record<SubgraphName, Handle>> = {};
  const providers: ProviderState[] = [];
  const behind: NonNullable<Started['effects']>[] = [];
  for (const name of subgraphNames) {
    if (config.subgraphUrls[name]) continue;
    const joined = {
      ...parts,
      askPort: switchboard.ask,
      accounts: accountsOf(config),
      account: providersOf(config).stripe.accounts[0]!.name,
    };
    const {
      handle,
      ports,
      link,
      configs = null,
      states = [],
      effects,
    } = await starters[name](joined, accounts);
    handles[name] = handle;
    if (ports) switchboard.offer(ports);
    if (link && sandboxUrl) await linkCasts(link, configs, sandboxUrl, issuer);
    if (effects) behind.push(effects);
    providers.push(...states);
  }
  const settlers = behind.map((effects) => effects.startSettler());
  /** Takes up no more of what goes on behind requests. */
  const stop = () => Promise.all(settlers.map((settler) => settler.stop()));
  return { handles, providers, stop };
}

/** The same with what subgraphs know of one another. */
interface Joined extends Parts {
  askPort: AskPort;
  accounts: CallCounts;
  /** The name of the default account at Stripe. */
  account: string;
}

interface Started {
  handle: Handle;
  /** What it answers beside the graph. */
  ports?: PortHandlers;
  configs?: readonly (AccountSettings & { mode: 'real' | 'sandbox' })[];
  link?(cast: readonly (CastMember & { issuer: string })[], account?: string): Promise<void>;
  effects?: { startSettler(): { stop(): Promise<void> } };
  states?: readonly ProviderState[];
}

type Accounts = Awaited<ReturnType<typeof readAccounts>>;

/** One a subgraph, imported only where it runs in this process: the SDKs are heavy. */
const starters: Record<SubgraphName, (parts: Joined, accounts: Accounts) => Promise<Started>> = {
  people: async (parts) => {
    const { createPeople } = await import('#subgraphs/people/server.ts');
    return createPeople(parts);
  },

  payments: async (parts, { payments }) => {
    const { createPayments } = await import('#subgraphs/payments/server.ts');
    const { checkup } = await import('#subgraphs/payments/checkup.ts');
    return {
      ...createPayments({ ...parts, configs: payments! }),
      configs: payments!,
      states: statesOf(checkup, payments!),
    };
  },

  banking: async (parts, { banking }) => {
    const { createBanking } = await import('#subgraphs/banking/server.ts');
    const { checkup } = await import('#subgraphs/banking/checkup.ts');
    return {
      ...createBanking({ ...parts, configs: banking! }),
      configs: banking!,
      states: statesOf(checkup, banking!),
    };
  },

  messaging: async (parts, { messaging }) => {
    const { createMessaging } = await import('#subgraphs/messaging/server.ts');
    const { checkup } = await import('#subgraphs/messaging/checkup.ts');
    return {
      ...createMessaging({ ...parts, configs: messaging! }),
      configs: messaging!,
      states: statesOf(checkup, messaging!),
    };
  },

  links: async (parts) => {
    const { createLinks } = await import('#subgraphs/links/server.ts');
    return createLinks(parts);
  },
};

function statesOf<Config extends AccountSettings & { mode: 'sandbox' | 'real'; host: string | null }>(
  { title, keyOf, gaps }: Checkup<Config>,
  accounts: readonly Config[],
): ProviderState[] {
  return accounts.map((account, index) => ({
    name: index === 0 ? title : `${title} ${account.name}`,
    mode: account.mode,
    detail: account.mode === 'real' ? maskKey(keyOf(account)) : new URL(account.host!).origin,
    gaps: account.mode === 'real' ? gaps(account) : [],
  }));
}
