import type Stripe from 'stripe';
import type {
  BalanceTransactionType,
  PayoutTransactionsArgs,
  ResolversTypes,
} from '#schema/generated/payments.ts';
import { mirroredConnection } from '#subgraphs/kit/mirror/mirrored-connection.ts';
import type { MirrorObject } from '#subgraphs/kit/mirror/objects.ts';
import type { PayoutRow } from './business-map.ts';
import type { Context } from './context.ts';
import type { PaymentsKind } from './kept.ts';
import { fromStripeAmount } from './stripe-money.ts';

type BalanceTransactionRow = Awaited<ResolversTypes['BalanceTransaction']>;

const kind: PaymentsKind = 'balance_transaction';

/** What a payout in one of these states is made of does not change any more. */
const over: ReadonlySet<string> = new Set(['PAID', 'FAILED', 'CANCELED']);

/** A page of what a payout is made of, newest first; null for one that was made by hand: Stripe itemises only its own. */
export async function payoutTransactions(
  context: Context,
  { id, account, automatic, status }: PayoutRow,
  args: Partial<PayoutTransactionsArgs>,
) {
  if (!automatic) return null;
  return mirroredConnection<Stripe.BalanceTransaction, BalanceTransactionRow>(
    context,
    {
      scope: ['payoutTransactions', id],
      accounts: [account],
      kind,
      owner: id,
      sources: [context.at(account).sources.balanceTransactions(id)],
      maxAgeMs: over.has(status) ? Infinity : context.maxAge('Payout.transactions'),
      first: args.first,
      after: args.after,
    },
    toBalanceTransaction,
  );
}

const typeOf: Record<string, BalanceTransactionType> = {
  charge: 'CHARGE',
  payment: 'CHARGE',
  refund: 'REFUND',
  payment_refund: 'REFUND',
  payment_failure_refund: 'REFUND',
  refund_failure: 'REFUND_FAILURE',
  adjustment: 'ADJUSTMENT',
  stripe_fee: 'FEE',
  application_fee: 'FEE',
  payout: 'PAYOUT',
  payout_cancel: 'PAYOUT',
  payout_failure: 'PAYOUT',
  transfer: 'TRANSFER',
  transfer_refund: 'TRANSFER',
};

function toBalanceTransaction({
  body,
  account,
  asOf,
}: MirrorObject<Stripe.BalanceTransaction>): BalanceTransactionRow {
  const { currency } = body;
  const source =
    typeof body.source === 'object' ? (body.source as { payment_intent?: unknown } | null) : null;
  const payment = source?.payment_intent;
  const money = (amount: number) => ({ __typename: 'Money' as const, ...fromStripeAmount(amount, currency) });
  return {
    __typename: 'BalanceTransaction',
    id: body.id,
    type: typeOf[body.type] ?? 'UNKNOWN',
    amount: money(body.amount),
    fee: money(body.fee),
    net: money(body.net),
    description: body.description ?? null,
    createdAt: new Date(body.created * 1000).toISOString(),
    availableOn: new Date(body.available_on * 1000).toISOString().slice(0, 10),
    paymentId: typeof payment === 'string' ? payment : null,
    asOf: asOf.toISOString(),
    account,
  };
}
