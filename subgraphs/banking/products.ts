import type {
  BankAccountHoldingsArgs,
  BankAccountInvestmentTransactionsArgs,
  Liability,
} from '#schema/generated/banking.ts';
import { readFirst, toConnection as toPage } from '#subgraphs/kit/page.ts';
import type { Context } from './context.ts';
import { checkDays } from './input.ts';
import type { BankAccountRow } from './map.ts';
import { plaidCode } from './plaid-errors.ts';
import { toTrade } from './trades.ts';

type Account = Pick<BankAccountRow, 'id' | 'connectionId' | 'type'>;

/** What Plaid says where a connection has no account of that kind: then there is nothing, and no failure. */
const noneCodes: ReadonlySet<string> = new Set(['NO_LIABILITY_ACCOUNTS', 'NO_INVESTMENT_ACCOUNTS']);

/** What is owed on an account, and when it is to be paid; nothing is asked for accounts on which nothing can be. */
export async function accountLiability(
  { loaders }: Context,
  { id, connectionId, type }: Account,
): Promise<Liability | null> {
  if (type !== 'CREDIT' && type !== 'LOAN') return null;
  const report = await orNone(loaders.liabilities.load(connectionId));
  const kept = report?.body[id];
  return kept ? { ...kept, asOf: report.asOf.toISOString() } : null;
}

/** A page of what an account holds; nothing is asked for accounts that hold nothing. */
export async function holdingPage(
  { loaders, cursors }: Context,
  { id, connectionId, type }: Account,
  args: Partial<BankAccountHoldingsArgs>,
) {
  const first = readFirst(args.first);
  const scope = ['holdings', id];
  const after = args.after ? cursors.decode<string>(scope, args.after) : null;
  if (type !== 'INVESTMENT') return null;
  const report = await orNone(loaders.holdings.load(connectionId));
  if (!report) return null;
  const asOf = report.asOf.toISOString();
  const all = (report.body[id] ?? []).map((holding) => ({ ...holding, asOf }));
  // What was sold since is no more: then the page begins anew.
  const from = after === null ? 0 : all.findIndex(({ security }) => security.id === after) + 1;
  const page = toPage(all.slice(from, from + first + 1), first, ({ security }) =>
    cursors.encode(scope, security.id),
  );
  return { ...page, asOf };
}

/** A page of what happened in an account, after it was brought up to date. */
export async function tradePage(
  { loaders, connections, trades, cursors }: Context,
  { id, connectionId, type }: Account,
  args: Partial<BankAccountInvestmentTransactionsArgs>,
) {
  const first = readFirst(args.first);
  checkDays(args.from, args.to);
  const scope = ['investmentTransactions', id, args.from, args.to];
  const after = args.after ? cursors.decode<[string, string]>(scope, args.after) : null;
  if (type !== 'INVESTMENT') return null;
  if (!(await orNone(loaders.trades.load(connectionId)))) return null;
  const rows = await trades.page({
    accountId: id,
    from: args.from ?? null,
    to: args.to ?? null,
    after: after && { date: after[0], id: after[1] },
    limit: first + 1,
  });
  const page = toPage(rows.map(toTrade), first, (trade) => cursors.encode(scope, [trade.date, trade.id]));
  const [now] = await connections.byIds([connectionId]);
  return { ...page, asOf: now?.trades_as_of?.toISOString() ?? null };
}

async function orNone<Told>(told: Promise<Told>): Promise<Told | null> {
  try {
    return await told;
  } catch (error) {
    if (noneCodes.has(plaidCode(error) ?? '')) return null;
    throw error;
  }
}
