import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { PlaidProblem } from './problem.ts';
import { goThroughLink, issuePublicToken } from './public-tokens.ts';
import type { ItemRow } from './state.ts';
import type { Store } from './store.ts';

const wish = z.strictObject({
  institutionId: z.string().default('ins_109508'),
  linkToken: z.string().optional(),
});

/** `/_sandbox/plaid`: what a developer needs without Plaid's web pages. */
export function registerPlaidControl(app: FastifyInstance, store: Store): void {
  app.setErrorHandler<Error & { statusCode?: number }>((error, _request, reply) => {
    const bad = error instanceof PlaidProblem || error instanceof z.ZodError;
    reply.code(bad ? 400 : (error.statusCode ?? 500)).send({ error: { message: error.message } });
  });

  // Link without Link: with the link token of an update, the Item is repaired and no public token is needed.
  app.post('/public_token', async (request) => {
    const { institutionId, linkToken } = wish.parse(request.body ?? {});
    const token = linkToken
      ? goThroughLink(store, linkToken, institutionId)
      : issuePublicToken(store, { institutionId });
    return { public_token: token };
  });
  app.get('/items', async () => ({ items: Object.values(store.state().items).map(toLine) }));
  app.post<{ Params: { itemId: string } }>('/items/:itemId/login_required', async (request) =>
    toLine(setState(store, request.params.itemId, 'login_required')),
  );
  app.post<{ Params: { itemId: string } }>('/items/:itemId/repair', async (request) =>
    toLine(setState(store, request.params.itemId, 'good')),
  );
}

function setState(store: Store, itemId: string, state: ItemRow['state']): ItemRow {
  const item = store.state().items[itemId];
  if (!item) throw new PlaidProblem('ITEM_NOT_FOUND');
  item.state = state;
  return item;
}

function toLine({ itemId, institutionId, state, removed }: ItemRow) {
  return { itemId, institutionId, state, removed };
}
