import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { usageOf } from '../engine/usage.ts';
import { temporaryPostgres } from '#e2e/postgres.ts';
import { run } from '#e2e/process.ts';
import type { Db } from '#storage/database.ts';
import { openDatabase } from '#storage/open.ts';
import { createObjects } from '#subgraphs/kit/mirror/objects.ts';

const help = `Usage: npm run bench:mirror -- [options]
  --objects N    how many payments the mirror holds when it is read (1000000)
  --backfill N   how many of them are read by "npm run backfill" (100000); the rest is copied within the database
  --customers N  how many customers they belong to (20000)
  --looks N      how many persons' pages are read (2000)`;

const flags = parseArgs({
  options: {
    objects: { type: 'string', default: '1000000' },
    backfill: { type: 'string', default: '100000' },
    customers: { type: 'string', default: '20000' },
    looks: { type: 'string', default: '2000' },
    help: { type: 'boolean' },
  },
}).values;

const [total, read, customers, looks] = [flags.objects, flags.backfill, flags.customers, flags.looks].map(
  Number,
) as [number, number, number, number];

async function main(): Promise<void> {
  if (flags.help) return console.log(help);
  await using server = await temporaryPostgres();
  console.log(`${cpus().length} cores, ${cpus()[0]!.model}; Node ${process.version}`);
  await fillByBackfill(server.url);
  const db = await openDatabase({ url: server.url, folder: null });
  try {
    await fillByCopy(db);
    await sizes(db);
    await reads(db);
  } finally {
    await db.close();
  }
}

/** The command itself, in a process of its own, against a stand-in in another. */
async function fillByBackfill(url: string): Promise<void> {
  const standIn = run(process.execPath, ['bench/mirror/stand-in.ts', String(read), String(customers)]);
  await using _ = standIn;
  const [address] = await standIn.says(/http\S+/);
  await using backfill = run(process.execPath, ['cli/backfill.ts', 'payments'], {
    DATABASE_URL: url,
    SANDBOX_URL: address,
  });
  let peak = 0;
  let half = 0;
  const timer = setInterval(() => {
    peak = usageOf(backfill.group).peakBytes || peak;
    if (Number(/([\d,]+) read/.exec(lastLine(backfill.stderr()))?.[1]?.replaceAll(',', '')) < read / 2)
      half = peak;
  }, 200);
  const { code } = await backfill.ended;
  clearInterval(timer);
  if (code !== 0) throw new Error(backfill.stderr());
  console.log(`backfill   ${lastLine(backfill.stderr())}`);
  console.log(`memory     at most ${mega(peak)} MB, ${mega(half)} MB after the first half`);
}

async function fillByCopy(db: Db): Promise<void> {
  await db.query(
    `insert into payments.object (account, kind, id, owner, at, as_of, body)
     select o.account, o.kind, 'pi_' || ($1::int + n), 'cus_' || (($1::int + n) % $3::int), o.at - (n || ' seconds')::interval,
       o.as_of, o.body || jsonb_build_object('id', 'pi_' || ($1::int + n), 'amount', n)
     from generate_series(0, $2::int) n join payments.object o on o.id = 'pi_' || (n % $1::int)`,
    [read, total - read - 1, customers],
  );
  await db.query(
    `insert into payments.link (person_id, account, owner) select 'per_' || n, 'default', 'cus_' || n
     from generate_series(0, $1::int) n`,
    [customers - 1],
  );
  await db.query('vacuum analyze payments.object');
  await db.query('analyze payments.link');
}

async function sizes(db: Db): Promise<void> {
  const [row] = await db.query<{ objects: number; table: number; indexes: number; body: number }>(
    `select (select count(*) from payments.object) as objects, pg_table_size('payments.object') as table,
       pg_indexes_size('payments.object') as indexes,
       (select avg(pg_column_size(body))::int8 from payments.object tablesample system (1)) as body`,
  );
  const { objects, table, indexes, body } = row!;
  const each = (bytes: number) => Math.round(bytes / objects);
  console.log(
    `size       ${objects} objects, ${each(table + indexes)} bytes each: ${each(table)} in the table (body ${body}), ${each(indexes)} in four indexes`,
  );
}

async function reads(db: Db): Promise<void> {
  const objects = createObjects(db, 'payments', ['default']);
  const base = { accounts: ['default'], kind: 'payment' };
  const any = (count: number) => Math.floor(Math.random() * count);
  await timed('a person’s page of 20', () =>
    objects.page({ ...base, personId: `per_${any(customers)}`, limit: 21 }),
  );
  await timed('the same, succeeded only', () =>
    objects.page({
      ...base,
      personId: `per_${any(customers)}`,
      limit: 21,
      conditions: [{ sql: 'o.status = any(?)', value: ['succeeded'] }],
    }),
  );
  await timed('an object by its id', () => objects.byIds('payment', [`pi_${any(total)}`]));
  await timed('a page of the account', () => objects.page({ ...base, limit: 21 }));
  const explained = await explain(db, () =>
    createObjects(recording(db), 'payments', ['default']).page({ ...base, personId: 'per_7', limit: 21 }),
  );
  console.log(`\n${explained}`);
}

async function timed(what: string, look: () => Promise<unknown>): Promise<void> {
  const ms: number[] = [];
  for (let index = 0; index < looks; index += 1) {
    const started = performance.now();
    await look();
    ms.push(performance.now() - started);
  }
  const sorted = ms.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]!.toFixed(2);
  console.log(`read       ${what}: ${at(0.5)} ms median, ${at(0.95)} ms p95, ${at(0.99)} ms p99`);
}

let recorded: { sql: string; values: readonly unknown[] } | undefined;

/** Notes the statement that is asked, and asks it. */
function recording(db: Db): Db {
  return {
    ...db,
    query: (sql, values = []) => {
      recorded = { sql, values };
      return db.query(sql, values);
    },
  };
}

async function explain(db: Db, ask: () => Promise<unknown>): Promise<string> {
  await ask();
  const { sql, values } = recorded!;
  const rows = await db.query<Record<string, string>>(`explain (analyze, buffers, costs off) ${sql}`, values);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}

function mega(bytes: number): number {
  return Math.round(bytes / 1_048_576);
}

await main();
