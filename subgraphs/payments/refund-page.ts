import type Stripe from 'stripe';
import type { PaymentRefundsArgs } from '#schema/generated/payments.ts';
import { mirroredPage } from '#subgraphs/kit/mirror/mirrored-page.ts';
import { defaultAccount, type ObjectPosition } from '#subgraphs/kit/mirror/objects.ts';
import { readFirst, toConnection } from '#subgraphs/kit/page.ts';
import type { Context } from './context.ts';
import type { PaymentsKind } from './kept.ts';
import { toRefund } from './map.ts';

const kind: PaymentsKind = 'refund';

/** A page of what was given back on a payment, newest first, out of the mirror. */
export async function refundPage(context: Context, paymentId: string, args: Partial<PaymentRefundsArgs>) {
  const { cursors, maxAge, sources } = context;
  const first = readFirst(args.first);
  const scope = ['refunds', paymentId];
  const after = args.after ? cursors.decode<ObjectPosition>(scope, args.after) : null;
  const { objects } = await mirroredPage<Stripe.Refund>(
    context,
    [sources.refunds(paymentId)],
    {
      account: defaultAccount,
      kind,
      owner: paymentId,
      after,
      limit: first + 1,
    },
    { maxAgeMs: maxAge('Payment.refunds'), from: null },
  );
  const { edges, pageInfo } = toConnection(objects, first, ({ at, id }) =>
    cursors.encode(scope, { at: at.toISOString(), id } satisfies ObjectPosition),
  );
  return { edges: edges.map(({ node, cursor }) => ({ node: toRefund(node.body), cursor })), pageInfo };
}
