import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { DAY_MS } from '../world/days.ts';
import { announceDisconnect, offerAccount, repair, revoke } from './item-state.ts';
import { PlaidProblem } from './problem.ts';
import { goThroughLink, issuePublicToken } from './public-tokens.ts';
import type { ItemRow } from './state.ts';
import type { Store } from './store.ts';

const consent = z.strictObject({ days: z.number().min(0) });
const opened = z.strictObject({
  kind: z
    .enum(['checking', 'savings', 'credit card', 'student loan', 'mortgage', 'auto loan', 'brokerage'])
    .default('savings'),
});

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
  const change = (path: string, act: (item: ItemRow, body: unknown) => void) =>
    app.post<{ Params: { itemId: string } }>(`/items/:itemId/${path}`, async ({ params, body }) => {
      const item = store.state().items[params.itemId];
      if (!item) throw new PlaidProblem('ITEM_NOT_FOUND');
      act(item, body ?? {});
      return toLine(item);
    });
  change('login_required', (item) => {
    item.state = 'login_required';
  });
  change('repair', (item) => repair(item, store.nowMs()));
  change('remove', (item) => {
    item.removed = true;
  });
  change('revoke', (item) => revoke(item, store.nowMs()));
  change('pending_disconnect', (item) => announceDisconnect(item, store.nowMs()));
  change('consent', (item, body) => {
    item.consentExpiresMs = store.nowMs() + consent.parse(body).days * DAY_MS;
  });
  change('overdue', (item) => {
    item.overdue = true;
  });
  change('new_account', (item, body) => offerAccount(item, opened.parse(body).kind, store.nowMs()));
}

function toLine({ itemId, institutionId, state, removed, refreshes, rotations }: ItemRow) {
  return { itemId, institutionId, state, removed, refreshes, rotations };
}
