import type { FastifyInstance } from 'fastify';
import type { TransactionsRecurringGetResponse, TransactionStream } from 'plaid';
import { z } from 'zod';
import { seenMs } from './accounts.ts';
import { endpoint } from './endpoint.ts';
import { toMajor } from './major.ts';
import { netUpdates } from './net-updates.ts';
import { PlaidProblem } from './problem.ts';
import type { Store } from './store.ts';
import { streamsOf, type Stream } from './streams.ts';
import { toTransaction } from './transaction-wire.ts';
import { updateStatus } from './transactions.ts';
import type { Answer, Wire } from './wire.ts';

const fields = {
  access_token: z.string(),
  account_ids: z.array(z.string()).optional(),
  options: z
    .strictObject({
      include_personal_finance_category: z.boolean().optional(),
      personal_finance_category_version: z.enum(['v1', 'v2']).optional(),
    })
    .optional(),
};

/** /transactions/recurring/get: what comes and goes again and again, found in what was posted by now. */
export function registerRecurring(app: FastifyInstance, store: Store): void {
  endpoint(app, '/transactions/recurring/get', fields, ({ access_token, account_ids }) => {
    const item = store.workingItem(access_token);
    const ids = new Set(account_ids ?? store.books.accounts(item).map(({ id }) => id));
    const known = new Set(store.books.accounts(item).map(({ id }) => id));
    if ([...ids].some((id) => !known.has(id))) throw new PlaidProblem('INVALID_ACCOUNT_ID');
    const nowMs = store.nowMs();
    const whole = updateStatus(item, nowMs) === 'HISTORICAL_UPDATE_COMPLETE';
    if (!item.products.includes('transactions') || !whole) throw new PlaidProblem('PRODUCT_NOT_READY');
    const posted = netUpdates(store.books.changes(item).filter(({ atMs }) => atMs <= nowMs))
      .map(({ transaction }) => transaction)
      .filter(({ pending }) => !pending);
    const streams = [...Map.groupBy(posted, ({ accountId }) => accountId)]
      .filter(([accountId]) => ids.has(accountId))
      .flatMap(([, entries]) => streamsOf(entries, nowMs));
    return {
      inflow_streams: streams.filter(({ inflow }) => inflow).map(toStream),
      outflow_streams: streams.filter(({ inflow }) => !inflow).map(toStream),
      updated_datetime: new Date(seenMs(nowMs)).toISOString(),
    } satisfies Answer<TransactionsRecurringGetResponse>;
  });
}

function toStream({ id, entries, frequency, status, active, nextDate }: Stream) {
  const [first, last] = [entries[0]!, entries.at(-1)!];
  const sum = entries.reduce((total, { amount }) => total + amount, 0);
  const money = (minor: number) => ({
    amount: toMajor(minor, last.currency),
    iso_currency_code: last.currency,
    unofficial_currency_code: null,
  });
  return {
    account_id: last.accountId,
    stream_id: id,
    category: null,
    category_id: null,
    description: last.name,
    merchant_name: last.merchant,
    first_date: first.date,
    last_date: last.date,
    predicted_next_date: nextDate,
    frequency,
    transaction_ids: entries.map((entry) => entry.id),
    average_amount: money(Math.round(sum / entries.length)),
    last_amount: money(last.amount),
    is_active: active,
    status,
    personal_finance_category: toTransaction(last, false).personal_finance_category,
    is_user_modified: false,
  } satisfies Wire<TransactionStream>;
}
