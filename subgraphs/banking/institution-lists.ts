import type { Institution as PlaidInstitution } from 'plaid';
import type { Institution } from '#schema/generated/banking.ts';
import { inOrder } from '#subgraphs/kit/in-order.ts';
import type { Db } from '#storage/database.ts';
import { toInstitution } from './map.ts';
import type { PlaidCalls } from './plaid.ts';
import { keepInstitutions, type InstitutionRow } from './institutions.ts';

export type InstitutionLists = ReturnType<typeof createInstitutionLists>;

/** How many are listed in one call where nothing is searched: the most that a page of ours takes. */
export const LIST_PAGE = 100;

interface Wanted {
  account: string;
  /** Empty: all of them, by Plaid's order. */
  query: string;
  /** The first of a page: a multiple of `LIST_PAGE`. */
  start: number;
}

interface Listed {
  institutions: Institution[];
  /** How many there are in all. */
  total: number;
}

/** The table `banking.institution_list`: which banks Plaid lists, kept for `maxAgeMs`. */
export function createInstitutionLists(db: Db, maxAgeMs: number) {
  async function kept({ account, query, start }: Wanted): Promise<Listed | null> {
    const [list] = await db.query<{ ids: string[]; total: number; fetched_at: Date }>(
      'select ids, total, fetched_at from banking.institution_list where account = $1 and query = $2 and start = $3',
      [account, query, start],
    );
    if (!list || Date.now() - list.fetched_at.getTime() >= maxAgeMs) return null;
    const rows = await db.query<InstitutionRow>('select * from banking.institution where id = any($1)', [
      list.ids,
    ]);
    const known = inOrder(list.ids, rows, ({ id }) => id).filter((row) => row !== null);
    return known.length === list.ids.length
      ? { institutions: known.map(toInstitution), total: list.total }
      : null;
  }

  async function keep({ account, query, start }: Wanted, found: PlaidInstitution[], total: number) {
    const rows = await keepInstitutions(db, found);
    // What was asked once is asked by others, or by nobody: nothing of it stays longer than it is good for.
    await db.query('delete from banking.institution_list where fetched_at < $1', [
      new Date(Date.now() - maxAgeMs),
    ]);
    await db.query(
      `insert into banking.institution_list (account, query, start, ids, total, fetched_at)
       values ($1, $2, $3, $4, $5, now())
       on conflict (account, query, start) do update set ids = excluded.ids, total = excluded.total,
         fetched_at = excluded.fetched_at`,
      [account, query, start, found.map((each) => each.institution_id), total],
    );
    return rows;
  }

  return {
    /** One page of a list; a call where it is unknown or too old. */
    async read(plaid: PlaidCalls, wanted: Wanted): Promise<Listed> {
      const known = await kept(wanted);
      if (known) return known;
      const { institutions, total } = wanted.query
        ? await plaid.searchInstitutions(wanted.query).then((found) => ({ ...found, total: null }))
        : await plaid.institutions(LIST_PAGE, wanted.start);
      const rows = await keep(wanted, institutions, total ?? institutions.length);
      return { institutions: rows.map(toInstitution), total: total ?? institutions.length };
    },
  };
}
