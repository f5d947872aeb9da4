import { readdirSync, readFileSync } from 'node:fs';
import type { Db } from './database.ts';

const folder = new URL('migrations/', import.meta.url);

/** Any number, the same in every process: whoever holds it migrates, the others wait. */
const MIGRATION_LOCK = 7_529_300;

/** Runs the numbered files of `migrations/` that have not run on this database, each in a transaction of its own. */
export async function migrate(db: Db): Promise<void> {
  const files = readdirSync(folder)
    .filter((file) => /^\d{4}-.*\.sql$/.test(file))
    .toSorted();
  for (const file of files) {
    await db.tx(async (tx) => {
      await tx.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
      await tx.query('create schema if not exists plaza');
      await tx.query(
        'create table if not exists plaza.migration (name text primary key, applied_at timestamptz not null default now())',
      );
      const [done] = await tx.query('select 1 from plaza.migration where name = $1', [file]);
      if (done) return;
      for (const statement of statements(readFileSync(new URL(file, folder), 'utf8')))
        await tx.query(statement);
      await tx.query('insert into plaza.migration (name) values ($1)', [file]);
    });
  }
}

/** Statements of a migration end with `;` at the end of a line; no function bodies. */
function statements(sql: string): string[] {
  return sql
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement.replace(/^--.*$/gm, '').trim() !== '');
}
