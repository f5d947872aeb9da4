import type { Recurring as RecurringNode } from '#schema/generated/links.ts';
import { readFirst, toConnection } from '#subgraphs/kit/page.ts';
import type { Context } from './context.ts';
import { pairRecurring, type Recurring } from './pair-recurring.ts';
import { readPart, refuseWhereAllFailed } from './read-part.ts';

export interface RecurringArgs {
  first?: number | null;
  after?: string | null;
}

/** What a person pays for again and again: what the banks show beside what it is at Stripe. */
export async function recurring(
  { askPort, cursors, ...fetch }: Context,
  personId: string,
  args: RecurringArgs,
) {
  const first = readFirst(args.first);
  const scope = ['recurring', personId];
  const after = args.after ? cursors.decode<string>(scope, args.after) : null;
  const [banking, payments] = await Promise.all([
    readPart('BANKING', () => askPort('banking/recurring', { personId }, fetch)),
    readPart('PAYMENTS', () => askPort('payments/subscriptions', { personId }, fetch)),
  ]);
  refuseWhereAllFailed([banking, payments]);
  const all = pairRecurring(banking.output?.streams ?? [], payments.output?.subscriptions ?? [])
    .map((entry) => ({ ...entry, place: placeOf(entry) }))
    .toSorted((a, b) => (a.place < b.place ? 1 : -1))
    .filter(({ place }) => after === null || place < after);
  const { edges, pageInfo } = toConnection(all, first, ({ place }) => cursors.encode(scope, place));
  return {
    edges: edges.map(({ node, cursor }) => ({ node: toNode(node), cursor })),
    pageInfo,
    gaps: [banking, payments].flatMap(({ gap }) => gap ?? []),
  };
}

/** Where it stands: by the day of the last of it, then by its id. */
function placeOf({ stream, subscription }: Recurring): string {
  return `${stream?.lastDate ?? subscription?.periodStart ?? ''} ${stream?.id ?? subscription?.id}`;
}

function toNode({ stream, subscription, confidence, reasons }: Recurring): RecurringNode {
  return {
    __typename: 'Recurring',
    stream: stream && { __typename: 'RecurringStream', id: stream.id },
    subscription: subscription && { __typename: 'BillingSubscription', id: subscription.id },
    confidence,
    reasons,
  };
}
