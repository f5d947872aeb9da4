import type { FastifyInstance } from 'fastify';
import type { ItemGetResponse, ItemPublicTokenExchangeResponse, ItemRemoveResponse } from 'plaid';
import { z } from 'zod';
import { DAY_MS } from '../world/days.ts';
import { endpoint } from './endpoint.ts';
import { itemErrorOf } from './item-state.ts';
import { toItem } from './item-wire.ts';
import { PlaidProblem } from './problem.ts';
import type { ItemRow } from './state.ts';
import type { Store } from './store.ts';
import type { Answer } from './wire.ts';

/** A public token lives for 30 minutes of virtual time. */
const PUBLIC_TOKEN_MS = 30 * 60_000;

/** /item/public_token/exchange, /item/get, /item/remove. */
export function registerItems(app: FastifyInstance, store: Store): void {
  endpoint(app, '/item/public_token/exchange', { public_token: z.string() }, ({ public_token }) => {
    const item = exchange(store, public_token);
    return {
      access_token: item.accessToken,
      item_id: item.itemId,
    } satisfies Answer<ItemPublicTokenExchangeResponse>;
  });

  endpoint(app, '/item/get', { access_token: z.string() }, ({ access_token }) => {
    const item = store.item(access_token);
    return {
      item: { ...toItem(item, store), created_at: new Date(item.createdMs).toISOString() },
      status: {
        investments: null,
        transactions: {
          last_successful_update: new Date(lastUpdateMs(item, store.nowMs())).toISOString(),
          last_failed_update: null,
        },
        last_webhook: item.lastWebhook && {
          sent_at: new Date(item.lastWebhook.sentMs).toISOString(),
          code_sent: item.lastWebhook.code,
        },
      },
    } satisfies Answer<ItemGetResponse>;
  });

  endpoint(app, '/item/remove', { access_token: z.string() }, ({ access_token }) => {
    store.item(access_token).removed = true;
    return {} satisfies Answer<ItemRemoveResponse>;
  });
}

/** A public token becomes an Item exactly once. */
function exchange(store: Store, publicToken: string): ItemRow {
  if (!/^public-sandbox-[0-9a-f-]{36}$/.test(publicToken)) {
    const wanted =
      'provided public token is in an invalid format. expected format: public-<environment>-<identifier>';
    throw new PlaidProblem('INVALID_PUBLIC_TOKEN', wanted);
  }
  const row = store.state().publicTokens[publicToken];
  if (!row) throw new PlaidProblem('INVALID_PUBLIC_TOKEN');
  if (row.used) throw new PlaidProblem('INVALID_PUBLIC_TOKEN', 'provided public token was already exchanged');
  if (store.nowMs() > row.createdMs + PUBLIC_TOKEN_MS) {
    throw new PlaidProblem(
      'INVALID_PUBLIC_TOKEN',
      'provided public token is expired. Public tokens expire 30 minutes after creation',
    );
  }
  row.used = true;
  const { random } = store.fresh('exchange');
  const item: ItemRow = {
    itemId: random.id(37),
    accessToken: store.token('access', random),
    institutionId: row.institutionId,
    state: row.loginRequired ? 'login_required' : 'good',
    consentExpiresMs: null,
    disconnectsMs: null,
    offered: [],
    products: row.products,
    webhook: row.webhook,
    createdMs: store.nowMs(),
    daysRequested: row.daysRequested,
    seed: row.itemSeed,
    removed: false,
    made: [],
    lastWebhook: null,
    lookedMs: null,
    refreshes: 0,
    rotations: 0,
    overdue: false,
    consented: row.consented,
  };
  store.state().items[item.itemId] = item;
  return item;
}

/** Banks are asked once a day, and when a caller wants it; a bank that wants its user answers no more. */
export function lastUpdateMs(item: ItemRow, nowMs: number): number {
  return Math.max(
    item.lookedMs ?? 0,
    item.createdMs,
    Math.floor(nowMs / DAY_MS) * DAY_MS - (itemErrorOf(item, nowMs) === null ? 0 : DAY_MS),
  );
}
