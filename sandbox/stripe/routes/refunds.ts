import { book } from '../books.ts';
import { invalid, missing, notFound, StripeFailure } from '../errors.ts';
import { createdFilter, listParams, toPage } from '../list.ts';
import { typeOf } from '../method-types.ts';
import type { Params } from '../params.ts';
import type { StripeRoute } from '../route.ts';
import type { ChargeRow } from '../rows.ts';
import type { Store } from '../store.ts';
import { refundedAmount } from '../wire/charge.ts';
import { toRefund } from '../wire/refund.ts';

const reasons = ['duplicate', 'fraudulent', 'requested_by_customer'] as const;
/** Virtual seconds until a refund to a bank account has arrived. */
const BANK_REFUND_TAKES = 3 * 24 * 3600;

export const refunds: readonly StripeRoute[] = [
  {
    method: 'POST',
    url: '/refunds',
    accepts: [
      'amount',
      'charge',
      'instructions_email',
      'metadata',
      'payment_intent',
      'reason',
      'refund_application_fee',
      'reverse_transfer',
    ],
    run: ({ store, params }) => {
      const charge = chargeToRefund(params, store);
      const left = charge.amountCaptured - refundedAmount(charge, store);
      if (left === 0) {
        throw invalid(`Charge ${charge.id} has already been refunded.`, undefined, 'charge_already_refunded');
      }
      if (store.disputes.where('charge', charge.id).some(({ status }) => status !== 'won')) {
        throw invalid(
          `The charge ${charge.id} has been charged back; cannot issue a refund.`,
          undefined,
          'charge_disputed',
        );
      }
      const amount = params.integer('amount', { min: 1 }) ?? left;
      if (amount > left) {
        const than = left === charge.amountCaptured ? 'charge amount' : 'unrefunded amount on charge';
        throw invalid(
          `Refund amount (${amount}) is greater than ${than} (${left}), in minor units of ${charge.currency}`,
          'amount',
        );
      }
      return toRefund(refund(charge, amount, params, store), store);
    },
  },
  {
    method: 'GET',
    url: '/refunds',
    accepts: [...listParams, 'charge', 'created', 'payment_intent'],
    run: ({ store, params, path }) => {
      const charge = params.text('charge');
      const intent = params.text('payment_intent');
      if (charge && !store.charges.get(charge)) throw missing('charge', charge, 'charge');
      if (intent && !store.paymentIntents.get(intent))
        throw missing('payment_intent', intent, 'payment_intent');
      const rows = charge
        ? store.refunds.where('charge', charge)
        : intent
          ? store.refunds.where('paymentIntent', intent)
          : store.refunds.all();
      return toPage(rows.filter(createdFilter(params)), { params, path }, (row) => toRefund(row, store));
    },
  },
  {
    method: 'GET',
    url: '/refunds/:id',
    accepts: [],
    run: ({ store, id }) => {
      const row = store.refunds.get(id);
      if (!row) throw notFound('refund', id);
      return toRefund(row, store);
    },
  },
];

function chargeToRefund(params: Params, store: Store): ChargeRow {
  const intentId = params.text('payment_intent');
  const chargeId = params.text('charge');
  if (!intentId && !chargeId) {
    throw new StripeFailure(400, {
      code: 'parameter_missing',
      message: 'One of the following params should be provided for this request: payment_intent or charge.',
    });
  }
  const intent = intentId ? store.paymentIntents.get(intentId) : undefined;
  if (intentId && !intent) throw missing('payment_intent', intentId, 'payment_intent');
  const id = chargeId ?? intent?.latestCharge;
  const charge = id ? store.charges.get(id) : undefined;
  if (chargeId && !charge) throw missing('charge', chargeId, 'charge');
  if (charge?.status === 'succeeded' && charge.captured) return charge;
  throw invalid(
    intentId
      ? `This PaymentIntent (${intentId}) does not have a successful charge to refund.`
      : `Charge ${chargeId} has not succeeded and cannot be refunded.`,
    intentId ? 'payment_intent' : 'charge',
    intentId ? 'payment_intent_unexpected_state' : 'charge_not_refundable',
  );
}

function refund(charge: ChargeRow, amount: number, params: Params, store: Store) {
  const type = typeOf(store.paymentMethods.get(charge.paymentMethod)!.kind);
  const id = store.newId(type === 'card' ? 're' : 'pyr');
  const created = store.now();
  return store.refunds.put({
    id,
    created,
    amount,
    currency: charge.currency,
    charge: charge.id,
    paymentIntent: charge.paymentIntent,
    paymentMethod: charge.paymentMethod,
    reason: params.oneOf('reason', reasons) ?? null,
    metadata: params.metadata(),
    balanceTransaction: book(store, {
      created,
      amount: -amount,
      currency: charge.currency,
      type: type === 'card' ? 'refund' : 'payment_refund',
      source: id,
      description: `REFUND FOR CHARGE (${charge.description ?? charge.id})`,
    }),
    succeedsAt: type === 'us_bank_account' ? created + BANK_REFUND_TAKES : created,
  });
}
