import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Handle } from '#schema/protocol.ts';
import type { SubgraphName } from '#schema/subgraphs.ts';
import type { Db } from '#storage/database.ts';
import type { Vault } from '#storage/secrets.ts';
import type { Config } from './config.ts';

/** What the subgraphs of this process need. */
export interface Parts {
  db: Db;
  vault: Vault;
  cursorKey: Buffer;
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
      throw error.code === 'EADDRINUSE'
        ? new Error(
            `Port ${port} is taken, which the sandbox needs: stop what listens there, or choose another with SANDBOX_PORT=4011.`,
          )
        : error;
    },
  );
}

/** Makes the subgraphs that run in this process, and loads the sandbox's cast into them. */
export async function createSubgraphs(
  config: Config,
  parts: Parts,
  sandboxUrl: string | null,
  issuer: string,
) {
  const { db, vault, cursorKey, log } = parts;
  const handles: Partial<Record<SubgraphName, Handle>> = {};
  const providers: ProviderState[] = [];
  const { fetchCast } = await import('#subgraphs/kit/cast.ts');
  const cast = sandboxUrl ? (await fetchCast(sandboxUrl)).map((member) => ({ ...member, issuer })) : [];
  const report = (name: ProviderState['name'], mode: 'sandbox' | 'real', key: string) =>
    providers.push({ name, mode, detail: mode === 'sandbox' ? (sandboxUrl ?? '') : maskKey(key) });

  if (!config.subgraphUrls.people) {
    const { createPeople } = await import('#subgraphs/people/server.ts');
    const people = createPeople({ db, cursorKey, log });
    handles.people = people.handle;
    await people.link(cast);
  }
  if (!config.subgraphUrls.payments) {
    const [{ createPayments }, { readStripeConfig }] = await Promise.all([
      import('#subgraphs/payments/server.ts'),
      import('#subgraphs/payments/config.ts'),
    ]);
    const stripe = readStripeConfig(config.env, sandboxUrl);
    requirePostgres(stripe.secretKey.includes('_live_'), 'STRIPE_SECRET_KEY', config);
    const payments = createPayments({ config: stripe, db, cursorKey, log });
    handles.payments = payments.handle;
    report('Stripe', stripe.mode, stripe.secretKey);
    if (stripe.mode === 'sandbox') await payments.link(cast);
  }
  return { handles, providers };
}

/** Real money and real people are never kept in a database that a power cut can break. */
function requirePostgres(live: boolean, key: string, { databaseUrl }: Config): void {
  if (live && !databaseUrl) throw new Error(`${key} is live, which needs PostgreSQL: set DATABASE_URL.`);
}

/** Enough of a key to tell which one it is: `sk_test_…4242`. */
function maskKey(key: string): string {
  return `${/^[a-z]+_[a-z]+_/.exec(key)?.[0] ?? ''}…${key.slice(-4)}`;
}
