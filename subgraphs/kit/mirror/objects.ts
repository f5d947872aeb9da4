import type { Db } from '#storage/database.ts';
import { inOrder } from '../in-order.ts';

/** An object as a provider showed it. */
export interface NewObject<Body = unknown> {
  account: string;
  kind: string;
  id: string;
  /** Whose it is in the provider's words, e.g. `cus_…`; null where it is nobody's, or the answer does not say. */
  owner: string | null;
  at: Date;
  /** For a read the instant at which it was asked, for a change the instant of its answer. */
  asOf: Date;
  body: Body;
}

export interface MirrorObject<Body = unknown> extends NewObject<Body> {
  /** Whose it is by the links, at the object's own time; who was linked last stands first. */
  personIds: string[];
}

/** A further condition on the objects of a list; `?` stands for its value. */
export interface Condition {
  sql: string;
  value: unknown;
}

/** Where a page of a list of objects ended. */
export interface ObjectPosition {
  at: string;
  id: string;
}

export interface ObjectPage {
  /** Only what is in these of the company's accounts. */
  accounts: readonly string[];
  kind: string;
  /** Only what is this person's, by the links; left out: everything. */
  personId?: string | null;
  /** Only what is this owner's. */
  owner?: string;
  /** Only what is newer. */
  floor?: Date | null;
  /** The last one shown. */
  after?: ObjectPosition | null;
  conditions?: readonly Condition[];
  limit: number;
}

export type Objects = ReturnType<typeof createObjects>;

interface ObjectRow {
  account: string;
  kind: string;
  id: string;
  owner: string | null;
  at: Date;
  as_of: Date;
  body: unknown;
  person_ids: string[];
}

/**
 * The table `object` of a subgraph: what was read of its provider, keyed by account and object, never by who asked.
 *
 * @param known the accounts that are configured: what was kept of any other is not shown
 */
export function createObjects(db: Db, schema: 'payments' | 'messaging', known: readonly string[]) {
  const columns = 'o.account, o.kind, o.id, o.owner, o.at, o.as_of, o.body';
  const holders = `array(select l.person_id from ${schema}.link l where l.account = o.account and l.owner = o.owner
    and o.at >= l.valid_from and (l.valid_to is null or o.at < l.valid_to) order by l.valid_from desc, l.person_id) as person_ids`;

  return {
    /**
     * Keeps what a provider showed. Older news never replace newer ones, an object's time stays what it was first, and an
     * answer that does not say whose it is leaves its owner as known.
     */
    async keep(objects: readonly NewObject[]): Promise<void> {
      if (objects.length === 0) return;
      const rows = objects.map(({ asOf, ...object }) => ({ ...object, as_of: asOf }));
      // In one order everywhere: two that write the same rows then wait for each other instead of locking each other out.
      await db.query(
        `insert into ${schema}.object (account, kind, id, owner, at, as_of, body)
         select distinct on (account, kind, id) account, kind, id, owner, at, as_of, body
         from jsonb_to_recordset($1::jsonb) as fresh (account text, kind text, id text, owner text, at timestamptz,
           as_of timestamptz, body jsonb) order by account, kind, id, as_of desc
         on conflict (account, kind, id) do update set owner = coalesce(excluded.owner, object.owner),
           as_of = excluded.as_of, body = excluded.body where object.as_of <= excluded.as_of`,
        [JSON.stringify(rows)],
      );
    },

    /**
     * In the order of the ids, null for what is not known. Providers give an id once; where two accounts name one all the same,
     * because one company connects to both, what is somebody's stands, and of two such that of the account named first.
     */
    async byIds<Body>(kind: string, ids: readonly string[]): Promise<(MirrorObject<Body> | null)[]> {
      const rows = await db.query<ObjectRow>(
        `select * from (
           select ${columns}, ${holders} from ${schema}.object o where o.account = any($1) and o.kind = $2 and o.id = any($3)
         ) o order by cardinality(person_ids) > 0, array_position($1::text[], account) desc`,
        [known, kind, ids],
      );
      return inOrder(ids, rows.map(toObject<Body>), ({ id }) => id);
    },

    /** Newest first. A person's page is read link by link, each in the order of its index and only within its time; what two
     * links of theirs both show stands once. */
    async page<Body>(page: ObjectPage): Promise<MirrorObject<Body>[]> {
      const values: unknown[] = [page.accounts, page.kind, page.limit];
      const bind = (sql: string, value: unknown) => sql.replace('?', `$${values.push(value)}`);
      const filters = [
        ...(page.owner === undefined ? [] : [bind('o.owner = ?', page.owner)]),
        ...(page.floor ? [bind('o.at > ?::timestamptz', page.floor)] : []),
        ...(page.conditions ?? []).map(({ sql, value }) => bind(sql, value)),
        ...(page.after
          ? [`(o.at, o.id) < (${bind('?::timestamptz', page.after.at)}, ${bind('?', page.after.id)})`]
          : []),
      ].map((condition) => ` and ${condition}`);
      const one = (account: string) =>
        `select * from ${schema}.object o where o.account = ${account} and o.kind = $2`;
      const order = 'order by o.at desc, o.id desc limit $3';
      const sql =
        page.personId == null
          ? `select ${columns}, ${holders} from unnest($1::text[]) a (account) cross join lateral (
               ${one('a.account')}${filters.join('')} ${order}) o ${order}`
          : `select distinct on (o.at, o.id) ${columns}, array[l.person_id] as person_ids from ${schema}.link l cross join lateral (
               ${one('l.account')} and o.owner = l.owner and o.at >= l.valid_from
                 and (l.valid_to is null or o.at < l.valid_to)${filters.join('')} ${order}) o
             where l.account = any($1) and l.person_id = ${bind('?', page.personId)} ${order}`;
      return (await db.query<ObjectRow>(sql, values)).map(toObject<Body>);
    },

    /** Forgets what the provider does not know any more. */
    async forget(account: string, kind: string, id: string): Promise<void> {
      await db.query(`delete from ${schema}.object where account = $1 and kind = $2 and id = $3`, [
        account,
        kind,
        id,
      ]);
    },

    /** Forgets what a whole list, read again at an instant, no longer shows. */
    async forgetUnlisted(account: string, kind: string, owner: string, before: Date): Promise<void> {
      await db.query(
        `delete from ${schema}.object where account = $1 and kind = $2 and owner = $3 and as_of < $4::timestamptz`,
        [account, kind, owner, before],
      );
    },
  };
}

function toObject<Body>({ as_of: asOf, person_ids: personIds, body, ...row }: ObjectRow): MirrorObject<Body> {
  return { ...row, asOf, personIds, body: body as Body };
}
