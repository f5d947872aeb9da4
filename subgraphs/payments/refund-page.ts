import type Stripe from 'stripe';
import type { PaymentRefundsArgs, Refund } from '#schema/generated/payments.ts';
import { mirroredConnection } from '#subgraphs/kit/mirror/mirrored-connection.ts';
import { defaultAccount } from '#subgraphs/kit/mirror/objects.ts';
import type { Context } from './context.ts';
import type { PaymentsKind } from './kept.ts';
import { toRefund } from './map.ts';

const kind: PaymentsKind = 'refund';

/** A page of what was given back on a payment, newest first, out of the mirror. */
export function refundPage(context: Context, paymentId: string, args: Partial<PaymentRefundsArgs>) {
  return mirroredConnection<Stripe.Refund, Refund>(
    context,
    {
      scope: ['refunds', paymentId],
      account: defaultAccount,
      kind,
      owner: paymentId,
      sources: [context.sources.refunds(paymentId)],
      maxAgeMs: context.maxAge('Payment.refunds'),
      first: args.first,
      after: args.after,
    },
    ({ body, asOf }) => toRefund(body, asOf),
  );
}
