import type { Db, Queryable } from '#storage/database.ts';

/** A link as a file has it. */
export interface ImportLine {
  /** Its line in the file. */
  line: number;
  personId: string;
  account: string;
  /** In the provider's words: `cus_…`, `+1…`, `whatsapp:+1…`. */
  owner: string;
  /** `2026-01-31T00:00:00Z`; null: from the beginning. */
  from: string | null;
  to: string | null;
}

/** `read` and `verified` are on their way; the others are over. */
export type ImportState = 'read' | 'verified' | 'linked' | 'skipped' | 'refused';

export interface ImportRow {
  line: number;
  person_id: string;
  account: string;
  owner: string;
  state: ImportState;
  note: string | null;
}

/** How many rows are linked in one transaction. */
const TOGETHER = 500;

export const NOT_THERE = 'the provider knows no such thing';
const SOMEBODY_ELSES = 'somebody else’s in that time';

export type Imports = ReturnType<typeof createImports>;

/** The table `link_import` of a subgraph: links from a file, on their way to the table `link`. */
export function createImports(db: Db, schema: 'payments' | 'messaging', run: string) {
  const table = `${schema}.link_import`;
  return {
    db,
    run,

    /** Takes lines in; those of this file that are in already stay as they are. */
    add: (lines: readonly ImportLine[]): Promise<unknown> =>
      db.query(
        `insert into ${table} (run, line, person_id, account, owner, valid_from, valid_to)
         select $1, line, "personId", account, owner, "from", "to" from jsonb_to_recordset($2::jsonb)
           as fresh (line int, "personId" text, account text, owner text, "from" timestamptz, "to" timestamptz)
         on conflict do nothing`,
        [run, JSON.stringify(lines)],
      ),

    /** What the provider knows of an account is verified. */
    verify: (account: string, owners: readonly string[], tx: Queryable = db): Promise<unknown> =>
      tx.query(
        `update ${table} set state = 'verified' where run = $1 and account = $2 and owner = any($3) and state = 'read'`,
        [run, account, owners],
      ),

    /** What it does not know is refused; all of it where no owners are named. */
    refuse: (account: string, owners: readonly string[] | null = null): Promise<unknown> =>
      db.query(
        `update ${table} set state = 'refused', note = $4
         where run = $1 and account = $2 and state = 'read' and ($3::text[] is null or owner = any($3))`,
        [run, account, owners, NOT_THERE],
      ),

    /** The next owners that are not verified yet, each once. */
    unverified: async (account: string, limit: number): Promise<string[]> =>
      (
        await db.query<{ owner: string }>(
          `select distinct owner from ${table} where run = $1 and account = $2 and state = 'read' order by owner limit $3`,
          [run, account, limit],
        )
      ).map(({ owner }) => owner),

    accounts: async (): Promise<string[]> =>
      (
        await db.query<{ account: string }>(
          `select distinct account from ${table} where run = $1 order by 1`,
          [run],
        )
      ).map(({ account }) => account),

    /** How many rows stand where. */
    async counts(): Promise<Record<ImportState, number>> {
      const rows = await db.query<{ state: ImportState; count: number }>(
        `select state, count(*) from ${table} where run = $1 group by state`,
        [run],
      );
      const none = { read: 0, verified: 0, linked: 0, skipped: 0, refused: 0 };
      return { ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) };
    },

    /** Rows in the order of their lines, after one. */
    page: (after: number, limit: number): Promise<ImportRow[]> =>
      db.query<ImportRow>(
        `select line, person_id, account, owner, state, note from ${table}
         where run = $1 and line > $2 order by line limit $3`,
        [run, after, limit],
      ),

    /** Forgets the run; what was linked stays linked. */
    forget: (): Promise<unknown> => db.query(`delete from ${table} where run = $1`, [run]),

    /**
     * Links the next verified rows, all or none of them, with their audit: what is somebody else's in any part of that time is
     * refused, what is so already is skipped.
     *
     * @returns how many rows were decided
     */
    linkSome: (said: { app: string; subject: string; reason: string }): Promise<number> =>
      db.tx(async (tx) => {
        const rows = await tx.query<{ line: number; account: string; owner: string }>(
          `select distinct on (account, owner) line, account, owner from
             (select * from ${table} where run = $1 and state = 'verified' order by line limit $2 for update) batch
           order by account, owner, line`,
          [run, TOGETHER],
        );
        if (rows.length === 0) return 0;
        // The locks of those who link one thing by hand, in one order everywhere.
        const keys = rows.map(({ account, owner }) => JSON.stringify([`${schema}.link`, account, owner]));
        await tx.query(
          'select pg_advisory_xact_lock(hashtextextended(key, 0)) from unnest($1::text[]) as locks (key)',
          [keys.toSorted()],
        );
        const lines = rows.map(({ line }) => line);
        await tx.query(decide(schema, table), [run, lines, SOMEBODY_ELSES]);
        await tx.query(write(schema, table), [run, lines, said.app, said.subject, said.reason]);
        return rows.length;
      }),
  };
}

