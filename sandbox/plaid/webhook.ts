import type { FastifyInstance } from 'fastify';
import type { ItemWebhookUpdateResponse } from 'plaid';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { toItem } from './item-wire.ts';
import { PlaidProblem } from './problem.ts';
import type { Store } from './store.ts';
import type { Answer } from './wire.ts';

/** /item/webhook/update: where an Item’s webhooks go from now on; nowhere, where it is null or empty. */
export function registerWebhook(app: FastifyInstance, store: Store): void {
  const fields = { access_token: z.string(), webhook: z.string().nullish() };
  endpoint(app, '/item/webhook/update', fields, ({ access_token, webhook }) => {
    const item = store.item(access_token);
    if (webhook && !/^https?:\/\//.test(webhook)) {
      throw new PlaidProblem('INVALID_FIELD', 'webhook must be a valid URL');
    }
    item.webhook = webhook || null;
    if (item.webhook) item.lastWebhook = { code: 'WEBHOOK_UPDATE_ACKNOWLEDGED', sentMs: store.nowMs() };
    return { item: toItem(item, store) } satisfies Answer<ItemWebhookUpdateResponse>;
  });
}
