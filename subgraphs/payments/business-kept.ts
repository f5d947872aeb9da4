import type Stripe from 'stripe';
import type { NewObject, Objects } from '#subgraphs/kit/mirror/objects.ts';
import { toBusinessId } from './business-map.ts';
import type { PaymentsKind } from './kept.ts';
import type { BusinessCalls } from './stripe-business.ts';

/** All that is kept of what belongs to the business, by name, at every depth: what the graph shows. */
const keptNames = [
  'id',
  'object',
  'amount',
  'currency',
  'status',
  'created',
  'reason',
  'arrival_date',
  'automatic',
  'statement_descriptor',
  'trace_id',
  'value',
  'failure_code',
  'payment_intent',
  'evidence_details',
  'due_by',
  'available',
  'pending',
  'type',
  'fee',
  'net',
  'description',
  'available_on',
  'source',
];

/** The same calls, whose answers land in the mirror, as of the instant at which they were asked. */
export function keepBusinessAnswers(
  calls: BusinessCalls,
  { objects, account }: { objects: Objects; account: string },
) {
  const owner = toBusinessId(account);
  const toObject = (
    kind: PaymentsKind,
    asOf: Date,
    object: { id: string; created: number },
    of = owner,
  ): NewObject => ({
    account,
    kind,
    id: object.id,
    owner: of,
    at: new Date(object.created * 1000),
    asOf,
    body: JSON.parse(JSON.stringify(object, keptNames)) as unknown,
  });
  const kept = async <T extends object>(
    asked: Promise<T>,
    toObjects: (answer: T, asOf: Date) => NewObject[],
  ): Promise<T & { asOf: Date }> => {
    const asOf = new Date();
    const answer = await asked;
    await objects.keep(toObjects(answer, asOf));
    return Object.assign(answer, { asOf });
  };
  return {
    /** An account has one balance, which has no time of its own. */
    balance: () =>
      kept<Stripe.Balance>(calls.balance(), (balance, asOf) => [
        toObject('balance', asOf, { ...balance, id: account, created: 0 }),
      ]),
    payout: (id: string) =>
      kept<Stripe.Payout>(calls.payout(id), (payout, asOf) => [toObject('payout', asOf, payout)]),
    payouts: (...args: Parameters<BusinessCalls['payouts']>) =>
      kept<Stripe.ApiList<Stripe.Payout>>(calls.payouts(...args), ({ data }, asOf) =>
        data.map((payout) => toObject('payout', asOf, payout)),
      ),
    /** They belong to their payout. */
    balanceTransactions: (...args: Parameters<BusinessCalls['balanceTransactions']>) =>
      kept<Stripe.ApiList<Stripe.BalanceTransaction>>(calls.balanceTransactions(...args), ({ data }, asOf) =>
        data
          .filter(({ type }) => type !== 'payout')
          .map((each) => toObject('balance_transaction', asOf, each, args[0])),
      ),
    dispute: (id: string) =>
      kept<Stripe.Dispute>(calls.dispute(id), (dispute, asOf) => [toObject('dispute', asOf, dispute)]),
    disputes: (...args: Parameters<BusinessCalls['disputes']>) =>
      kept<Stripe.ApiList<Stripe.Dispute>>(calls.disputes(...args), ({ data }, asOf) =>
        data.map((dispute) => toObject('dispute', asOf, dispute)),
      ),
  };
}

export type KeptBusinessCalls = ReturnType<typeof keepBusinessAnswers>;