/** Of rows what is refused, and what is skipped; the others stay verified. */
function decide(schema: string, table: string): string {
  const within = `l.account = i.account and l.owner = i.owner
    and l.valid_from < coalesce(i.valid_to, 'infinity')
    and coalesce(l.valid_to, 'infinity') > coalesce(i.valid_from, '-infinity')`;
  return `update ${table} i set
      state = case when other then 'refused' when own then 'skipped' else state end,
      note = case when other then $3 end
    from (select i.line,
        exists (select 1 from ${schema}.link l where ${within} and l.person_id <> i.person_id) as other,
        exists (select 1 from ${schema}.link l where ${within} and l.person_id = i.person_id
          and l.valid_from <= coalesce(i.valid_from, '-infinity')
          and coalesce(l.valid_to, 'infinity') >= coalesce(i.valid_to, 'infinity')) as own
      from ${table} i where i.run = $1 and i.line = any($2)) seen
    where i.run = $1 and i.line = seen.line`;
}

/** Links what is still verified, in the stead of what the same person held in a part of that time, and writes it down. */
function write(schema: string, table: string): string {
  return `with wanted as (
      select i.line, i.person_id, i.account, i.owner, i.valid_from, i.valid_to from ${table} i
      where i.run = $1 and i.line = any($2) and i.state = 'verified'),
    gone as (
      delete from ${schema}.link l using wanted w where l.person_id = w.person_id and l.account = w.account
        and l.owner = w.owner and l.valid_from < coalesce(w.valid_to, 'infinity')
        and coalesce(l.valid_to, 'infinity') > coalesce(w.valid_from, '-infinity')
      returning w.line, l.valid_from, l.valid_to),
    joined as (
      select w.line, w.person_id, w.account, w.owner,
        least(coalesce(w.valid_from, '-infinity'), min(g.valid_from)) as valid_from,
        nullif(greatest(coalesce(w.valid_to, 'infinity'), max(coalesce(g.valid_to, '-infinity'))), 'infinity') as valid_to,
        coalesce(jsonb_agg(jsonb_build_object('from', nullif(g.valid_from, '-infinity'), 'to', g.valid_to))
          filter (where g.line is not null), '[]') as before
      from wanted w left join gone g on g.line = w.line
      group by w.line, w.person_id, w.account, w.owner, w.valid_from, w.valid_to),
    audited as (
      insert into ${schema}.link_audit (app, subject, change, person_id, account, owner, valid_from, valid_to, reason, before)
      select $3, $4, 'linked', person_id, account, owner, nullif(valid_from, '-infinity'), valid_to, $5, before from joined
      returning 1),
    linked as (
      insert into ${schema}.link (person_id, account, owner, valid_from, valid_to)
      select person_id, account, owner, valid_from, valid_to from joined
      on conflict (person_id, account, owner, valid_from) do update set valid_to = excluded.valid_to returning 1)
    update ${table} i set state = 'linked' from joined j where i.run = $1 and i.line = j.line`;
}
