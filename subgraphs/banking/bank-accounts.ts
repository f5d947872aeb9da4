import type { AccountBase } from 'plaid';
import { toOpaqueId } from '#schema/person-id.ts';
import type { Db } from '#storage/database.ts';
import { toBalances, type KeptBalances } from './kept-balances.ts';

export type BankAccounts = ReturnType<typeof createBankAccounts>;

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
  as_of: Date;
  balances: KeptBalances | null;
  balances_as_of: Date | null;
}

/** Of an account what Plaid tells of it at every endpoint, and Plaza keeps. */
export type ToldAccount = Pick<
  AccountBase,
  'account_id' | 'name' | 'official_name' | 'mask' | 'type' | 'subtype' | 'balances'
>;

/** The table `banking.account`: what stays readable while a bank does not answer. */
export function createBankAccounts(db: Db) {
  return {
    byIds: (ids: readonly string[]) =>
      db.query<AccountRow>('select * from banking.account where id = any($1)', [ids]),

    ofConnections: (connectionIds: readonly string[]) =>
      db.query<AccountRow>(
        'select * from banking.account where connection_id = any($1) order by connection_id, position, id',
        [connectionIds],
      ),

    /**
     * Adds what is new and renames what has a new name, with what is on it; what the bank no longer lists stays readable, and
     * older news never replace newer ones.
     *
     * @param asOf when Plaid was asked
     */
    async keep(connectionId: string, accounts: readonly ToldAccount[], asOf: Date): Promise<void> {
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
        as_of: asOf,
        balances: toBalances(account),
      }));
      await db.query(
        `insert into banking.account (id, connection_id, provider_id, name, official_name, mask, type, subtype, position,
           as_of, balances, balances_as_of)
         select id, connection_id, provider_id, name, official_name, mask, type, subtype, position, as_of, balances, as_of
         from jsonb_to_recordset($1::jsonb) as fresh (id text, connection_id text, provider_id text, name text,
           official_name text, mask text, type text, subtype text, position int, as_of timestamptz, balances jsonb)
         where exists (select 1 from banking.connection where connection.id = fresh.connection_id)
         on conflict (id) do update set name = excluded.name, official_name = excluded.official_name,
           mask = excluded.mask, type = excluded.type, subtype = excluded.subtype, as_of = excluded.as_of,
           balances = excluded.balances, balances_as_of = excluded.balances_as_of where account.as_of <= excluded.as_of`,
        [JSON.stringify(rows)],
      );
    },
  };
}
