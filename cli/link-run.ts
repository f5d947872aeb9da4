import { createSurvivors } from '#storage/survivors.ts';
import { readProviders, type ProviderSettings } from '#subgraphs/kit/accounts/settings.ts';
import { createImports, type Imports } from '#subgraphs/kit/links/bulk.ts';
import { digestOf, readLines, type FileLine, type Kind } from './link-file.ts';
import { createBar, createReport, type Totals } from './link-report.ts';
import type { Offline } from './offline.ts';
import { openSubgraph } from './open-subgraph.ts';

export interface LinkRun extends Offline {
  csv: string;
  issuer: string | null;
  reason: string;
  report: string;
}

/** How many lines are taken in, and reported, at a time. */
const TOGETHER = 1_000;

/** Links all that a file holds. Nothing is half done: each line is linked with its audit, or it is not. @returns how many ended how */
export async function linkFile(run: LinkRun): Promise<Totals> {
  const { csv, parts } = run;
  const id = await digestOf(csv);
  const imports = {
    customer: createImports(parts.db, 'payments', id),
    address: createImports(parts.db, 'messaging', id),
  };
  const report = createReport(run.report);
  await takeIn(run, imports, report);
  for (const kind of ['customer', 'address'] as const) {
    const { read, verified } = await imports[kind].counts();
    if (read > 0) await verify(run, kind, imports[kind]);
    if (read + verified > 0) await link(run, kind, imports[kind]);
  }
  await linkItems(run, report);
  for (const kind of ['customer', 'address'] as const) {
    for (let after = 0; ;) {
      const rows = await imports[kind].page(after, TOGETHER);
      for (const { line, owner, person_id: person, state, note } of rows) {
        await report.add({ line, kind, value: owner, person, state: state as keyof Totals, note });
      }
      if (rows.length < TOGETHER) break;
      after = rows.at(-1)!.line;
    }
    await imports[kind].forget();
  }
  await parts.db.query('delete from payments.link_import_place where run = $1', [id]);
  await report.end();
  return report.totals;
}

type Report = ReturnType<typeof createReport>;

async function* lines({ csv, issuer, env, parts }: LinkRun) {
  const survivors = createSurvivors(parts.db);
  const { stripe, twilio, plaid } = readProviders(env);
  const names = ({ accounts }: ProviderSettings) => accounts.map(({ name }) => name);
  const accounts: Record<Kind, readonly string[]> = {
    customer: names(stripe),
    address: names(twilio),
    item: names(plaid),
  };
  // Who was merged into another is that other.
  for await (const line of readLines(csv, issuer, accounts)) {
    yield 'problem' in line ? line : { ...line, personId: await survivors.of(line.personId) };
  }
}

/** Takes the lines in, those that are wrong into the report. */
async function takeIn(
  run: LinkRun,
  imports: Record<'customer' | 'address', Imports>,
  report: Report,
): Promise<void> {
  const bar = createBar('reading');
  const waiting: Record<'customer' | 'address', FileLine[]> = { customer: [], address: [] };
  const empty = async (kind: 'customer' | 'address') => {
    const some = waiting[kind].splice(0);
    if (some.length > 0) await imports[kind].add(some);
  };
  let read = 0;
  for await (const line of lines(run)) {
    bar.at((read += 1), null);
    if ('problem' in line) {
      await report.add({
        line: line.line,
        kind: '',
        value: '',
        person: '',
        state: 'refused',
        note: line.problem,
      });
    } else if (line.kind !== 'item') {
      waiting[line.kind].push(line);
      if (waiting[line.kind].length >= TOGETHER) await empty(line.kind);
    }
  }
  await empty('customer');
  await empty('address');
  bar.end(`${read.toLocaleString('en')} lines`);
}

/** Asks the provider whether all of it is there. */
async function verify(run: LinkRun, kind: 'customer' | 'address', imports: Imports): Promise<void> {
  const bar = createBar(`verifying ${kind === 'customer' ? 'customers' : 'addresses'}`);
  const all = (await imports.counts()).read;
  let left = all;
  const onPage = async () => {
    left = (await imports.counts()).read;
    bar.at(all - left, all);
  };
  const open = kind === 'customer' ? openSubgraph.payments : openSubgraph.messaging;
  await (await open(run)).verifyLinks(imports, onPage);
  const { verified, refused } = await imports.counts();
  bar.end(`${verified.toLocaleString('en')} are there, ${refused.toLocaleString('en')} are not`);
}

async function link({ reason }: LinkRun, kind: string, imports: Imports): Promise<void> {
  const bar = createBar(`linking ${kind === 'customer' ? 'customers' : 'addresses'}`);
  const all = (await imports.counts()).verified;
  let done = 0;
  for (;;) {
    const some = await imports.linkSome({ app: 'plaza', subject: 'npm run link', reason });
    if (some === 0) break;
    bar.at((done += some), all);
  }
  const { linked, skipped } = await imports.counts();
  bar.end(`${linked.toLocaleString('en')} linked, ${skipped.toLocaleString('en')} were so already`);
}

/** Items line by line: each is verified by reading it, and kept at once or not at all. */
async function linkItems(run: LinkRun, report: Report): Promise<void> {
  let banking: Awaited<ReturnType<typeof openSubgraph.banking>> | null = null;
  const bar = createBar('linking Items');
  let done = 0;
  for await (const line of lines(run)) {
    if ('problem' in line || line.kind !== 'item') continue;
    banking ??= await openSubgraph.banking(run);
    const { personId, account, owner: accessToken } = line;
    const outcome = await banking.linkOne({ personId, account, accessToken });
    const state = outcome === 'linked' || outcome === 'skipped' ? outcome : 'refused';
    const note = state === 'refused' ? outcome : null;
    // The token is not repeated: its line says which it is.
    await report.add({ line: line.line, kind: 'item', value: '', person: personId, state, note });
    bar.at((done += 1), null);
  }
  if (done > 0) bar.end(`${done.toLocaleString('en')} Items`);
}
