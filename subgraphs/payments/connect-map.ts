import type Stripe from 'stripe';
import type { ConnectedAccountStatus, ResolversTypes } from '#schema/generated/payments.ts';
import type { MirrorObject } from '#subgraphs/kit/mirror/objects.ts';
import { fromStripeAmount } from './stripe-money.ts';

export type ConnectedAccountRow = Awaited<ResolversTypes['ConnectedAccount']>;
export type TransferRow = Awaited<ResolversTypes['Transfer']>;

/** @param personId whose it is */
export function toConnectedAccount(
  { body, account, asOf }: MirrorObject<Stripe.Account>,
  personId: string,
): ConnectedAccountRow {
  const status = toStatus(body);
  return {
    __typename: 'ConnectedAccount',
    id: body.id,
    status,
    canReceive: status === 'ACTIVE',
    canPayOut: body.payouts_enabled,
    country: body.country ?? null,
    createdAt: toDateTime(body.created ?? 0),
    asOf: asOf.toISOString(),
    account,
    personId,
  };
}

/** By what decides whether money can be handed on: that Stripe knows who it is, and lets it come. */
export function toStatus({
  capabilities,
  details_submitted: submitted,
}: Pick<Stripe.Account, 'capabilities' | 'details_submitted'>): ConnectedAccountStatus {
  if (capabilities?.transfers === 'active') return 'ACTIVE';
  return submitted ? 'RESTRICTED' : 'ONBOARDING';
}

export function toTransfer({ body, account, asOf }: MirrorObject<Stripe.Transfer>): TransferRow {
  const { destination, currency } = body;
  return {
    __typename: 'Transfer',
    id: body.id,
    amount: fromStripeAmount(body.amount, currency),
    amountReversed: fromStripeAmount(body.amount_reversed, currency),
    reversed: body.reversed,
    description: body.description,
    createdAt: toDateTime(body.created),
    asOf: asOf.toISOString(),
    account,
    paymentId: body.metadata?.['plaza_payment'] ?? null,
    destinationId: typeof destination === 'string' ? destination : (destination?.id ?? null),
  };
}

/** Stripe's whole seconds as RFC 3339. */
function toDateTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}
