import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Store } from '../store.ts';
import { toCheckoutSession } from '../wire/checkout-session.ts';
import { complete } from './complete.ts';
import { totalOfLines } from './lines.ts';
import type { CheckoutSessionRow } from './rows.ts';

const body = z.object({ paymentMethod: z.string().default('pm_card_visa') });

/** Stands for Stripe's page: a page for people, a POST for tests. */
export function registerCheckout(app: FastifyInstance, store: Store, url: () => string): void {
  app.get<Named>('/checkout/sessions/:id', async (request, reply) =>
    reply.type('text/html').send(page(sessionOf(store, request.params.id), store)),
  );
  app.post<Named>('/checkout/sessions/:id/complete', async (request, reply) => {
    const { paymentMethod } = body.parse(request.body ?? {});
    const after = complete(sessionOf(store, request.params.id), paymentMethod, store);
    if (request.headers['content-type']?.includes('json')) return toCheckoutSession(after, store, url());
    const back = after.successUrl?.replace('{CHECKOUT_SESSION_ID}', after.id);
    return back ? reply.redirect(back, 303) : reply.type('text/html').send(page(after, store));
  });
}

interface Named {
  Params: { id: string };
}

function sessionOf(store: Store, id: string): CheckoutSessionRow {
  const row = store.checkoutSessions.get(id);
  if (row) return row;
  throw Object.assign(new Error(`No such checkout session: ${id}`), { statusCode: 404 });
}

function page(row: CheckoutSessionRow, store: Store): string {
  const amount = `${totalOfLines(row.lines, store)} ${(row.currency ?? '').toUpperCase()} (minor units)`;
  const form = `<form method="post" action="${row.id}/complete">
<input name="paymentMethod" value="pm_card_visa"> <button>Pay</button></form>`;
  return `<!doctype html><meta charset="utf-8"><title>Sandbox checkout</title>
<h1>${row.mode}: ${amount}</h1><p>${row.status}</p>${row.status === 'open' ? form : ''}`;
}
