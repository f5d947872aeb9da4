import { invalid, missing, StripeFailure } from '../errors.ts';
import type { Params } from '../params.ts';
import type { StripeCall } from '../route.ts';
import type { PaymentIntentRow } from '../rows.ts';
import type { Store } from '../store.ts';
import { lastError, toPaymentIntent } from '../wire/payment-intent.ts';
import { attemptInvoice, draftInvoice, finalizeInvoice } from './charge-invoice.ts';
import { linesOf, methodOfSubscription, readItems, recurringOf } from './items.ts';
import { periodEnd } from '../../world/period.ts';
import { dueOf, type SubscriptionRow } from './rows.ts';

const DAY = 24 * 3600;
const behaviours = [
  'allow_incomplete',
  'default_incomplete',
  'error_if_incomplete',
  'pending_if_incomplete',
] as const;

/** Begins a subscription, with its first invoice, which is put to the payer's method at once. */
export function createSubscription({ store, params }: Pick<StripeCall, 'store' | 'params'>): SubscriptionRow {
  const behaviour = params.oneOf('payment_behavior', behaviours) ?? 'allow_incomplete';
  const row = blankSubscription(params, store);
  const free = row.status === 'trialing';
  const lines = linesOf(row, store, free);
  const due = dueOf({ lines });
  const method = methodOfSubscription(row, store);
  const automatic = row.collectionMethod === 'charge_automatically';
  if (automatic && due > 0 && !method && behaviour !== 'default_incomplete') throw noMethod();
  if (behaviour === 'error_if_incomplete' && method && refuses(method.behaviour))
    throw refusedAtOnce(method.behaviour);

  const begun = store.subscriptions.put(
    !free && automatic && due > 0 ? { ...row, status: 'incomplete' } : row,
  );
  const draft = draftInvoice(begun, store, {
    reason: 'subscription_create',
    lines,
    period: [begun.created, begun.created],
  });
  const invoice = finalizeInvoice(draft, store);
  if (invoice.status === 'open' && automatic && behaviour !== 'default_incomplete') {
    attemptInvoice(invoice, method, store);
  }
  return store.subscriptions.get(begun.id)!;
}

function blankSubscription(params: Params, store: Store): SubscriptionRow {
  const customer = params.requiredText('customer');
  if (!store.customers.get(customer)) throw missing('customer', customer, 'customer');
  const items = readItems(params.hashes('items') ?? [], [], store);
  const collectionMethod =
    params.oneOf('collection_method', ['charge_automatically', 'send_invoice']) ?? 'charge_automatically';
  const daysUntilDue = params.integer('days_until_due', { min: 0 }) ?? null;
  if (collectionMethod === 'send_invoice' && daysUntilDue === null) {
    throw invalid(
      'If you set `collection_method` to `send_invoice`, you must also set `days_until_due`.',
      'days_until_due',
    );
  }
  const trialEnd = readTrialEnd(params, store.now());
  const now = store.now();
  return {
    id: store.newId('sub'),
    created: now,
    customer,
    currency: store.prices.get(items[0]!.price)!.currency,
    status: trialEnd === null ? 'active' : 'trialing',
    items,
    anchor: trialEnd ?? now,
    periodStart: now,
    periodEnd: trialEnd ?? periodEnd(now, recurringOf({ items }, store), now),
    trialStart: trialEnd === null ? null : now,
    trialEnd,
    trialTold: false,
    cancelAtPeriodEnd: false,
    canceledAt: null,
    endedAt: null,
    cancellationReason: null,
    collectionMethod,
    daysUntilDue,
    defaultMethod: readMethod(params, customer, store) ?? null,
    latestInvoice: null,
    description: params.text('description') ?? null,
    metadata: params.metadata(),
    pending: [],
  };
}

function readTrialEnd(params: Params, now: number): number | null {
  const days = params.integer('trial_period_days', { min: 0, max: 730 });
  if (days) return now + days * DAY;
  if (params.text('trial_end') === 'now') return null;
  const end = params.integer('trial_end');
  if (end === undefined) return null;
  if (end > now) return end;
  throw invalid('trial_end must be in the future.', 'trial_end');
}

/** The method that is named, where it is the customer's. */
export function readMethod(params: Params, customer: string, store: Store): string | null | undefined {
  const id = params.text('default_payment_method');
  if (!id) return id;
  const method = store.paymentMethods.get(id);
  if (method && method.customer === customer && !method.spent) return method.id;
  throw new StripeFailure(400, {
    code: 'resource_missing',
    message: `The customer does not have a payment method with the ID ${id}. The payment method must be attached to the customer.`,
    param: 'default_payment_method',
  });
}

function noMethod(): StripeFailure {
  return new StripeFailure(400, {
    code: 'resource_missing',
    message:
      'This customer has no attached payment source or default payment method. Please consider adding a default payment method. For more information, visit https://stripe.com/docs/billing/subscriptions/payment-methods-setting#payment-method-priority.',
  });
}

const refuses = (behaviour: string) => behaviour === 'challenge' || behaviour.startsWith('decline');

function refusedAtOnce(behaviour: string): StripeFailure {
  if (behaviour === 'challenge') {
    return new StripeFailure(402, {
      type: 'card_error',
      code: 'subscription_payment_intent_requires_action',
      message:
        'Payment for this subscription requires additional user action before it can be completed successfully. Payment can be completed using the PaymentIntent associated with `subscription.latest_invoice`.',
    });
  }
  return new StripeFailure(402, {
    type: 'card_error',
    code: 'card_declined',
    decline_code: behaviour.startsWith('decline:') ? behaviour.slice('decline:'.length) : 'generic_decline',
    message: 'Your card was declined.',
  });
}

/** 402 with the payment where its method refused. */
export function refusalOf(intent: PaymentIntentRow, { store, sandboxUrl }: StripeCall): StripeFailure {
  const { message = '', ...refusal } = lastError(intent, store)!;
  return new StripeFailure(402, {
    ...refusal,
    message,
    payment_intent: toPaymentIntent(intent, store, sandboxUrl),
  });
}
