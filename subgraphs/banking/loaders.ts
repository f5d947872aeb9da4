import DataLoader from 'dataloader';
import type { Institution } from '#schema/generated/banking.ts';
import { inTurn } from '#subgraphs/kit/accounts/in-turn.ts';
import { inOrder } from '#subgraphs/kit/in-order.ts';
import { createAccountFacts } from './account-facts.ts';
import type { AccountRow, BankAccounts } from './bank-accounts.ts';
import { createBalances } from './balances.ts';
import type { CallsAt } from './calls.ts';
import type { ConnectionRow, Connections } from './connections.ts';
import { toHoldings } from './holdings.ts';
import type { Institutions } from './institutions.ts';
import { toLiabilities } from './liabilities.ts';
import { createStreamsLoader } from './read-streams.ts';
import { createTradesLoader } from './read-trades.ts';
import { createReportLoader, type Reports } from './reports.ts';
import type { StreamRow, Streams } from './streams.ts';
import type { Trades } from './trades.ts';
import type { TransactionRow, Transactions } from './transactions.ts';
import type { Unlisted } from './unlisted.ts';

export type Loaders = ReturnType<typeof createLoaders>;

/** What the loaders read beside Plaid. */
export interface LoaderStores {
  connections: Connections;
  bankAccounts: BankAccounts;
  transactions: Transactions;
  streams: Streams;
  reports: Reports;
  trades: Trades;
  institutions: Institutions;
  unlisted: Unlisted;
  /** How old kept balances may be, milliseconds. */
  balancesMaxAgeMs: number;
  /** How old kept streams may be, milliseconds. */
  streamsMaxAgeMs: number;
  /** How old liabilities, holdings and investment transactions may be, milliseconds. */
  reportsMaxAgeMs: number;
}

/** A bank, and the accounts at Plaid that may be asked about it, in turn. */
export interface WantedInstitution {
  id: string;
  among: readonly string[];
}

/** Made anew for every fetch: what one person may see never serves the next. */
export function createLoaders(stores: LoaderStores, at: CallsAt) {
  const { connections, bankAccounts, transactions, streams, institutions, unlisted, balancesMaxAgeMs } =
    stores;
  const connection = new DataLoader<string, ConnectionRow | null>(async (ids) =>
    inOrder(ids, await connections.byIds(ids), ({ id }) => id),
  );

  const balances = createBalances({ connections, bankAccounts, connection });

  return {
    connection,

    connectionsOf: new DataLoader<string, ConnectionRow[]>(async (personIds) => {
      const rows = await connections.ofPersons(personIds);
      return personIds.map((personId) => rows.filter((row) => row.person_id === personId));
    }),

    account: new DataLoader<string, AccountRow | null>(async (ids) =>
      inOrder(ids, await bankAccounts.byIds(ids), ({ id }) => id),
    ),

    accountsOf: new DataLoader<string, AccountRow[]>(async (connectionIds) => {
      const rows = await bankAccounts.ofConnections(connectionIds);
      return Promise.all(
        connectionIds.map(async (id) => {
          const own = rows.filter((row) => row.connection_id === id);
          if (own.length > 0) return own;
          const row = await connection.load(id);
          return row && (await unlisted.ask(row, at(row.account))) ? bankAccounts.ofConnections([id]) : [];
        }),
      );
    }),

    transaction: new DataLoader<string, TransactionRow | null>(async (ids) =>
      inOrder(ids, await transactions.byIds(ids), ({ id }) => id),
    ),

    stream: new DataLoader<string, StreamRow | null>(async (ids) =>
      inOrder(ids, await streams.byIds(ids), ({ id }) => id),
    ),
    /** Brings what recurs at a connection up to date. */
    streams: createStreamsLoader({ connections, streams, connection, maxAgeMs: stores.streamsMaxAgeMs }, at),

    liabilities: createReportLoader({ ...stores, connection }, at, {
      kind: 'liabilities',
      ask: (plaid, token) => plaid.liabilities(token),
      toBody: toLiabilities,
      maxAgeMs: stores.reportsMaxAgeMs,
    }),
    holdings: createReportLoader({ ...stores, connection }, at, {
      kind: 'holdings',
      ask: (plaid, token) => plaid.holdings(token),
      toBody: toHoldings,
      maxAgeMs: stores.reportsMaxAgeMs,
    }),
    /** Brings what happened in a connection's investment accounts up to date. */
    trades: createTradesLoader({ ...stores, connection, maxAgeMs: stores.reportsMaxAgeMs }, at),

    ...createAccountFacts({ connections, bankAccounts, connection }, at),

    balances: balances.loader((token, { account }) => at(account).accounts(token), balancesMaxAgeMs),
    /** As Plaid sees them now, whatever is kept. */
    currentBalances: balances.loader((token, { account }) => at(account).accounts(token), 0),
    realtimeBalances: balances.loader((token, { account }) => at(account).realtimeBalances(token), 0),

    // Plaid has no call for several institutions by id. A bank is the same whoever asks, but only accounts of its country
    // are told of it.
    institution: new DataLoader<WantedInstitution, Institution | null, string>(
      async (wanted) => {
        const read = new Map<string, Promise<Institution | null | Error>>();
        for (const [id, same] of Map.groupBy(wanted, (each) => each.id)) {
          const among = new Set(same.flatMap((each) => each.among));
          const found = inTurn([...among], (account) => institutions.read(at(account), id));
          read.set(
            id,
            found.catch((error: Error) => error),
          );
        }
        return Promise.all(wanted.map(({ id }) => read.get(id)!));
      },
      { cacheKeyFn: ({ id, among }) => JSON.stringify([id, among]) },
    ),
  };
}
