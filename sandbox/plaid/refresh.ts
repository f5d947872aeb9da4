import type { FastifyInstance } from 'fastify';
import type { TransactionsRefreshResponse } from 'plaid';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { lastUpdateMs } from './items.ts';
import { PlaidProblem } from './problem.ts';
import type { Store } from './store.ts';
import type { Answer } from './wire.ts';

/** /transactions/refresh: Plaid looks at the bank now, rather than when it is its turn. */
export function registerRefresh(app: FastifyInstance, store: Store): void {
  endpoint(app, '/transactions/refresh', { access_token: z.string() }, ({ access_token }) => {
    const item = store.workingItem(access_token);
    if (!item.products.includes('transactions')) throw new PlaidProblem('PRODUCT_NOT_READY');
    const nowMs = store.nowMs();
    // Later than the last look, even where the clock stands still.
    item.lookedMs = Math.max(nowMs, lastUpdateMs(item, nowMs) + 1);
    item.refreshes += 1;
    if (item.webhook) item.lastWebhook = { code: 'SYNC_UPDATES_AVAILABLE', sentMs: nowMs };
    return {} satisfies Answer<TransactionsRefreshResponse>;
  });
}
