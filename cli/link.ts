import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { PlazaError } from '#schema/errors.ts';
import { linkFile } from './link-run.ts';
import { offline } from './offline.ts';

const help = `Links what a company already has to persons: customers at Stripe, numbers at Twilio, Items at Plaid.

Usage: npm run link -- --csv <file> [--issuer <url>] [--reason <text>] [--report <file>]

The file's first line names its columns; those in brackets may be left out:

  person,kind,value[,account][,valid_from][,valid_to]
  per_…,customer,cus_…
  per_…,address,+12025550143,,2026-01-01T00:00:00Z
  ada,item,access-production-…

  --csv      the file
  --issuer   the OIDC issuer of persons who are named by their subject instead of per_…
  --reason   why, for the audit (default: the file's name)
  --report   where what became of each line is written (default: <file>.report.csv)

Everything is verified first: customers by listing the account, 100 a call, numbers by looking them up, 100 a call, Items by reading
them. What the provider does not know, or is somebody else's in that time, is refused; what is so already is skipped. Broken off, it
goes on where it was when it is started again with the same file. It works on the database that Plaza works on: DATABASE_URL, or the
embedded one under PLAZA_DATA, for which Plaza must be stopped meanwhile. Providers without keys are the sandbox's, at SANDBOX_URL
(default: http://127.0.0.1:4010).`;

async function main(): Promise<void> {
  const { csv, issuer, reason, report, help: wanted } = readFlags();
  if (wanted) return console.log(help);
  if (!csv) throw new Error('Name the file: npm run link -- --csv customers.csv; --help explains more.');
  if (!existsSync(csv)) throw new Error(`There is no file ${csv}.`);
  if (issuer !== undefined && !URL.canParse(issuer)) throw new Error(`--issuer takes a URL; got ${issuer}.`);
  const { linked, skipped, refused } = await offline((opened) =>
    linkFile({
      ...opened,
      csv,
      issuer: issuer ?? null,
      reason: reason ?? `npm run link -- --csv ${csv}`,
      report: report ?? `${csv}.report.csv`,
    }),
  );
  console.log(
    `${linked} linked, ${skipped} skipped, ${refused} refused; see ${report ?? `${csv}.report.csv`}`,
  );
}

function readFlags() {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      options: { csv: text, issuer: text, reason: text, report: text, help: { type: 'boolean', short: 'h' } },
    });
    return values;
  } catch (error) {
    throw new Error(`${(error as Error).message.split('. ')[0]}: --help lists what there is.`, {
      cause: error,
    });
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  if (error instanceof PlazaError && 'provider' in error.extensions)
    console.error(
      'What was done stays done: start it again to go on. Without keys, start the sandbox first.',
    );
  process.exit(1);
});
