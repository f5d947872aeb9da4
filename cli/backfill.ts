import { parseArgs } from 'node:util';
import { PlazaError } from '#schema/errors.ts';
import { createProgress, type Progress } from './backfill-progress.ts';
import { offline, type Offline } from './offline.ts';
import { openSubgraph } from './open-subgraph.ts';

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

const names = ['payments', 'messaging', 'banking'] as const;

async function main(): Promise<void> {
  const { values, positionals } = readArguments();
  if (values.help) return console.log(help);
  const name = readName(positionals);
  const since = readSince(name, values.since);
  await offline(async (opened) => {
    const progress = createProgress(name, since);
    await fillers[name](opened, since, progress);
    progress.end();
  });
}

const fillers: Record<
  (typeof names)[number],
  (opened: Offline, since: Date | null, progress: Progress) => Promise<void>
> = {
  payments: async (opened, since, { page }) => (await openSubgraph.payments(opened)).backfill(since, page),
  messaging: async (opened, since, { page }) => (await openSubgraph.messaging(opened)).backfill(since, page),
  banking: async (opened, _since, { connection }) =>
    (await openSubgraph.banking(opened)).backfill(connection),
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

main().catch((error: Error) => {
  const asked = error instanceof PlazaError && 'provider' in error.extensions;
  console.error(error.message);
  if (asked)
    console.error('What was read is kept: start it again to go on. Without keys, start the sandbox first.');
  process.exit(1);
});
