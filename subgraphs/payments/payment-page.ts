import type Stripe from 'stripe';
import { badInput } from '#schema/errors.ts';
import type { PaymentsWhereInput } from '#schema/generated/payments.ts';
import { mirroredPage } from '#subgraphs/kit/mirror/mirrored-page.ts';
import { defaultAccount, type Condition, type ObjectPosition } from '#subgraphs/kit/mirror/objects.ts';
import { readFirst, toConnection } from '#subgraphs/kit/page.ts';
import type { Context } from './context.ts';
import type { PaymentsKind } from './kept.ts';

export interface PaymentPageArgs {
  first?: number | null;
  after?: string | null;
  where?: PaymentsWhereInput | null;
  createdFrom?: string | null;
  createdTo?: string | null;
}

/** Whose payments: a person's, by the customers that they are or were, or all of the account. */
export type PaymentOwner = { personId: string; customers: readonly string[] } | 'account';

/** A page of payments, newest first, out of the mirror. */
export async function paymentPage(context: Context, owner: PaymentOwner, args: PaymentPageArgs) {
  const { cursors, loaders, maxAge, sources } = context;
  const first = readFirst(args.first);
  const where = readWhere(args);
  const personId = owner === 'account' ? null : owner.personId;
  const scope = ['payments', personId, where];
  const after = args.after ? cursors.decode<ObjectPosition>(scope, args.after) : null;
  const lists =
    owner === 'account' ? [sources.payments(null)] : owner.customers.map((each) => sources.payments(each));
  const kind: PaymentsKind = 'payment';
  const { objects, asOf } = await mirroredPage<Stripe.PaymentIntent>(
    context,
    lists,
    { account: defaultAccount, kind, personId, after, conditions: conditions(where), limit: first + 1 },
    { maxAgeMs: maxAge('Person.payments'), from: where.createdFrom ? new Date(where.createdFrom) : null },
  );
  const { edges, pageInfo } = toConnection(objects, first, ({ at, id }) =>
    cursors.encode(scope, { at: at.toISOString(), id } satisfies ObjectPosition),
  );
  return {
    edges: edges.map(({ node, cursor }) => ({ node: loaders.toRow(node), cursor })),
    pageInfo,
    asOf: asOf.toISOString(),
  };
}

/** What the arguments come to: `where`, and its predecessors beside it. @throws PlazaError BAD_USER_INPUT */
function readWhere({ where, createdFrom, createdTo }: PaymentPageArgs) {
  if (where && (createdFrom || createdTo)) {
    throw badInput(createdFrom ? 'createdFrom' : 'createdTo', 'Say it within `where`.');
  }
  const place = where ? 'where.' : '';
  const [from, to] = [where?.createdFrom ?? createdFrom ?? null, where?.createdTo ?? createdTo ?? null];
  if (from && to && Date.parse(from) >= Date.parse(to)) {
    throw badInput(`${place}createdTo`, '`createdTo` comes after `createdFrom`.');
  }
  if (where?.status?.length === 0) throw badInput('where.status', 'Name one state at least.');
  return {
    status: where?.status?.toSorted() ?? null,
    currency: where?.currency ?? null,
    createdFrom: from,
    createdTo: to,
  };
}

function conditions({ status, currency, createdFrom, createdTo }: ReturnType<typeof readWhere>): Condition[] {
  return [
    // Stripe's words for the states are ours in lower case; the input has no other.
    ...(status ? [{ sql: 'o.status = any(?)', value: status.map((each) => each.toLowerCase()) }] : []),
    ...(currency ? [{ sql: 'o.currency = ?', value: currency.toLowerCase() }] : []),
    ...(createdFrom ? [{ sql: 'o.at >= ?::timestamptz', value: createdFrom }] : []),
    ...(createdTo ? [{ sql: 'o.at < ?::timestamptz', value: createdTo }] : []),
  ];
}
