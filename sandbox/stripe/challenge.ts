import type { FastifyInstance, FastifyReply } from 'fastify';
import qs from 'qs';
import { z } from 'zod';
import { accept, failChallenge } from './pay.ts';
import type { PaymentIntentRow } from './rows.ts';
import type { Store } from './store.ts';
import { toPaymentIntent } from './wire/payment-intent.ts';

const body = z.object({ outcome: z.enum(['succeed', 'fail']), redirect: z.string().optional() });

/** Stands for the bank's 3-D Secure page, and for the wallet's: a page for people, a POST for tests. */
export function registerChallenge(app: FastifyInstance, store: Store, url: () => string): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, text, done) => done(null, qs.parse(String(text))),
  );
  app.get<{ Params: { id: string } }>('/payment_intents/:id/challenge', async (request, reply) => {
    const intent = waiting(store, request.params.id);
    return reply.type('text/html').send(page(intent));
  });
  app.post<{ Params: { id: string } }>('/payment_intents/:id/authenticate', async (request, reply) => {
    const { outcome, redirect } = body.parse(request.body ?? {});
    const intent = waiting(store, request.params.id);
    const method = store.paymentMethods.get(intent.paymentMethod!)!;
    const after = outcome === 'succeed' ? accept(intent, method, store, true) : failChallenge(intent, store);
    if (redirect !== undefined) return back(intent, outcome, reply);
    return toPaymentIntent(after, store, url());
  });
}

function waiting(store: Store, id: string): PaymentIntentRow {
  const intent = store.paymentIntents.get(id);
  if (!intent) throw Object.assign(new Error(`No such payment_intent: ${id}`), { statusCode: 404 });
  if (intent.status === 'requires_action' && intent.challenge) return intent;
  const message = `${id} waits for no challenge: its status is ${intent.status}.`;
  throw Object.assign(new Error(message), { statusCode: 409 });
}

function back(intent: PaymentIntentRow, outcome: 'succeed' | 'fail', reply: FastifyReply): FastifyReply {
  const returnUrl = intent.challenge?.returnUrl;
  if (!returnUrl) return reply.type('text/html').send('<p>Done. You may close this page.</p>');
  const target = new URL(returnUrl);
  target.searchParams.set('payment_intent', intent.id);
  target.searchParams.set('payment_intent_client_secret', intent.secret);
  target.searchParams.set('redirect_status', outcome === 'succeed' ? 'succeeded' : 'failed');
  return reply.redirect(target.href, 303);
}

function page({ id, amount, currency }: PaymentIntentRow): string {
  return `<!doctype html><meta charset="utf-8"><title>Sandbox bank</title>
<h1>Is this you?</h1><p>${id}: ${amount} ${currency.toUpperCase()} (minor units)</p>
<form method="post" action="authenticate"><input type="hidden" name="redirect" value="yes">
${button('succeed', 'Complete')} ${button('fail', 'Fail')}</form>`;
}

function button(outcome: string, label: string): string {
  return `<button name="outcome" value="${outcome}">${label}</button>`;
}
