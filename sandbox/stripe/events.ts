import { ofBilling } from './billing/events.ts';
import type {
  Announcement,
  ChargeRow,
  CustomerRow,
  DisputeRow,
  EventRow,
  PaymentIntentRow,
  PaymentMethodRow,
  RefundRow,
  RowChange,
} from './rows.ts';
import { ofCheckout } from './checkout/events.ts';
import { ofSetup } from './setup/events.ts';
import type { Store } from './store.ts';
import { toCharge } from './wire/charge.ts';
import { toConnectedAccount } from './wire/connected-account.ts';
import { toCustomer } from './wire/customer.ts';
import { toDispute } from './wire/dispute.ts';
import { toPaymentIntent } from './wire/payment-intent.ts';
import { toPayout } from './wire/payout.ts';
import { toPaymentMethod } from './wire/payment-method.ts';
import { toRefund } from './wire/refund.ts';
import { toTransfer } from './wire/transfer.ts';

/** What the changes of a call are announced as. @param request null for what time itself brought about */
export function writeEvents(store: Store, sandboxUrl: string, request: EventRow['request'] | null): void {
  for (const change of store.takeChanges()) {
    for (const [type, object] of announced(change, store, sandboxUrl)) {
      store.addEvent({
        created: store.now(),
        type,
        object,
        request: request ?? { id: null, idempotencyKey: null },
      });
    }
  }
}

function announced(change: RowChange, store: Store, url: string): Announcement[] {
  switch (change.kind) {
    case 'customer':
      return ofCustomer(change.before, change.after);
    case 'paymentIntent':
      return change.after
        ? kindsOfIntent(change.before, change.after).map((type) => [
            type,
            toPaymentIntent(change.after!, store, url),
          ])
        : [];
    case 'charge':
      return change.after
        ? kindsOfCharge(change.before, change.after, store).map((type) => [
            type,
            toCharge(change.after!, store),
          ])
        : [];
    case 'dispute':
      return change.after
        ? kindsOfDispute(change.before, change.after).map((type) => [type, toDispute(change.after!, store)])
        : [];
    case 'connectedAccount':
      return change.before && change.after ? [['account.updated', toConnectedAccount(change.after)]] : [];
    case 'transfer':
      return change.after
        ? [[change.before ? 'transfer.reversed' : 'transfer.created', toTransfer(change.after, store)]]
        : [];
    case 'payout':
      return change.after
        ? [[`payout.${change.before ? change.after.ended : 'created'}`, toPayout(change.after, store.now())]]
        : [];
    case 'refund':
      return change.after && !change.before ? ofRefund(change.after, store) : [];
    case 'paymentMethod':
      return ofMethod(change.before, change.after);
    case 'checkoutSession':
      return ofCheckout(change, store, url);
    case 'setupIntent':
      return ofSetup(change, store, url);
    default:
      return ofBilling(change, store, url);
  }
}

function ofCustomer(before: CustomerRow | undefined, after: CustomerRow | null): Announcement[] {
  if (!after) return before ? [['customer.deleted', toCustomer(before)]] : [];
  return [[before ? 'customer.updated' : 'customer.created', toCustomer(after)]];
}

/** A method is told of where it becomes somebody's, and where it is that no more. */
function ofMethod(before: PaymentMethodRow | undefined, after: PaymentMethodRow | null): Announcement[] {
  if (!before || !after || before.customer === after.customer) return [];
  return [[`payment_method.${after.customer ? 'attached' : 'detached'}`, toPaymentMethod(after)]];
}

/** By the status that a payment comes to; on its way to one it has others, which nobody is told of. */
const kindOfStatus: Partial<Record<PaymentIntentRow['status'], string>> = {
  succeeded: 'payment_intent.succeeded',
  canceled: 'payment_intent.canceled',
  requires_action: 'payment_intent.requires_action',
  processing: 'payment_intent.processing',
  requires_capture: 'payment_intent.amount_capturable_updated',
};

function kindsOfIntent(before: PaymentIntentRow | undefined, after: PaymentIntentRow): string[] {
  const kinds = before ? [] : ['payment_intent.created'];
  const come = kindOfStatus[after.status];
  if (come && before?.status !== after.status) kinds.push(come);
  if (after.lastError && after.lastError !== before?.lastError) kinds.push('payment_intent.payment_failed');
  return kinds;
}

function kindsOfCharge(before: ChargeRow | undefined, after: ChargeRow, store: Store): string[] {
  if (before?.status !== after.status) return [`charge.${after.status}`];
  const manual = store.paymentIntents.get(after.paymentIntent)?.captureMethod === 'manual';
  return manual && after.captured && !before.captured ? ['charge.captured'] : [];
}

function kindsOfDispute(before: DisputeRow | undefined, after: DisputeRow): string[] {
  if (!before) return ['charge.dispute.created', 'charge.dispute.funds_withdrawn'];
  if (before.status === after.status || after.status === 'under_review') return ['charge.dispute.updated'];
  return after.status === 'won'
    ? ['charge.dispute.closed', 'charge.dispute.funds_reinstated']
    : ['charge.dispute.closed'];
}

function ofRefund(refund: RefundRow, store: Store): Announcement[] {
  const charge = store.charges.get(refund.charge)!;
  return [
    ['refund.created', toRefund(refund, store)],
    ['charge.refunded', toCharge(charge, store)],
  ];
}
