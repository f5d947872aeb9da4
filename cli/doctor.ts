import { parseArgs } from 'node:util';
import type { Finding } from '#subgraphs/kit/accounts/checkup.ts';
import { examine, type Examination, type Examined } from './examine.ts';
import { readWhere, type Where } from './where.ts';

const help = `Says of every provider what is configured and what is missing, asks each one harmless thing, and names what is
wrong: the key, where it is set, and what cures it. Changes nothing, and shows no key.

Usage: npm run doctor [-- --json]

  --json   the same as JSON
  --help   this text
The exit code is 0 where nothing is wrong, else 1. docs/providers/ tells how to get keys.`;

async function main(): Promise<void> {
  const { help: helps, json } = readFlags();
  if (helps) return console.log(help);
  const examination = await examine(process.env);
  const where = readWhere(process.env);
  console.log(json ? asJson(examination, where) : asText(examination, where));
  // The SDKs keep their connections open.
  process.exit(allFindings(examination).length > 0 ? 1 : 0);
}

function readFlags() {
  try {
    return parseArgs({ options: { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } })
      .values;
  } catch (error) {
    throw new Error(`${(error as Error).message.split('. ')[0]}: --help lists what there is.`, {
      cause: error,
    });
  }
}

function allFindings({ findings, accounts }: Examination): Finding[] {
  return [...findings, ...accounts.flatMap((account) => account.findings)];
}

function asJson(examination: Examination, where: Where): string {
  const located = (finding: Finding) => ({ ...finding, where: placeOf(finding, where) });
  return JSON.stringify(
    {
      ok: allFindings(examination).length === 0,
      findings: examination.findings.map(located),
      accounts: examination.accounts.map((account) => ({
        ...account,
        findings: account.findings.map(located),
      })),
      unloaded: where.unloaded(),
    },
    null,
    2,
  );
}

function asText(examination: Examination, where: Where): string {
  const faults = allFindings(examination).length;
  const unloaded = where.unloaded();
  return [
    '',
    ...examination.accounts.flatMap((account) => linesOf(account, where)),
    ...examination.findings.flatMap((finding) => ['  Plaza', ...faultLines(finding, where)]),
    ...(unloaded.length > 0
      ? ['', `  .env sets ${unloaded.join(', ')}, but nobody loaded it: set -a; . ./.env; set +a`]
      : []),
    '',
    faults === 0 ? '  Nothing is wrong.' : `  ${faults} ${faults === 1 ? 'fault' : 'faults'}.`,
    '',
  ].join('\n');
}

function linesOf(
  { provider, account, mode, key, wants, ms, gaps, findings }: Examined,
  where: Where,
): string[] {
  const title = (account && account !== 'default' ? `${provider} ${account}` : provider).padEnd(10);
  const state = {
    real: `real · ${key}${ms === null ? '' : ` · answered in ${ms} ms`}`,
    sandbox: `sandbox · to make it real set ${wants}`,
    faulty: 'does not start',
  }[mode];
  return [
    `  ${title} ${state}`,
    ...gaps.map(({ variable, means }) => `             without ${variable}: ${means}`),
    ...findings.flatMap((finding) => faultLines(finding, where)),
  ];
}

function faultLines(finding: Finding, where: Where): string[] {
  const place = placeOf(finding, where);
  return [
    `             ✗ ${finding.problem}`,
    ...(place ? [`               ${finding.variable}: ${place}`] : []),
    `               cure: ${finding.cure}`,
  ];
}

/** Where the setting is that a finding is about; one that is not set is to be set there. */
function placeOf({ variable }: Finding, where: Where): string | null {
  return variable && (where.of(variable) ?? 'not set, in the environment or .env');
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
