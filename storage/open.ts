import type { Db } from './database.ts';
import { migrate } from './migrate.ts';

/**
 * Opens the database and brings its tables up to date.
 *
 * @param at `url`: a PostgreSQL server (`postgres://…`); otherwise `folder`: PGlite's folder, or memory when null
 * @throws Error that says in one sentence what is wrong and what cures it
 */
export async function openDatabase(at: { url?: string; folder: string | null }): Promise<Db> {
  const db = at.url
    ? (await import('./postgres.ts')).connectPostgres(at.url)
    : await (await import('./pglite.ts')).openPglite(at.folder);
  try {
    await migrate(db);
  } catch (error) {
    await db.close().catch(() => {});
    throw at.url ? unreachable(at.url, error) : error;
  }
  return db;
}

function unreachable(url: string, cause: unknown): Error {
  const code = (cause as { code?: unknown }).code;
  const connection = typeof code === 'string' && /^(ECONN|ENOTFOUND|ETIMEDOUT|EHOST|28|3D|57P)/.test(code);
  if (!connection) return cause instanceof Error ? cause : new Error(String(cause));
  const { host, pathname } = new URL(url);
  return new Error(
    `PostgreSQL at ${host}${pathname} cannot be used (${code}): start it, correct DATABASE_URL, or unset it to use the embedded database.`,
    { cause },
  );
}
