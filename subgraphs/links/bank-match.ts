import type { BankMatch, BankMatchCandidate } from '#schema/generated/links.ts';
import { toOpaqueId } from '#schema/person-id.ts';
import { banksOf } from './banks-of.ts';
import type { Context } from './context.ts';
import { matchPayout, type Candidate } from './match-payout.ts';
import { DAY_MS } from './score-line.ts';

/** A payout as payments shows it: what the gateway brings along. */
export interface ShownPayout {
  id: string;
  amount: { amount: number; currency?: string | null };
  status: string;
  arrivesOn: string;
  statementDescriptor?: string | null;
  traceId?: string | null;
  account: string;
}

/** How many days before and after the day of arrival a bank may book it, and how far around rivals are looked for. */
const [BEFORE, AFTER] = [3, 10];

/** How many candidates are told: what `@calls` says of them. */
const CANDIDATES = 20;

const noLine = { transaction: null, confidence: 0, reasons: [], candidates: [] };

/** Which line at the business's bank a payout is, among what was read. Costs no call. */
export async function bankMatch(context: Context, payout: ShownPayout): Promise<BankMatch> {
  const { askPort } = context;
  const { id, account, arrivesOn, status } = payout;
  const { amount, currency } = payout.amount;
  const connectionIds = await banksOf(context, toOpaqueId('biz', account));
  if (status === 'FAILED' || status === 'CANCELED' || amount <= 0 || !currency) {
    return { __typename: 'BankMatch', state: 'NOT_EXPECTED', ...noLine };
  }
  const about = (before: number, after: number) => ({
    amount,
    currency,
    from: dayOf(arrivesOn, -before),
    to: dayOf(arrivesOn, after),
  });
  const [{ credits }, { payouts }] = await Promise.all([
    askPort('banking/credits', { connectionIds, ...about(BEFORE, AFTER) }, context),
    askPort('payments/payouts', { account, ...about(AFTER, AFTER) }, context),
  ]);
  const facts = {
    id,
    arrivesOn,
    descriptor: payout.statementDescriptor ?? null,
    traceId: payout.traceId ?? null,
  };
  const { state, found, candidates } = matchPayout(facts, payouts, credits);
  const [likeliest] = candidates;
  const open = state === 'UNMATCHED' && Date.now() < Date.parse(dayOf(arrivesOn, AFTER));
  return {
    __typename: 'BankMatch',
    state: open ? 'EXPECTED' : state,
    transaction: found && toTransaction(found),
    confidence: likeliest?.confidence ?? 0,
    reasons: likeliest?.reasons ?? [],
    candidates: candidates.slice(0, CANDIDATES).map(toCandidate),
  };
}

function toTransaction({ line }: Candidate) {
  return { __typename: 'BankTransaction' as const, id: line.id };
}

function toCandidate(candidate: Candidate): BankMatchCandidate {
  const { confidence, reasons } = candidate;
  return { __typename: 'BankMatchCandidate', transaction: toTransaction(candidate), confidence, reasons };
}

function dayOf(day: string, shift: number): string {
  return new Date(Date.parse(day) + shift * DAY_MS).toISOString().slice(0, 10);
}
