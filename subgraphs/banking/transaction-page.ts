import type { BankAccountTransactionsArgs } from '#schema/generated/banking.ts';
import { readFirst, toConnection } from '#subgraphs/kit/page.ts';
import type { Context } from './context.ts';
import { checkDays } from './input.ts';
import { toTransaction, type BankAccountRow } from './map.ts';
import { PULL_MS } from './sync.ts';

/** Left of a fetch's time when waiting for a pull ends, so that the answer itself still arrives. */
export const RESERVE_MS = 100;

/** A page of an account's transactions from the store, after the store was brought up to date. */
export async function transactionPage(
  context: Context,
  account: Pick<BankAccountRow, 'id' | 'connectionId'>,
  args: Partial<BankAccountTransactionsArgs>,
) {
  const { loaders, connections, transactions, sync, cursors, deadlineMs } = context;
  const first = readFirst(args.first);
  checkDays(args.from, args.to);
  const scope = ['bankTransactions', account.id, args.from, args.to];
  const after = args.after ? cursors.decode<[string, string]>(scope, args.after) : null;
  const connection = await loaders.connection.load(account.connectionId);
  if (connection) {
    const plaid = context.plaidUntil(Date.now() + PULL_MS)(connection.account);
    await sync.bringUpToDate(connection, plaid, deadlineMs - RESERVE_MS);
  }
  const rows = await transactions.page({
    accountId: account.id,
    from: args.from ?? null,
    to: args.to ?? null,
    after: after && { date: after[0], id: after[1] },
    limit: first + 1,
  });
  const page = toConnection(rows.map(toTransaction), first, ({ date, id }) =>
    cursors.encode(scope, [date, id]),
  );
  const [now] = await connections.byIds([account.connectionId]);
  return { ...page, asOf: now?.synced_at?.toISOString() ?? null };
}
