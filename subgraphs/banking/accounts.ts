import type { AccountBase } from 'plaid';
import { toOpaqueId } from '#schema/person-id.ts';
import type { Db } from '#storage/database.ts';

export type Accounts = ReturnType<typeof createAccounts>;

export interface AccountRow {
  id: string;
  connection_id: string;
  provider_id: string;
  name: string;
  official_name: string | null;
  mask: string | null;
  type: string;
  subtype: string | null;
  position: number;
}

/** The table `banking.account`: what stays readable while a bank does not answer. */
export function createAccounts(db: Db) {
  return {
    byIds: (ids: readonly string[]) =>
      db.query<AccountRow>('select * from banking.account where id = any($1)', [ids]),

    ofConnections: (connectionIds: readonly string[]) =>
      db.query<AccountRow>(
        'select * from banking.account where connection_id = any($1) order by connection_id, position, id',
        [connectionIds],
      ),

    /** Adds what is new and renames what has a new name; what the bank no longer lists stays readable. */
    async keep(connectionId: string, accounts: readonly AccountBase[]): Promise<void> {
      const rows = accounts.map((account, position) => ({
        id: toOpaqueId('bac', account.account_id),
        connection_id: connectionId,
        provider_id: account.account_id,
        name: account.name,
        official_name: account.official_name,
        mask: account.mask,
        type: account.type,
        subtype: account.subtype,
        position,
      }));
      await db.query(
        `insert into banking.account (id, connection_id, provider_id, name, official_name, mask, type, subtype, position)
         select id, connection_id, provider_id, name, official_name, mask, type, subtype, position
         from jsonb_to_recordset($1::jsonb) as fresh (id text, connection_id text, provider_id text, name text,
           official_name text, mask text, type text, subtype text, position int)
         where exists (select 1 from banking.connection where connection.id = fresh.connection_id)
         on conflict (id) do update set name = excluded.name, official_name = excluded.official_name,
           mask = excluded.mask, type = excluded.type, subtype = excluded.subtype`,
        [JSON.stringify(rows)],
      );
    },
  };
}
