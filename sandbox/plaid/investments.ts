import type { FastifyInstance } from 'fastify';
import type {
  Holding,
  InvestmentsHoldingsGetResponse,
  InvestmentsTransactionsGetResponse,
  InvestmentTransaction,
} from 'plaid';
import { z } from 'zod';
import { isoDate } from '../world/days.ts';
import type { CastAccount, World } from '../world/world.ts';
import { chosenAccounts, seenMs, toAccount } from './accounts.ts';
import { endpoint } from './endpoint.ts';
import { toItem } from './item-wire.ts';
import { holdingsOf, tradesOf, type Trade } from './portfolio.ts';
import { PlaidProblem } from './problem.ts';
import { startProduct } from './products.ts';
import { priceOn, securities, toSecurity } from './securities.ts';
import type { Store } from './store.ts';
import type { Answer, Wire } from './wire.ts';

const accountIds = z.array(z.string()).optional();
const day = z.iso.date();

/** /investments/holdings/get and /investments/transactions/get: what an Item's investment accounts hold, and how it came. */
export function registerInvestments(app: FastifyInstance, store: Store, world: World): void {
  const ask = (accessToken: string, ids: readonly string[] | undefined) => {
    const item = store.workingItem(accessToken);
    startProduct(item, 'investments', store);
    const accounts = chosenAccounts(item, ids, store).filter(({ type }) => type === 'investment');
    if (accounts.length === 0) throw new PlaidProblem('NO_INVESTMENT_ACCOUNTS');
    return {
      item: toItem(item, store),
      accounts,
      wires: accounts.map((account) => {
        const wire = toAccount(item, account, seenMs(store.nowMs()), store, world);
        return { ...wire, balances: { ...wire.balances, margin_loan_amount: null } };
      }),
    };
  };
  const told = (ids: ReadonlySet<string>) =>
    securities.filter(({ id }) => ids.has(id)).map((each) => toSecurity(each, store.nowMs()));

  const holdingOptions = z.strictObject({ account_ids: accountIds }).optional();
  endpoint(
    app,
    '/investments/holdings/get',
    { access_token: z.string(), options: holdingOptions },
    (body) => {
      const { item, accounts, wires } = ask(body.access_token, body.options?.account_ids);
      const holdings = accounts.flatMap((account) => toHoldings(account, store.nowMs()));
      return {
        accounts: wires,
        holdings,
        securities: told(new Set(holdings.map((holding) => holding.security_id))),
        item,
      } satisfies Answer<InvestmentsHoldingsGetResponse>;
    },
  );

  const fields = {
    access_token: z.string(),
    start_date: day,
    end_date: day,
    options: z
      .strictObject({
        account_ids: accountIds,
        count: z.number().int().min(1).max(500).default(100),
        offset: z.number().int().min(0).default(0),
        async_update: z.boolean().optional(),
      })
      .optional(),
  };
  endpoint(app, '/investments/transactions/get', fields, (body) => {
    const { start_date: from, end_date: to } = body;
    if (from > to) throw new PlaidProblem('INVALID_FIELD', 'start_date must not be after end_date');
    const { count = 100, offset = 0, account_ids } = body.options ?? {};
    const { item, accounts, wires } = ask(body.access_token, account_ids);
    const trades = accounts
      .flatMap((account) => tradesOf(account, store.nowMs()))
      .filter(({ date }) => date >= from && date <= to)
      .toSorted((a, b) => b.date.localeCompare(a.date));
    const page = trades.slice(offset, offset + count);
    return {
      item,
      accounts: wires,
      securities: told(new Set(page.flatMap(({ security }) => security?.id ?? []))),
      investment_transactions: page.map(toInvestmentTransaction),
      total_investment_transactions: trades.length,
    } satisfies Answer<InvestmentsTransactionsGetResponse>;
  });
}

function toHoldings(account: CastAccount, nowMs: number) {
  const today = isoDate(nowMs);
  return holdingsOf(account, nowMs).map(({ security, quantity, cost }) => {
    const price = priceOn(security, today);
    return {
      account_id: account.id,
      security_id: security.id,
      institution_price: price,
      institution_price_as_of: today,
      institution_price_datetime: null,
      institution_value: Math.round(price * quantity * 100) / 100,
      cost_basis: Math.round(cost * 100) / 100,
      quantity,
      iso_currency_code: 'USD',
      unofficial_currency_code: null,
      vested_quantity: null,
      vested_value: null,
    } satisfies Wire<Holding>;
  });
}

function toInvestmentTransaction({
  id,
  accountId,
  date,
  name,
  security,
  quantity,
  price,
  amount,
  type,
}: Trade) {
  return {
    investment_transaction_id: id,
    account_id: accountId,
    security_id: security?.id ?? null,
    date,
    name,
    quantity,
    amount,
    price,
    fees: type === 'buy' ? 0.99 : 0,
    type,
    subtype: type === 'cash' ? 'dividend' : type === 'transfer' ? 'deposit' : type,
    iso_currency_code: 'USD',
    unofficial_currency_code: null,
  } satisfies Wire<InvestmentTransaction>;
}
