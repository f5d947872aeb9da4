import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { AccountLinkRow } from './connect-rows.ts';
import type { Store } from './store.ts';
import { toConnectedAccount } from './wire/connected-account.ts';

const body = z.object({ outcome: z.enum(['complete', 'restrict']).default('complete') });

/** Stands for Stripe's onboarding: a page for people, good once, and a POST for tests. */
export function registerOnboarding(app: FastifyInstance, store: Store): void {
  app.get<{ Params: { token: string } }>('/onboarding/:token', async (request, reply) => {
    const link = linkOf(store, request.params.token);
    // As at Stripe, whoever comes too late is sent for another link.
    if (link.used || link.expires < store.now()) return reply.redirect(link.refreshUrl, 303);
    store.accountLinks.put({ ...link, used: true });
    return reply.type('text/html').send(page(link));
  });
  app.post<{ Params: { token: string } }>('/onboarding/:token/finish', async (request, reply) => {
    const link = linkOf(store, request.params.token);
    submit(store, link.account, false);
    return reply.redirect(link.returnUrl, 303);
  });
  app.post<{ Params: { id: string } }>('/accounts/:id/onboard', async (request) => {
    const { outcome } = body.parse(request.body ?? {});
    return toConnectedAccount(submit(store, request.params.id, outcome === 'restrict'));
  });
}

function submit(store: Store, id: string, restricted: boolean) {
  const account = store.connectedAccounts.get(id);
  if (!account) throw Object.assign(new Error(`No such account: ${id}`), { statusCode: 404 });
  return store.connectedAccounts.put({ ...account, submitted: true, restricted });
}

function linkOf(store: Store, token: string): AccountLinkRow {
  const link = store.accountLinks.get(token);
  if (!link) throw Object.assign(new Error(`No such link: ${token}`), { statusCode: 404 });
  return link;
}

function page({ id, account }: AccountLinkRow): string {
  return `<!doctype html><meta charset="utf-8"><title>Sandbox onboarding</title>
<h1>Who are you?</h1><p>${account} wants to be paid.</p>
<form method="post" action="${id}/finish"><button>Agree and submit</button></form>`;
}
