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
  'has_evidence',
  'submission_count',
  'available',
  'pending',
  'type',
  'fee',
  'net',
  'description',
  'available_on',
  'source',
];

/**
 * The same calls, whose answers land in the mirror, as of the instant at which they were asked.
 *
 * @param missed is told where what a change did could not be kept: the change itself has happened all the same
 */
export function keepBusinessAnswers(
  calls: BusinessCalls,
  { objects, account, missed }: { objects: Objects; account: string; missed(error: unknown): void },
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
  // Whole, with the evidence, which is not kept: good as long as the fetch that these calls are for.
  const seen = new Map<string, Stripe.Dispute>();
  const look = (disputes: readonly Stripe.Dispute[], asOf: Date) => {
    for (const dispute of disputes) seen.set(dispute.id, dispute);
    return disputes.map((dispute) => toObject('dispute', asOf, dispute));
  };
  const changed = async (change: Promise<Stripe.Dispute>) => {
    const dispute = await change;
    await objects.keep(look([dispute], new Date())).catch(missed);
    return dispute;
  };
  return {
    /** The disputes that were read or changed by these calls, by their ids. */
    seenDisputes: seen,
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
      kept<Stripe.Dispute>(calls.dispute(id), (dispute, asOf) => look([dispute], asOf)),
    disputes: (...args: Parameters<BusinessCalls['disputes']>) =>
      kept<Stripe.ApiList<Stripe.Dispute>>(calls.disputes(...args), ({ data }, asOf) => look(data, asOf)),
    updateDispute: (...args: Parameters<BusinessCalls['updateDispute']>) =>
      changed(calls.updateDispute(...args)),
    closeDispute: (...args: Parameters<BusinessCalls['closeDispute']>) =>
      changed(calls.closeDispute(...args)),
  };
}

export type KeptBusinessCalls = ReturnType<typeof keepBusinessAnswers>;
