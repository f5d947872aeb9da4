import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { PlazaError } from '#schema/errors.ts';
import type { Db } from '#storage/database.ts';
import { readOrMakeKeys } from '#storage/keys-file.ts';
import { openDatabase } from '#storage/open.ts';
import { createVault, deriveKey, readKeyring, type Vault } from '#storage/secrets.ts';
import { readProviders } from '#subgraphs/kit/accounts/settings.ts';
import { createProgress, type Progress } from './backfill-progress.ts';

const help = `Reads what a provider has into Plaza's own store, back to a day or to the beginning.

Usage: npm run backfill -- payments [--since <day>]
       npm run backfill -- messaging [--since <day>]
       npm run backfill -- banking

  payments    all payments of every Stripe account, newest first; a call for every 100
  messaging   all messages of every Twilio account, newest first; a call for every 1,000
  banking     the transactions of every connected bank; Plaid hands out the whole history of each
  --since     nothing older than this day (YYYY-MM-DD, UTC)

Broken off, it goes on where it was when it is started again: the position stands in the database with every page. It works
on the database that Plaza works on: DATABASE_URL, or the embedded one under PLAZA_DATA, for which Plaza must be stopped
meanwhile. The providers' keys are those of Plaza; a provider without keys is the sandbox's, at SANDBOX_URL (default:
http://127.0.0.1:4010; "npm run sandbox" starts one).`;

const Env = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'is no postgres:// URL' }).optional(),
  PLAZA_DATA: z.string().min(1).default('.plaza'),
  PLAZA_KEYS: z.string().min(1).optional(),
  SANDBOX_URL: z
    .url({ protocol: /^https?$/, error: 'is no http or https URL' })
    .default('http://127.0.0.1:4010'),
});

const names = ['payments', 'messaging', 'banking'] as const;

async function main(): Promise<void> {
  const { values, positionals } = readArguments();
  if (values.help) return console.log(help);
  const name = readName(positionals);
  const since = readSince(name, values.since);
  const env = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
  const settings = readSettings(env);
  const db = await openDatabase({
    ...(settings.DATABASE_URL && { url: settings.DATABASE_URL }),
    folder: join(settings.PLAZA_DATA, 'db'),
  });
  try {
    const ring = readKeyring(settings.PLAZA_KEYS ?? readOrMakeKeys(settings.PLAZA_DATA));
    const parts = { db, vault: createVault(ring), macKey: deriveKey(ring, 'mac'), log };
    const progress = createProgress(name, since);
    await fillers[name]({ parts, env, sandboxUrl: settings.SANDBOX_URL, since, progress });
    progress.end();
  } finally {
    await db.close();
  }
}

interface Filling {
  parts: { db: Db; vault: Vault; macKey: Buffer; log: typeof log };
  env: NodeJS.ProcessEnv;
  sandboxUrl: string;
  since: Date | null;
  progress: Progress;
}

/** One a subgraph, imported only where it is asked for: the SDKs are heavy. */
const fillers: Record<(typeof names)[number], (filling: Filling) => Promise<void>> = {
  payments: async ({ parts, env, sandboxUrl, since, progress }) => {
    const { createPayments } = await import('#subgraphs/payments/server.ts');
    const { readStripeAccounts } = await import('#subgraphs/payments/config.ts');
    const configs = readStripeAccounts(env, sandboxUrl, readProviders(env).stripe);
    await createPayments({ ...parts, configs }).backfill(since, progress.page);
  },

  messaging: async ({ parts, env, sandboxUrl, since, progress }) => {
    const { createMessaging } = await import('#subgraphs/messaging/server.ts');
    const { readTwilioAccounts } = await import('#subgraphs/messaging/config.ts');
    const configs = readTwilioAccounts(env, sandboxUrl, readProviders(env).twilio);
    await createMessaging({ ...parts, configs }).backfill(since, progress.page);
  },

  banking: async ({ parts, env, sandboxUrl, progress }) => {
    const { createBanking } = await import('#subgraphs/banking/server.ts');
    const { readPlaidAccounts } = await import('#subgraphs/banking/config.ts');
    const configs = readPlaidAccounts(env, sandboxUrl, readProviders(env).plaid);
    await createBanking({ ...parts, configs }).backfill(progress.connection);
  },
};

const log = {
  warn: (_fields: object, message: string) => console.error(`  ${message}`),
  error: (_fields: object, message: string) => console.error(`  ${message}`),
};

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { since: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    throw new Error(`${(error as Error).message.split('. ')[0]}: --help lists what there is.`, {
      cause: error,
    });
  }
}

function readName(positionals: readonly string[]): (typeof names)[number] {
  const name = names.find((each) => each === positionals[0]);
  if (name && positionals.length === 1) return name;
  throw new Error(
    `Name one of ${names.join(', ')}, e.g. "npm run backfill -- payments": --help explains more.`,
  );
}

function readSince(name: string, text: string | undefined): Date | null {
  if (text === undefined) return null;
  if (name === 'banking') throw new Error('Banking takes no --since: Plaid hands out the whole history.');
  const day = new Date(`${text}T00:00:00Z`);
  // 2026-02-30 would be taken for the 2nd of March.
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) {
    throw new Error(`--since takes a day as YYYY-MM-DD, e.g. 2026-01-01; got ${text}.`);
  }
  return day;
}

function readSettings(env: NodeJS.ProcessEnv): z.infer<typeof Env> {
  const parsed = Env.safeParse(env);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`The setting ${String(issue?.path[0])} ${issue?.message}: correct or unset it.`);
}

main().catch((error: Error) => {
  const asked = error instanceof PlazaError && 'provider' in error.extensions;
  console.error(error.message);
  if (asked)
    console.error('What was read is kept: start it again to go on. Without keys, start the sandbox first.');
  process.exit(1);
});
