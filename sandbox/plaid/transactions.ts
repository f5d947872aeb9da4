import type { FastifyInstance } from 'fastify';
import type { TransactionsSyncResponse } from 'plaid';
import { z } from 'zod';
import type { World } from '../world/world.ts';
import { seenMs, toAccount } from './accounts.ts';
import { type Change, HISTORICAL_UPDATE_MS, INITIAL_UPDATE_MS } from './changes.ts';
import { readCursor, writeCursor, type Cursor } from './cursor.ts';
import { endpoint } from './endpoint.ts';
import { netUpdates } from './net-updates.ts';
import { PlaidProblem } from './problem.ts';
import type { ItemRow } from './state.ts';
import type { Store } from './store.ts';
import { toTransaction } from './transaction-wire.ts';
import type { Answer } from './wire.ts';

const fields = {
  access_token: z.string(),
  cursor: z.string().max(256).nullish(),
  count: z.number().int().min(1).max(500).default(100),
  options: z
    .strictObject({
      include_original_description: z.boolean().nullish(),
      include_personal_finance_category: z.boolean().optional(),
      include_logo_and_counterparty_beta: z.boolean().optional(),
      personal_finance_category_version: z.enum(['v1', 'v2']).optional(),
      days_requested: z.number().int().min(1).max(730).optional(),
      account_id: z.string().optional(),
    })
    .optional(),
};

/** /transactions/sync: the log of an Item since a cursor, brought to its net, in pages. */
export function registerTransactions(app: FastifyInstance, store: Store, world: World): void {
  endpoint(app, '/transactions/sync', fields, ({ access_token, cursor: text, count, options }) => {
    const item = store.workingItem(access_token);
    const accountId = options?.account_id ?? null;
    const accounts = store.books.accounts(item);
    if (accountId !== null && !accounts.some(({ id }) => id === accountId))
      throw new PlaidProblem('INVALID_ACCOUNT_ID');
    startTransactions(item, options?.days_requested, store);

    const status = updateStatus(item, store.nowMs());
    if (status === 'NOT_READY') return nothingYet();
    const log = happened(store.books.changes(item), accountId, store.nowMs());
    const cursor = startOf(text, item.itemId, accountId, log.length);
    const updates = netUpdates(log.slice(cursor.from));
    const page = updates.slice(cursor.offset, cursor.offset + count);
    const reached = cursor.offset + page.length;
    const more = reached < updates.length;
    const of = (kind: Change['kind']) =>
      page.filter((update) => update.kind === kind).map(({ transaction }) => transaction);
    const original = options?.include_original_description === true;
    const touched = new Set(page.map(({ transaction }) => transaction.accountId));
    return {
      transactions_update_status: status,
      accounts: accounts
        .filter(({ id }) => touched.has(id))
        .map((account) => toAccount(item, account, seenMs(store.nowMs()), store, world)),
      added: of('added').map((entry) => toTransaction(entry, original)),
      modified: of('modified').map((entry) => toTransaction(entry, original)),
      removed: of('removed').map(({ id, accountId: account_id }) => ({ transaction_id: id, account_id })),
      next_cursor: writeCursor(
        more
          ? { ...cursor, to: log.length, offset: reached }
          : { ...cursor, from: log.length, to: null, offset: 0 },
      ),
      has_more: more,
    } satisfies Answer<TransactionsSyncResponse>;
  });
}

/** A first pull adds the product to an Item that Link made without it, and may say how far back to go. */
function startTransactions(item: ItemRow, daysRequested: number | undefined, store: Store): void {
  if (item.products.includes('transactions')) return;
  item.products = [...item.products, 'transactions'];
  item.daysRequested = daysRequested ?? item.daysRequested;
  store.books.forget(item.itemId);
}

/** How far Plaid has read an Item's history. */
export function updateStatus(item: ItemRow, nowMs: number) {
  if (item.seed === 'world' || nowMs >= item.createdMs + HISTORICAL_UPDATE_MS)
    return 'HISTORICAL_UPDATE_COMPLETE';
  return nowMs >= item.createdMs + INITIAL_UPDATE_MS ? 'INITIAL_UPDATE_COMPLETE' : 'NOT_READY';
}

function nothingYet() {
  return {
    transactions_update_status: 'NOT_READY',
    accounts: [],
    added: [],
    modified: [],
    removed: [],
    next_cursor: '',
    has_more: false,
  } satisfies Answer<TransactionsSyncResponse>;
}

function happened(changes: readonly Change[], accountId: string | null, nowMs: number): Change[] {
  return changes.filter(
    ({ atMs, transaction }) => atMs <= nowMs && (accountId === null || transaction.accountId === accountId),
  );
}

/** Where this page begins. A pull whose log grew between two pages must start over from its first cursor. */
function startOf(
  text: string | null | undefined,
  itemId: string,
  accountId: string | null,
  length: number,
): Cursor {
  const beginning: Cursor = { itemId, accountId, from: 0, to: null, offset: 0 };
  if (!text) return beginning;
  if (text === 'now') return { ...beginning, from: length };
  const cursor = readCursor(text, itemId, accountId);
  if (cursor.to !== null && cursor.to !== length)
    throw new PlaidProblem('TRANSACTIONS_SYNC_MUTATION_DURING_PAGINATION');
  return cursor;
}
