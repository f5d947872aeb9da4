import { book } from './books.ts';
import type { DisputeRow } from './rows.ts';
import type { Store } from './store.ts';

const DAY = 24 * 3600;

/** Until when evidence may be sent. */
export const ANSWER_WITHIN = 21 * DAY;
/** How long after that an unanswered dispute stands open. */
const OPEN_PAST_DUE = 7 * DAY;
/** How long a bank looks at evidence; at what Stripe's test words say it looks for a day. */
const BANK_TAKES = 60 * DAY;
const TEST_WORDS_TAKE = DAY;

/** Stripe's test words decide a dispute: https://docs.stripe.com/testing#disputes */
const words: Record<string, 'won' | 'lost'> = { winning_evidence: 'won', losing_evidence: 'lost' };

/** The bank is given the evidence that stands on the dispute. */
export function submitEvidence(row: DisputeRow, store: Store): DisputeRow {
  const decided = words[row.evidence?.['uncategorized_text'] ?? ''];
  return {
    ...row,
    status: 'under_review',
    submissions: 1,
    decision: decided ?? 'lost',
    decidesAt: store.now() + (decided ? TEST_WORDS_TAKE : BANK_TAKES),
  };
}

/** Brings every dispute to its end whose time has come by the virtual clock. */
export function decideDisputes(store: Store): void {
  for (const row of store.disputes.where('status', 'under_review')) {
    if (row.decidesAt !== undefined && row.decidesAt <= store.now())
      decide(row, row.decision ?? 'lost', store);
  }
  for (const row of store.disputes.where('status', 'needs_response')) {
    if (row.created + ANSWER_WITHIN + OPEN_PAST_DUE <= store.now()) decide(row, 'lost', store);
  }
}

/** A dispute that is won brings the money back, but not its fee. */
export function decide(row: DisputeRow, status: 'won' | 'lost', store: Store): DisputeRow {
  const back =
    status === 'won'
      ? [
          book(store, {
            created: store.now(),
            amount: row.amount,
            currency: row.currency,
            type: 'adjustment',
            source: row.id,
            description: `Chargeback reversal for ${row.charge}`,
          }),
        ]
      : [];
  return store.disputes.put({ ...row, status, balanceTransactions: [...row.balanceTransactions, ...back] });
}
