import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { DebitReturn } from './rows.ts';
import type { Store } from './store.ts';
import { toPaymentIntent } from './wire/payment-intent.ts';

/** What a bank says when it returns a debit, with the network's own code. https://docs.stripe.com/payments/ach-direct-debit */
export const returns: Record<DebitReturn, { networkCode: string; message: string }> = {
  insufficient_funds: {
    networkCode: 'R01',
    message: "The customer's account has insufficient funds to cover this payment.",
  },
  account_closed: { networkCode: 'R02', message: "The customer's bank account has been closed." },
  no_account: { networkCode: 'R03', message: "The customer's bank account could not be located." },
  debit_not_authorized: {
    networkCode: 'R10',
    message: 'The customer has notified their bank that this payment was unauthorized.',
  },
};

const body = z.object({
  reason: z.enum(['insufficient_funds', 'account_closed', 'no_account', 'debit_not_authorized']),
});

/** Has the bank return a debit that is on its way: it fails when it would have been settled. */
export function registerReturns(app: FastifyInstance, store: Store, url: () => string): void {
  app.post<{ Params: { id: string } }>('/payment_intents/:id/return', async (request) => {
    const { reason } = body.parse(request.body ?? {});
    const intent = store.paymentIntents.get(request.params.id);
    if (!intent)
      throw Object.assign(new Error(`No such payment_intent: ${request.params.id}`), { statusCode: 404 });
    if (intent.settlesAt === null) {
      const message = `${intent.id} is no debit on its way: its status is ${intent.status}.`;
      throw Object.assign(new Error(message), { statusCode: 409 });
    }
    return toPaymentIntent(store.paymentIntents.put({ ...intent, returns: reason }), store, url());
  });
}
