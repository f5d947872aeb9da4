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
  /** Whether other processes may use the same one. */
  readonly shared: boolean;
  /** Several statements at once, without parameters. */
  exec(sql: string): Promise<void>;
  /** All or nothing. Keep it short: on PGlite an open transaction blocks everybody. Never hold one across a provider call. */
  tx<T>(work: (tx: Queryable) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** PostgreSQL's type numbers (pg_type.dat) that both drivers read alike here. */
export const typeIds = { int8: 20, date: 1082, timestamptz: 1184 } as const;
