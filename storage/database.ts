/** A row as it comes from the database: `int8` as a number, `date` as text, `timestamptz` as a Date, `jsonb` parsed. */
export type Row = Record<string, unknown>;

/** What can be asked inside and outside a transaction. Parameters are `$1`, `$2`, …; JSON is passed as text. */
export interface Queryable {
  query<T = Row>(sql: string, parameters?: readonly unknown[]): Promise<T[]>;
}

/** One SQL dialect, PostgreSQL's, over an embedded PGlite or a PostgreSQL server. */
export interface Db extends Queryable {
  /** What it is, for the start report. Names no password. */
  readonly description: string;
  /** Several statements at once, without parameters. */
  exec(sql: string): Promise<void>;
  /** All or nothing. Keep it short: on PGlite an open transaction blocks everybody. Never hold one across a provider call. */
  tx<T>(work: (tx: Queryable) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** PostgreSQL's type numbers (pg_type.dat) that both drivers read alike here. */
export const typeIds = { int8: 20, date: 1082, timestamptz: 1184 } as const;

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
  const { migrate } = await import('./migrate.ts');
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
