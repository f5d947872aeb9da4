import { intentOf } from '../find-intent.ts';
import { missing } from '../errors.ts';
import { createIntent, settable, updateIntent } from '../intent-params.ts';
import { createdFilter, listParams, toPage } from '../list.ts';
import type { StripeRoute } from '../route.ts';
import { toPaymentIntent } from '../wire/payment-intent.ts';
import { confirmed, confirmParams, refuseUnconfirmed } from './confirm-payment-intent.ts';

export const paymentIntents: readonly StripeRoute[] = [
  {
    method: 'POST',
    url: '/payment_intents',
    accepts: [...settable, ...confirmParams, 'automatic_payment_methods', 'confirm', 'confirmation_method'],
    run: (call) => {
      const { store, params, sandboxUrl } = call;
      const intent = createIntent(params, store);
      if (params.boolean('confirm')) return confirmed(store.paymentIntents.put(intent), call);
      refuseUnconfirmed(params);
      return toPaymentIntent(store.paymentIntents.put(intent), store, sandboxUrl);
    },
  },
  {
    method: 'GET',
    url: '/payment_intents',
    accepts: [...listParams, 'created', 'customer', 'customer_account'],
    run: ({ store, params, path, sandboxUrl }) => {
      const customer = params.text('customer');
      if (customer && !store.customers.get(customer) && !store.customers.deleted(customer)) {
        throw missing('customer', customer, 'customer');
      }
      const rows = customer ? store.paymentIntents.where('customer', customer) : store.paymentIntents.all();
      return toPage(rows.filter(createdFilter(params)), { params, path }, (row) =>
        toPaymentIntent(row, store, sandboxUrl),
      );
    },
  },
  {
    method: 'GET',
    url: '/payment_intents/:id',
    accepts: ['client_secret'],
    run: (call) => toPaymentIntent(intentOf(call), call.store, call.sandboxUrl),
  },
  {
    method: 'POST',
    url: '/payment_intents/:id',
    accepts: settable,
    run: (call) => {
      const row = updateIntent(intentOf(call), call.params, call.store);
      return toPaymentIntent(call.store.paymentIntents.put(row), call.store, call.sandboxUrl);
    },
  },
];
