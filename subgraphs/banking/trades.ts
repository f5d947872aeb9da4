import type { InvestmentTransaction as PlaidTrade, Security as PlaidSecurity } from 'plaid';
import type {
  InvestmentTransaction,
  InvestmentTransactionKind,
  Security,
  TransactionDirection,
} from '#schema/generated/banking.ts';
import { toOpaqueId } from '#schema/person-id.ts';
import type { Db } from '#storage/database.ts';
import { toMoney } from '#subgraphs/kit/money.ts';
import { toSecurity } from './holdings.ts';

export type Trades = ReturnType<typeof createTrades>;

/** What happened in an investment account, as it is kept. */
export interface TradeRow {
  id: string;
  connection_id: string;
  account_id: string;
  /** `YYYY-MM-DD` */
  date: string;
  name: string;
  /** Plaid's words. */
  kind: string;
  subkind: string;
  direction: TransactionDirection;
  amount_minor: number;
  currency: string | null;
  unofficial_currency: string | null;
  quantity: number;
  price_minor: number | null;
  fees_minor: number | null;
  security: Security | null;
}

export interface TradeFilter {
  accountId: string;
  from: string | null;
  to: string | null;
  /** The last one shown. */
  after: { date: string; id: string } | null;
  limit: number;
}

const kindOf: Record<string, InvestmentTransactionKind> = {
  buy: 'BUY',
  sell: 'SELL',
  cancel: 'CANCEL',
  cash: 'CASH',
  fee: 'FEE',
  transfer: 'TRANSFER',
};

/** The table `banking.investment_transaction`. */
export function createTrades(db: Db) {
  return {
    /** Newest first. */
    page: ({ accountId, from, to, after, limit }: TradeFilter) =>
      db.query<TradeRow>(
        `select * from banking.investment_transaction where account_id = $1
           and ($2::date is null or date >= $2::date) and ($3::date is null or date <= $3::date)
           and ($4::date is null or (date, id) < ($4::date, $5::text))
         order by date desc, id desc limit $6`,
        [accountId, from, to, after?.date ?? null, after?.id ?? null, limit],
      ),

    /** All of a connection's, as Plaid told them. Older news never replace newer ones. */
    keep: (
      connectionId: string,
      told: readonly Omit<TradeRow, 'connection_id'>[],
      asOf: Date,
    ): Promise<void> =>
      db.tx(async (tx) => {
        const [newest] = await tx.query(
          `update banking.connection set trades_as_of = $2
           where id = $1 and (trades_as_of is null or trades_as_of <= $2) returning id`,
          [connectionId, asOf],
        );
        if (!newest) return;
        await tx.query('delete from banking.investment_transaction where connection_id = $1', [connectionId]);
        await tx.query(
          `insert into banking.investment_transaction select * from
             jsonb_populate_recordset(null::banking.investment_transaction, $1::jsonb)
           on conflict (id) do nothing`,
          [JSON.stringify(told.map((trade) => ({ ...trade, connection_id: connectionId })))],
        );
      }),
  };
}

/** Plaid's sign says whether cash went out of the account (positive) or came in. */
export function toTradeRow(
  trade: PlaidTrade,
  securities: ReadonlyMap<string, PlaidSecurity>,
): Omit<TradeRow, 'connection_id'> {
  const { iso_currency_code: code, security_id: securityId } = trade;
  const { amount, currency } = toMoney(Math.abs(trade.amount), code);
  return {
    id: toOpaqueId('itx', trade.investment_transaction_id),
    account_id: toOpaqueId('bac', trade.account_id),
    date: trade.date,
    name: trade.name,
    kind: trade.type,
    subkind: trade.subtype,
    direction: trade.amount > 0 ? 'OUT' : 'IN',
    amount_minor: amount,
    currency,
    unofficial_currency: trade.unofficial_currency_code,
    quantity: trade.quantity,
    price_minor: toMoney(trade.price, code).amount,
    fees_minor: trade.fees === null ? null : toMoney(trade.fees, code).amount,
    security: securityId === null ? null : toSecurity(securities.get(securityId), securityId),
  };
}

export function toTrade(row: TradeRow): InvestmentTransaction {
  const money = (amount: number) => ({ __typename: 'Money' as const, amount, currency: row.currency });
  return {
    __typename: 'InvestmentTransaction',
    id: row.id,
    date: row.date,
    description: row.name,
    kind: kindOf[row.kind] ?? 'UNKNOWN',
    subkind: row.subkind,
    direction: row.direction,
    amount: money(row.amount_minor),
    quantity: row.quantity,
    price: row.price_minor === null ? null : money(row.price_minor),
    fees: row.fees_minor === null ? null : money(row.fees_minor),
    unofficialCurrency: row.unofficial_currency,
    security: row.security,
  };
}
