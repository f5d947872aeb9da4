import { declines } from '../declines.ts';
import { invalid, missing, notFound, StripeFailure } from '../errors.ts';
import { listParams, toPage } from '../list.ts';
import { checkUsable, findMethod } from '../magic-methods.ts';
import { typeOf } from '../method-types.ts';
import type { StripeCall, StripeRoute } from '../route.ts';
import type { PaymentMethodRow } from '../rows.ts';
import { toPaymentMethod } from '../wire/payment-method.ts';
import { customerOf } from './customers.ts';

export const paymentMethods: readonly StripeRoute[] = [
  {
    method: 'GET',
    url: '/customers/:id/payment_methods',
    accepts: [...listParams, 'allow_redisplay', 'type'],
    run: (call) => {
      customerOf(call);
      const type = call.params.text('type');
      const rows = call.store.paymentMethods.where('customer', call.id);
      return toPage(
        rows.filter((row) => !type || typeOf(row.kind) === type),
        call,
        toPaymentMethod,
      );
    },
  },
  {
    method: 'GET',
    url: '/payment_methods/:id',
    accepts: [],
    run: (call) => toPaymentMethod(methodOf(call)),
  },
  {
    method: 'POST',
    url: '/payment_methods/:id/attach',
    accepts: ['customer'],
    run: (call) => {
      const { store, params } = call;
      const customer = params.requiredText('customer');
      if (!store.customers.get(customer)) throw missing('customer', customer, 'customer');
      const method = methodOf(call);
      if (method.customer) {
        throw invalid(
          'The payment method you provided has already been attached to a customer.',
          'payment_method',
          'payment_method_unexpected_state',
        );
      }
      checkUsable(method, customer);
      // The bank is asked whether there is such a card.
      if (method.behaviour.startsWith('decline:')) throw refusedCard(method);
      return toPaymentMethod(store.paymentMethods.put({ ...method, customer }));
    },
  },
  {
    method: 'POST',
    url: '/payment_methods/:id/detach',
    accepts: [],
    run: (call) => {
      const method = methodOf(call);
      if (!method.customer) {
        throw invalid(
          'The payment method you provided is not attached to a customer so detachment is impossible.',
          undefined,
          'payment_method_unexpected_state',
        );
      }
      return toPaymentMethod(call.store.paymentMethods.put({ ...method, customer: null, spent: true }));
    },
  },
];

function refusedCard({ behaviour }: PaymentMethodRow): StripeFailure {
  const declineCode = behaviour.slice('decline:'.length);
  const { code, message } = declines[declineCode]!;
  return new StripeFailure(402, { type: 'card_error', code, decline_code: declineCode, message });
}

function methodOf({ store, id }: StripeCall): PaymentMethodRow {
  if (!store.paymentMethods.get(id) && !id.startsWith('pm_card_') && !id.startsWith('pm_usBankAccount_')) {
    throw notFound('PaymentMethod', id, 'payment_method');
  }
  return findMethod(store, id);
}
