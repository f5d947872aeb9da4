import type Stripe from 'stripe';
import type { BusinessDisputesArgs, BusinessPayoutsArgs } from '#schema/generated/payments.ts';
import { hasRole, requireRole, requireScope } from '#subgraphs/kit/access.ts';
import { mirroredConnection } from '#subgraphs/kit/mirror/mirrored-connection.ts';
import { defaultAccount, type MirrorObject } from '#subgraphs/kit/mirror/objects.ts';
import {
  toBalance,
  toBusinessId,
  toDispute,
  toPayout,
  type DisputeRow,
  type PayoutRow,
} from './business-map.ts';
import type { Context } from './context.ts';
import type { PaymentsKind } from './kept.ts';
import { isNotFound } from './loaders.ts';
import { conditions, readWhere, type WhereInput } from './where.ts';

/** @throws PlazaError FORBIDDEN: what belongs to the business is nobody's own, so a role is what opens it */
export function requireBusinessRole({ claims }: Pick<Context, 'claims'>): void {
  requireScope(claims, 'payments:read');
  requireRole(claims, 'operator', 'analyst');
}

export function mayReadBusiness({ claims }: Pick<Context, 'claims'>): boolean {
  return claims.scopes.includes('payments:read') && hasRole(claims, 'operator', 'analyst');
}

/** The business of the one account that is configured. */
export function theBusiness({ config }: Pick<Context, 'config'>) {
  return {
    __typename: 'Business' as const,
    id: toBusinessId(defaultAccount),
    account: defaultAccount,
    stripeAccount: config.account,
  };
}

/** What Stripe holds, as it was a short while ago at most. */
export async function balanceOf({ objects, business, maxAge }: Context) {
  const kind: PaymentsKind = 'balance';
  const [kept] = await objects.byIds<Stripe.Balance>(defaultAccount, kind, [defaultAccount]);
  const young = kept && Date.now() - kept.asOf.getTime() < maxAge('Business.balance');
  if (young) return toBalance(kept.body, kept.asOf);
  const balance = await business.balance();
  return toBalance(balance, balance.asOf);
}

export function payoutPage(context: Context, args: Partial<BusinessPayoutsArgs>) {
  const { sources, maxAge } = context;
  return page<Stripe.Payout, PayoutRow>(
    context,
    'payout',
    args,
    { source: sources.payouts(), maxAgeMs: maxAge('Business.payouts') },
    toPayout,
  );
}

export function disputePage(context: Context, args: Partial<BusinessDisputesArgs>) {
  const { sources, maxAge } = context;
  return page<Stripe.Dispute, DisputeRow>(
    context,
    'dispute',
    args,
    { source: sources.disputes(), maxAgeMs: maxAge('Business.disputes') },
    toDispute,
  );
}

function page<Body, Row>(
  context: Context,
  kind: PaymentsKind,
  args: { first?: number | null; after?: string | null; where?: WhereInput | null },
  { source, maxAgeMs }: { source: ReturnType<Context['sources']['payouts']>; maxAgeMs: number },
  toRow: (object: MirrorObject<Body>) => Row,
) {
  const where = readWhere(args.where ?? {});
  return mirroredConnection<Body, Row>(
    context,
    {
      scope: [kind, toBusinessId(defaultAccount), where],
      account: defaultAccount,
      kind,
      sources: [source],
      conditions: conditions(where),
      from: where.createdFrom ? new Date(where.createdFrom) : null,
      maxAgeMs,
      first: args.first,
      after: args.after,
    },
    toRow,
  );
}

/** A payout in one of these states stays in it; so does a dispute. */
const settled: ReadonlySet<string> = new Set(['PAID', 'FAILED', 'CANCELED', 'WON', 'LOST', 'WARNING_CLOSED']);

export function payoutById(context: Context, id: string): Promise<PayoutRow | null> {
  return byId(context, {
    kind: 'payout',
    id,
    toRow: toPayout,
    read: context.business.payout,
    type: 'Payout',
  });
}

export function disputeById(context: Context, id: string): Promise<DisputeRow | null> {
  return byId(context, {
    kind: 'dispute',
    id,
    toRow: toDispute,
    read: context.business.dispute,
    type: 'Dispute',
  });
}

interface Look<Body, Row> {
  kind: PaymentsKind;
  type: 'Payout' | 'Dispute';
  id: string;
  toRow(object: MirrorObject<Body>): Row;
  /** Asks Stripe; the answer is in the mirror afterwards. */
  read(id: string): Promise<unknown>;
}

/** What is kept where it is young and settled, else what Stripe says; what is not known at all only an operator has asked for. */
async function byId<Body, Row extends { status: string }>(
  { claims, objects, maxAge }: Context,
  { kind, type, id, toRow, read }: Look<Body, Row>,
): Promise<Row | null> {
  const [kept] = await objects.byIds<Body>(defaultAccount, kind, [id]);
  if (!kept && !hasRole(claims, 'operator')) return null;
  const row = kept && toRow(kept);
  if (row && settled.has(row.status) && Date.now() - kept.asOf.getTime() < maxAge(type)) return row;
  try {
    await read(id);
  } catch (error) {
    if (!isNotFound(error)) throw error;
    await objects.forget(defaultAccount, kind, id);
    return null;
  }
  const [now] = await objects.byIds<Body>(defaultAccount, kind, [id]);
  return now ? toRow(now) : null;
}
