import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Handle } from '#schema/protocol.ts';
import { subgraphNames, type SubgraphName } from '#schema/subgraphs.ts';
import type { AccountSettings } from '#subgraphs/kit/accounts/accounts.ts';
import type { AskPort, PortHandlers } from '#subgraphs/kit/ports/ports.ts';
import type { CastMember } from '#subgraphs/kit/cast.ts';
import { maskKey, type Checkup, type Gap } from '#subgraphs/kit/accounts/checkup.ts';
import { parseProviders } from '#subgraphs/kit/accounts/settings.ts';
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
  return !config.issuer || Object.values(accounts).some(([first]) => first.mode === 'sandbox');
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
async function readAccounts({ env, subgraphUrls, file }: Config, sandboxUrl: string | null) {
  const settings = parseProviders(file.providers, env['PLAZA_CONFIG'] ?? 'plaza.config.json');
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

/** Makes the subgraphs that run in this process, and loads the sandbox's cast into them. */
export async function createSubgraphs(
  config: Config,
  parts: Parts,
  sandboxUrl: string | null,
  issuer: string,
) {
  const { fetchCast } = await import('#subgraphs/kit/cast.ts');
  const cast = sandboxUrl ? (await fetchCast(sandboxUrl)).map((member) => ({ ...member, issuer })) : [];
  const accounts = await readAccounts(config, sandboxUrl);
  const { createSwitchboard } = await import('#subgraphs/kit/ports/switchboard.ts');
  const switchboard = createSwitchboard({ urls: config.subgraphUrls, key: parts.portKey });
  const handles: Partial<Record<SubgraphName, Handle>> = {};
  const providers: ProviderState[] = [];
  const behind: NonNullable<Started['effects']>[] = [];
  for (const name of subgraphNames) {
    if (config.subgraphUrls[name]) continue;
    const joined = { ...parts, askPort: switchboard.ask };
    const { handle, ports, link, states = [], effects } = await starters[name](joined, accounts);
    handles[name] = handle;
    if (ports) switchboard.offer(ports);
    if (link && states[0]?.mode !== 'real') await link(cast);
    if (effects) behind.push(effects);
    providers.push(...states);
  }
  const settlers = behind.map((effects) => effects.startSettler());
  /** Takes up no more of what goes on behind requests. */
  const stop = () => Promise.all(settlers.map((settler) => settler.stop()));
  return { handles, providers, stop };
}

interface Started {
  handle: Handle;
  /** What it answers beside the graph. */
  ports?: PortHandlers;
  link?(cast: readonly (CastMember & { issuer: string })[]): Promise<void>;
  effects?: { startSettler(): { stop(): Promise<void> } };
  states?: readonly ProviderState[];
}

type Accounts = Awaited<ReturnType<typeof readAccounts>>;

/** One a subgraph, imported only where it runs in this process: the SDKs are heavy. */
const starters: Record<
  SubgraphName,
  (parts: Parts & { askPort: AskPort }, accounts: Accounts) => Promise<Started>
> = {
  people: async (parts) => {
    const { createPeople } = await import('#subgraphs/people/server.ts');
    return createPeople(parts);
  },

  payments: async (parts, { payments }) => {
    const { createPayments } = await import('#subgraphs/payments/server.ts');
    const { checkup } = await import('#subgraphs/payments/checkup.ts');
    const [config] = payments!;
    return { ...createPayments({ ...parts, config }), states: statesOf(checkup, payments!) };
  },

  banking: async (parts, { banking }) => {
    const { createBanking } = await import('#subgraphs/banking/server.ts');
    const { checkup } = await import('#subgraphs/banking/checkup.ts');
    const [config] = banking!;
    return { ...createBanking({ ...parts, config }), states: statesOf(checkup, banking!) };
  },

  messaging: async (parts, { messaging }) => {
    const { createMessaging } = await import('#subgraphs/messaging/server.ts');
    const { checkup } = await import('#subgraphs/messaging/checkup.ts');
    const [config] = messaging!;
    return { ...createMessaging({ ...parts, config }), states: statesOf(checkup, messaging!) };
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
