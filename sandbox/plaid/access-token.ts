import type { FastifyInstance } from 'fastify';
import type { ItemAccessTokenInvalidateResponse } from 'plaid';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import type { Store } from './store.ts';
import type { Answer } from './wire.ts';

/** /item/access_token/invalidate: the Item gets a new token, and the old one is dead at once. */
export function registerAccessToken(app: FastifyInstance, store: Store): void {
  endpoint(app, '/item/access_token/invalidate', { access_token: z.string() }, ({ access_token }) => {
    const item = store.item(access_token);
    item.accessToken = store.token('access', store.fresh('rotation').random);
    item.rotations += 1;
    store.forgetToken(access_token);
    return {
      new_access_token: item.accessToken,
    } satisfies Answer<ItemAccessTokenInvalidateResponse>;
  });
}
