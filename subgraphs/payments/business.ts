import type Stripe from 'stripe';
import type { BusinessDisputesArgs, BusinessPayoutsArgs } from '#schema/generated/payments.ts';
import { inTurn } from '#subgraphs/kit/accounts/in-turn.ts';
import { hasRole, requireRole, requireScope } from '#subgraphs/kit/access.ts';
import { mirroredConnection } from '#subgraphs/kit/mirror/mirrored-connection.ts';
import type { ListSource } from '#subgraphs/kit/mirror/lists.ts';
import type { MirrorObject } from '#subgraphs/kit/mirror/objects.ts';
import {
  toBalance,
  toBusinessId,
  toDispute,
  toPayout,
  type DisputeRow,
  type PayoutRow,
} from './business-map.ts';
import type { AccountCalls } from './calls.ts';
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

/** Those of the accounts that are configured. */
export function businesses({ accounts }: Pick<Context, 'accounts'>) {
  return accounts.all.map(({ name, config }) => ({
    __typename: 'Business' as const,
    id: toBusinessId(name),
    account: name,
    stripeAccount: config.account,
  }));
}

export function businessOf(context: Pick<Context, 'accounts'>, account: string) {
  return businesses(context).find((business) => business.account === account) ?? null;
}

export function businessById(context: Pick<Context, 'accounts'>, id: string) {
  return businesses(context).find((business) => business.id === id) ?? null;
}

/** What Stripe holds, as it was a short while ago at most. */
export async function balanceOf({ at, objects, maxAge }: Context, account: string) {
  const kind: PaymentsKind = 'balance';
  const [kept] = await objects.byIds<Stripe.Balance>(kind, [account]);
  const young = kept && Date.now() - kept.asOf.getTime() < maxAge('Business.balance');
  if (young) return toBalance(kept.body, kept.asOf);
  const balance = await at(account).business.balance();
  return toBalance(balance, balance.asOf);
}

export function payoutPage(context: Context, account: string, args: Partial<BusinessPayoutsArgs>) {
  const { at, maxAge } = context;
  return page<Stripe.Payout, PayoutRow>(
    context,
    'payout',
    args,
    { source: at(account).sources.payouts(), maxAgeMs: maxAge('Business.payouts') },
    toPayout,
  );
}

export function disputePage(context: Context, account: string, args: Partial<BusinessDisputesArgs>) {
  const { at, maxAge } = context;
  return page<Stripe.Dispute, DisputeRow>(
    context,
    'dispute',
    args,
    { source: at(account).sources.disputes(), maxAgeMs: maxAge('Business.disputes') },
    toDispute,
  );
}

function page<Body, Row>(
  context: Context,
  kind: PaymentsKind,
  args: { first?: number | null; after?: string | null; where?: WhereInput | null },
  { source, maxAgeMs }: { source: ListSource; maxAgeMs: number },
  toRow: (object: MirrorObject<Body>) => Row,
) {
  const where = readWhere(args.where ?? {});
  return mirroredConnection<Body, Row>(
    context,
    {
      scope: [kind, toBusinessId(source.account), where],
      accounts: [source.account],
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
    read: ({ business }) => business.payout(id),
    type: 'Payout',
  });
}

export function disputeById(context: Context, id: string): Promise<DisputeRow | null> {
  return byId(context, {
    kind: 'dispute',
    id,
    toRow: toDispute,
    read: ({ business }) => business.dispute(id),
    type: 'Dispute',
  });
}

interface Look<Body, Row> {
  kind: PaymentsKind;
  type: 'Payout' | 'Dispute';
  id: string;
  toRow(object: MirrorObject<Body>): Row;
  /** Asks Stripe; the answer is in the mirror afterwards. */
  read(calls: AccountCalls): Promise<unknown>;
}

/** What is kept where it is young and settled, else what Stripe says; what is not known at all only an operator has asked for. */
async function byId<Body, Row extends { status: string }>(
  { accounts, at, claims, objects, maxAge }: Context,
  { kind, type, id, toRow, read }: Look<Body, Row>,
): Promise<Row | null> {
  const [kept] = await objects.byIds<Body>(kind, [id]);
  if (!kept && !hasRole(claims, 'operator')) return null;
  const row = kept && toRow(kept);
  if (row && settled.has(row.status) && Date.now() - kept.asOf.getTime() < maxAge(type)) return row;
  // What is not known may be in any account: each is asked in turn.
  return inTurn(kept ? [kept.account] : accounts.names, async (account) => {
    try {
      await read(at(account));
    } catch (error) {
      if (!isNotFound(error)) throw error;
      await objects.forget(account, kind, id);
      return null;
    }
    const [now] = await objects.byIds<Body>(kind, [id]);
    return now ? toRow(now) : null;
  });
}
