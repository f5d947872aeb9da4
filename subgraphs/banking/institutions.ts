import type { Institution as PlaidInstitution } from 'plaid';
import type { Institution } from '#schema/generated/banking.ts';
import type { Db } from '#storage/database.ts';
import { inOrder } from '#subgraphs/kit/in-order.ts';
import { toInstitution } from './map.ts';
import { plaidCode } from './plaid-errors.ts';
import type { PlaidCalls } from './plaid.ts';

export type Institutions = ReturnType<typeof createInstitutions>;

export interface InstitutionRow {
  id: string;
  name: string;
  url: string | null;
  primary_color: string | null;
  fetched_at: Date;
}

/** The table `banking.institution`: what Plaid says of banks, kept for `maxAgeMs`. */
export function createInstitutions(db: Db, maxAgeMs: number) {
  return {
    /** Costs a call where the bank is unknown or what is known is too old; then old news are better than none. */
    async read(plaid: PlaidCalls, id: string): Promise<Institution | null> {
      const [row] = await db.query<InstitutionRow>('select * from banking.institution where id = $1', [id]);
      if (row && Date.now() - row.fetched_at.getTime() < maxAgeMs) return toInstitution(row);
      try {
        return toInstitution(await keep(db, await plaid.institution(id)));
      } catch (error) {
        if (plaidCode(error) === 'INVALID_INSTITUTION') return null;
        if (row) return toInstitution(row);
        throw error;
      }
    },
  };
}

async function keep(db: Db, institution: PlaidInstitution): Promise<InstitutionRow> {
  return (await keepInstitutions(db, [institution]))[0]!;
}

/** What Plaid says of banks, in its order. */
export async function keepInstitutions(
  db: Db,
  institutions: readonly PlaidInstitution[],
): Promise<InstitutionRow[]> {
  const rows = institutions.map((institution) => ({
    id: institution.institution_id,
    name: institution.name,
    url: institution.url ?? null,
    primary_color: institution.primary_color ?? null,
  }));
  const kept = await db.query<InstitutionRow>(
    `insert into banking.institution (id, name, url, primary_color)
     select id, name, url, primary_color
     from jsonb_to_recordset($1::jsonb) as fresh (id text, name text, url text, primary_color text) order by id
     on conflict (id) do update set name = excluded.name, url = excluded.url, primary_color = excluded.primary_color,
       fetched_at = now() returning *`,
    [JSON.stringify(rows)],
  );
  return inOrder(
    rows.map(({ id }) => id),
    kept,
    ({ id }) => id,
  ).filter((row) => row !== null);
}
