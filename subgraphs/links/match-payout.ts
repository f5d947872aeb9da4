import { scoreLine, type BankLine, type PayoutFacts, type Score } from './score-line.ts';

export interface Candidate extends Score {
  line: BankLine;
}

export interface Match {
  /** `MATCHED` where one line is the payout; `AMBIGUOUS` where several may be, or one that is not sure enough. */
  state: 'MATCHED' | 'AMBIGUOUS' | 'UNMATCHED';
  /** The line, where it is matched. */
  found: Candidate | null;
  /** All lines that may be it and are no other payout's, the likeliest first. */
  candidates: Candidate[];
}

/** From so much confidence on a line is a match; measured in `match-payout.test.ts`. */
export const SURE = 0.75;

/** So much likelier than any other a line must be for a payout, and a payout for a line. */
const MARGIN = 0.1;

/** What is not even this likely is no candidate. */
const POSSIBLE = 0.4;

/**
 * Which of the lines of its amount a payout is. Payouts of the same amount are looked at together: whatever is surely one's
 * is no other's, and what is left may be sure then.
 *
 * @param rivals other payouts of the same amount and currency at about that time
 */
export function matchPayout(
  payout: PayoutFacts,
  rivals: readonly PayoutFacts[],
  lines: readonly BankLine[],
): Match {
  const payouts = [payout, ...rivals.filter(({ id }) => id !== payout.id)];
  let open = payouts.flatMap((each) =>
    lines.map((line) => ({ payout: each, line, ...scoreLine(each, line) })),
  );
  const others = (pair: Pair) => open.filter((other) => other !== pair && touches(pair, other));
  for (;;) {
    const sure = open.filter(
      (pair) => pair.confidence >= SURE && others(pair).every(({ weight }) => pair.weight - weight >= MARGIN),
    );
    const found = sure.find((pair) => pair.payout === payout);
    if (found) return { state: 'MATCHED', found: toCandidate(found), candidates: [toCandidate(found)] };
    if (sure.length === 0) break;
    open = open.filter((pair) => !sure.some((taken) => touches(taken, pair)));
  }
  const candidates = open
    .filter((pair) => pair.payout === payout && pair.confidence >= POSSIBLE)
    .toSorted((a, b) => b.weight - a.weight)
    .map(toCandidate);
  return { state: candidates.length > 0 ? 'AMBIGUOUS' : 'UNMATCHED', found: null, candidates };
}

interface Pair extends Candidate {
  payout: PayoutFacts;
}

/** Whether two pairs speak of the same payout or the same line. */
function touches(one: Pair, other: Pair): boolean {
  return one.payout === other.payout || one.line === other.line;
}

function toCandidate({ line, weight, confidence, reasons }: Pair): Candidate {
  return { line, weight, confidence, reasons };
}
