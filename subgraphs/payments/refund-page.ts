import type Stripe from 'stripe';
import type { PaymentRefundsArgs, Refund } from '#schema/generated/payments.ts';
import { mirroredConnection } from '#subgraphs/kit/mirror/mirrored-connection.ts';
import type { Context } from './context.ts';
import { keptRefund, type PaymentsKind } from './kept.ts';
import { toRefund, type PaymentRow } from './map.ts';

const kind: PaymentsKind = 'refund';

type Refunded = Pick<PaymentRow, 'id' | 'account' | 'asOf' | 'toldRefunds'>;

/** A page of what was given back on a payment, newest first, out of the mirror. */
export async function refundPage(context: Context, payment: Refunded, args: Partial<PaymentRefundsArgs>) {
  await takeTold(context, payment);
  return mirroredConnection<Stripe.Refund, Refund>(
    context,
    {
      scope: ['refunds', payment.id],
      accounts: [payment.account],
      kind,
      owner: payment.id,
      sources: [context.at(payment.account).sources.refunds(payment.id)],
      maxAgeMs: context.maxAge('Payment.refunds'),
      first: args.first,
      after: args.after,
    },
    ({ account, body, asOf }) => toRefund(body, { account, asOf }),
  );
}

/** What the payment's own answer told of its refunds is as good as their list, and was read already. */
async function takeTold({ objects, coverages }: Context, { id, account, asOf: told, toldRefunds }: Refunded) {
  if (!toldRefunds) return;
  const [asOf, list] = [new Date(told), { account, kind, list: id }];
  const known = await coverages.of(list);
  if (known && known.asOf >= asOf) return;
  const refunds = toldRefunds as readonly Stripe.Refund[];
  await objects.keep(refunds.map((refund) => keptRefund(account, { ...refund, payment_intent: id }, asOf)));
  const newest = Math.max(...refunds.map(({ created }) => created * 1000));
  const upto = refunds.length > 0 ? new Date(newest) : null;
  await coverages.note(list, { floor: null, upto, place: null, asOf });
}
