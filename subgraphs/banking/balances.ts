import DataLoader from 'dataloader';
import type { AccountsGetResponse } from 'plaid';
import type { BankBalances } from '#schema/generated/banking.ts';
import { toOpaqueId } from '#schema/person-id.ts';
import type { BankAccounts } from './bank-accounts.ts';
import type { ConnectionRow, Connections } from './connections.ts';
import { toBalances, toKeptBalances } from './kept-balances.ts';

/** Balances of one connection, by our account ids. */
export type Balances = ReadonlyMap<string, BankBalances>;

/** Asks Plaid by a connection's access token, in the account that it is in. */
type AskForBalances = (accessToken: string, row: ConnectionRow) => Promise<AccountsGetResponse>;

export interface BalanceParts {
  connections: Connections;
  bankAccounts: BankAccounts;
  connection: DataLoader<string, ConnectionRow | null>;
}

/** Balances by connection. Plaid has no call for several Items: one for each, whatever the number of its accounts. */
export function createBalances({ connections, bankAccounts, connection }: BalanceParts) {
  return {
    /** As they are kept, where those of all its accounts are younger than `maxAgeMs`; otherwise asked for, and kept. */
    loader: (ask: AskForBalances, maxAgeMs: number) =>
      new DataLoader<string, Balances>((ids) =>
        Promise.all(
          ids
            .map(async (id) => (await kept(id, maxAgeMs)) ?? read(id, ask))
            .map((answer) => answer.catch((error: Error) => error)),
        ),
      ),
  };

  async function kept(connectionId: string, maxAgeMs: number): Promise<Balances | null> {
    const rows = await bankAccounts.ofConnections([connectionId]);
    const sinceMs = Date.now() - maxAgeMs;
    const known = rows.flatMap(({ id, balances, balances_as_of: asOf }) =>
      balances && asOf && asOf.getTime() > sinceMs ? [[id, toKeptBalances(balances, asOf)] as const] : [],
    );
    return rows.length > 0 && known.length === rows.length ? new Map(known) : null;
  }

  async function read(connectionId: string, ask: AskForBalances): Promise<Balances> {
    const row = await connection.load(connectionId);
    if (!row) return new Map();
    const asOf = new Date();
    const { accounts: listed } = await connections.watch(row, () => ask(connections.open(row), row));
    await bankAccounts.keep(row.id, listed, asOf);
    return new Map(
      listed.map((each) => [toOpaqueId('bac', each.account_id), toKeptBalances(toBalances(each), asOf)]),
    );
  }
}
