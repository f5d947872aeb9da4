import type { PaymentResolvers } from '#schema/generated/payments.ts';
import { maySee } from '#subgraphs/kit/access.ts';
import { readFirst, toConnection } from '#subgraphs/kit/page.ts';
import type { Context } from '../context.ts';
import { toRefund } from '../map.ts';

export const Payment: PaymentResolvers<Context> = {
  __resolveReference: async ({ id }, { claims, loaders }) => {
    if (!claims.scopes.includes('payments:read')) return null;
    const payment = await loaders.payment.load(id);
    return payment && maySee(claims, payment.personId) ? payment : null;
  },

  person: ({ personId }) => (personId === null ? null : { __typename: 'Person', id: personId }),

  refunds: async ({ id }, args, { stripe, cursors }) => {
    const first = readFirst(args.first);
    const scope = ['refunds', id];
    const after = args.after ? cursors.decode<string>(scope, args.after) : undefined;
    const page = await stripe.refunds(id, Math.min(first + 1, 100), after);
    const connection = toConnection(page.data.map(toRefund), first, (refund) =>
      cursors.encode(scope, refund.id),
    );
    const hasNextPage = connection.pageInfo.hasNextPage || page.has_more;
    return { ...connection, pageInfo: { ...connection.pageInfo, hasNextPage } };
  },
};
