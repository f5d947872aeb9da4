import type Stripe from 'stripe';
import type {
  CheckoutMode,
  CheckoutPaymentStatus,
  CheckoutSessionStatus,
  ResolversTypes,
} from '#schema/generated/payments.ts';
import type { MirrorObject, NewObject } from '#subgraphs/kit/mirror/objects.ts';
import { idOf } from '../billing/kept.ts';
import { customerOf } from '../map.ts';
import { fromStripeAmount } from '../stripe-money.ts';

export type CheckoutSessionRow = Awaited<ResolversTypes['CheckoutSession']>;

/** All that is kept of a page: not its address, where whoever has it can pay. */
const keptNames = [
  'id',
  'object',
  'mode',
  'status',
  'payment_status',
  'created',
  'expires_at',
  'currency',
  'amount_total',
  'customer',
  'payment_intent',
  'subscription',
  'metadata',
  'plaza_request',
  'plaza_description',
];

const modeOf: Record<string, CheckoutMode> = {
  payment: 'PAYMENT',
  subscription: 'SUBSCRIPTION',
  setup: 'SETUP',
};

const statusOf: Record<string, CheckoutSessionStatus> = {
  open: 'OPEN',
  complete: 'COMPLETE',
  expired: 'EXPIRED',
};

const paymentStatusOf: Record<string, CheckoutPaymentStatus> = {
  unpaid: 'UNPAID',
  paid: 'PAID',
  no_payment_required: 'NO_PAYMENT_REQUIRED',
};

export function keptSession(account: string, session: Stripe.Checkout.Session, asOf: Date): NewObject {
  return {
    account,
    kind: 'checkout_session',
    id: session.id,
    owner: customerOf(session),
    at: new Date(session.created * 1000),
    asOf,
    body: JSON.parse(JSON.stringify(session, keptNames)) as unknown,
  };
}

/** @param seen as Stripe sent it, or as it is kept: then without its address */
export function toCheckoutSession({
  body,
  account,
  asOf,
  personId,
}: Pick<MirrorObject<Stripe.Checkout.Session>, 'account' | 'asOf' | 'body'> & {
  personId: string | null;
}): CheckoutSessionRow {
  return {
    __typename: 'CheckoutSession',
    id: body.id,
    mode: modeOf[body.mode] ?? 'UNKNOWN',
    status: toSessionStatus(body.status),
    paymentStatus: paymentStatusOf[body.payment_status] ?? 'UNKNOWN',
    amount:
      body.amount_total === null || body.currency === null
        ? null
        : fromStripeAmount(body.amount_total, body.currency),
    description: body.metadata?.['plaza_description'] ?? null,
    requested: body.metadata?.['plaza_request'] === 'true',
    createdAt: new Date(body.created * 1000).toISOString(),
    expiresAt: new Date(body.expires_at * 1000).toISOString(),
    asOf: asOf.toISOString(),
    account,
    personId,
    paymentId: idOf(body.payment_intent),
    subscriptionId: idOf(body.subscription),
    ...(body.url !== undefined && { shownUrl: body.url }),
  };
}

export function toSessionStatus(status: string | null): CheckoutSessionStatus {
  return statusOf[status ?? ''] ?? 'UNKNOWN';
}
