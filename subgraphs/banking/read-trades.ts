import DataLoader from 'dataloader';
import type { InvestmentTransaction, Security } from 'plaid';
import type { CallsAt } from './calls.ts';
import type { ConnectionRow, Connections } from './connections.ts';
import type { PlaidCalls } from './plaid.ts';
import { toTradeRow, type Trades } from './trades.ts';

interface Parts {
  connections: Connections;
  trades: Trades;
  connection: DataLoader<string, ConnectionRow | null>;
  maxAgeMs: number;
}

/** What Plaid knows. */
const YEARS = 2;

/** Brings what happened in a connection's investment accounts up to date, where it is older than `maxAgeMs`: all of it, a call for each 500. */
export function createTradesLoader({ connections, trades, connection, maxAgeMs }: Parts, at: CallsAt) {
  const bringUpToDate = async (id: string): Promise<true> => {
    const row = await connection.load(id);
    if (!row || (row.trades_as_of && Date.now() - row.trades_as_of.getTime() < maxAgeMs)) return true;
    const asOf = new Date();
    const told = await connections.watch(row, () => readAll(at(row.account), connections.open(row), asOf));
    const securities = new Map(told.securities.map((security) => [security.security_id, security]));
    await trades.keep(
      id,
      told.list.map((trade) => toTradeRow(trade, securities)),
      asOf,
    );
    return true;
  };
  return new DataLoader<string, true>((ids) =>
    Promise.all(ids.map((id) => bringUpToDate(id).catch((error: Error) => error))),
  );
}

async function readAll(plaid: PlaidCalls, accessToken: string, now: Date) {
  const list: InvestmentTransaction[] = [];
  const securities: Security[] = [];
  const to = now.toISOString().slice(0, 10);
  const from = `${now.getUTCFullYear() - YEARS}${to.slice(4, 8)}01`;
  for (;;) {
    const page = await plaid.investmentTransactions(accessToken, { from, to, offset: list.length });
    list.push(...page.investment_transactions);
    securities.push(...page.securities);
    const done = list.length >= page.total_investment_transactions;
    if (done || page.investment_transactions.length === 0) return { list, securities };
  }
}
