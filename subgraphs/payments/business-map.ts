import type Stripe from 'stripe';
import type {
  BusinessBalance,
  DisputeStatus,
  PayoutStatus,
  ResolversTypes,
} from '#schema/generated/payments.ts';
import { toOpaqueId } from '#schema/person-id.ts';
import type { MirrorObject } from '#subgraphs/kit/mirror/objects.ts';
import { fromStripeAmount } from './stripe-money.ts';

export type PayoutRow = Awaited<ResolversTypes['Payout']>;
export type DisputeRow = Awaited<ResolversTypes['Dispute']>;

const payoutStatusOf: Record<string, PayoutStatus> = {
  pending: 'PENDING',
  in_transit: 'IN_TRANSIT',
  paid: 'PAID',
  failed: 'FAILED',
  canceled: 'CANCELED',
};

const disputeStatusOf: Record<string, DisputeStatus> = {
  warning_needs_response: 'WARNING_NEEDS_RESPONSE',
  warning_under_review: 'WARNING_UNDER_REVIEW',
  warning_closed: 'WARNING_CLOSED',
  needs_response: 'NEEDS_RESPONSE',
  under_review: 'UNDER_REVIEW',
  won: 'WON',
  lost: 'LOST',
};

/** A business's id follows from the name of its account, so that every process knows it. */
export function toBusinessId(account: string): string {
  return toOpaqueId('biz', account);
}

export function toPayout({ body, account, asOf }: MirrorObject<Stripe.Payout>): PayoutRow {
  return {
    __typename: 'Payout',
    id: body.id,
    amount: money(body),
    status: payoutStatusOf[body.status] ?? 'UNKNOWN',
    createdAt: toDateTime(body.created),
    arrivesOn: toDateTime(body.arrival_date).slice(0, 10),
    automatic: body.automatic,
    statementDescriptor: body.statement_descriptor ?? null,
    traceId: body.trace_id?.value ?? null,
    failureCode: body.failure_code ?? null,
    asOf: asOf.toISOString(),
    account,
  };
}

export function toDispute({
  body,
  account,
  asOf,
}: Pick<MirrorObject<Stripe.Dispute>, 'body' | 'account' | 'asOf'>): DisputeRow {
  const payment = body.payment_intent;
  return {
    __typename: 'Dispute',
    id: body.id,
    amount: money(body),
    status: disputeStatusOf[body.status] ?? 'UNKNOWN',
    reason: body.reason,
    createdAt: toDateTime(body.created),
    evidenceDueBy: body.evidence_details?.due_by ? toDateTime(body.evidence_details.due_by) : null,
    hasEvidence: body.evidence_details?.has_evidence ?? null,
    submissionCount: body.evidence_details?.submission_count ?? null,
    asOf: asOf.toISOString(),
    account,
    paymentId: typeof payment === 'string' ? payment : (payment?.id ?? null),
  };
}

export function toBalance(
  { available, pending }: Pick<Stripe.Balance, 'available' | 'pending'>,
  asOf: Date,
): BusinessBalance {
  return {
    __typename: 'BusinessBalance',
    available: available.map(money),
    pending: pending.map(money),
    asOf: asOf.toISOString(),
  };
}

function money({ amount, currency }: { amount: number; currency: string }) {
  return { __typename: 'Money' as const, ...fromStripeAmount(amount, currency) };
}

/** Stripe's whole seconds as RFC 3339. */
function toDateTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}
