import type Stripe from 'stripe';
import { badInput, PlazaError } from '#schema/errors.ts';
import type {
  AcceptDisputeInput,
  DisputeClosed,
  EvidenceAlreadySubmitted,
  EvidencePastDue,
  SubmitDisputeEvidenceInput,
} from '#schema/generated/payments.ts';
import { inTurn } from '#subgraphs/kit/accounts/in-turn.ts';
import { outcomePending, type Settled } from '#subgraphs/kit/effects/once.ts';
import { toDispute, type DisputeRow } from './business-map.ts';
import type { KeptBusinessCalls } from './business-kept.ts';
import type { Context } from './context.ts';
import { readEvidence } from './dispute-evidence.ts';
import { readDisputeId } from './input.ts';
import type { PaymentsKind } from './kept.ts';
import { isNotFound } from './loaders.ts';

/** What is asked of Stripe. The evidence is kept sealed until the outcome is known, and nowhere else. */
export interface DisputeAnswer {
  disputeId: string;
  /** Of evidence alone. */
  params?: { evidence: Stripe.DisputeUpdateParams.Evidence; submit: boolean };
}

/** What the record of an answer keeps. */
export interface DisputeOutcome {
  disputeId: string;
  problem: DisputeClosed | EvidencePastDue | EvidenceAlreadySubmitted | null;
}

/** Writes evidence against a dispute, and gives it to the bank where that is asked. */
export async function submitDisputeEvidence(context: Context, input: SubmitDisputeEvidenceInput) {
  const disputeId = readDisputeId('input.disputeId', input.disputeId);
  const evidence = readEvidence(input.evidence);
  const submit = input.submit ?? false;
  if (Object.keys(evidence).length === 0 && !submit) {
    throw badInput('input.evidence', 'Say what is to be written, or `submit: true` for what is staged.');
  }
  const settled = await answer(context, 'submitDisputeEvidence', input, {
    request: { disputeId, params: { evidence, submit } },
    obstacle: (dispute) => closed(dispute) ?? pastDue(dispute),
    ask: submitAtStripe,
  });
  if ('pending' in settled) return { dispute: null, problem: outcomePending('The evidence') };
  return { dispute: await shown(context, settled), problem: settled.outcome.problem };
}

/** Gives a dispute up. */
export async function acceptDispute(context: Context, input: AcceptDisputeInput) {
  const disputeId = readDisputeId('input.disputeId', input.disputeId);
  const settled = await answer(context, 'acceptDispute', input, {
    request: { disputeId },
    obstacle: closed,
    ask: acceptAtStripe,
  });
  if ('pending' in settled) return { dispute: null, problem: outcomePending('Giving it up') };
  const { problem } = settled.outcome;
  return {
    dispute: await shown(context, settled),
    problem: problem && !('dueBy' in problem) ? problem : null,
  };
}

async function answer(
  context: Context,
  field: 'submitDisputeEvidence' | 'acceptDispute',
  input: SubmitDisputeEvidenceInput | AcceptDisputeInput,
  {
    request,
    obstacle,
    ask,
  }: {
    request: DisputeAnswer;
    obstacle(dispute: Stripe.Dispute): DisputeOutcome['problem'];
    ask: typeof submitAtStripe;
  },
): Promise<Settled<DisputeOutcome>> {
  const { at, claims, deadlineMs, once } = context;
  const { disputeId } = request;
  let account = '';
  return once<DisputeAnswer, DisputeOutcome>({
    claims,
    field,
    idempotencyKey: input.idempotencyKey,
    input,
    deadlineMs,
    prepare: async () => {
      const { dispute, account: where } = await currentDispute(context, disputeId);
      const problem = obstacle(dispute);
      if (problem) return { outcome: { disputeId, problem } };
      account = where;
      return { request, account };
    },
    perform: (recordId, asked) => ask(at(account).business, asked, recordId),
  });
}

/** Asks Stripe under the record's id: however often, it happens once. */
export function submitAtStripe(
  business: KeptBusinessCalls,
  { disputeId, params }: DisputeAnswer,
  recordId: string,
): Promise<DisputeOutcome> {
  const whole = { ...params, metadata: { plaza_effect: recordId } };
  return toOutcome(business, disputeId, () => business.updateDispute(disputeId, whole, recordId));
}

/** The same for giving up. */
export function acceptAtStripe(
  business: KeptBusinessCalls,
  { disputeId }: DisputeAnswer,
  recordId: string,
): Promise<DisputeOutcome> {
  return toOutcome(business, disputeId, () => business.closeDispute(disputeId, recordId));
}

/** Whether the dispute shows that it was done: by the record's id, or, where it was given up, by its end. */
export async function findDispute(
  business: KeptBusinessCalls,
  { disputeId, params }: DisputeAnswer,
  recordId: string,
): Promise<DisputeOutcome | null> {
  const { metadata, status } = await business.dispute(disputeId);
  const done = params ? metadata['plaza_effect'] === recordId : status === 'lost';
  return done ? { disputeId, problem: null } : null;
}

/** Stripe has no code for a dispute that takes no answer any more: how it stands then says which it is. */
async function toOutcome(
  business: KeptBusinessCalls,
  disputeId: string,
  change: () => Promise<unknown>,
): Promise<DisputeOutcome> {
  try {
    await change();
    return { disputeId, problem: null };
  } catch (error) {
    if (!(error instanceof PlazaError) || error.extensions.code !== 'BAD_USER_INPUT') throw error;
    const dispute = await business.dispute(disputeId);
    const problem = closed(dispute) ?? pastDue(dispute);
    if (!problem) throw error;
    return { disputeId, problem };
  }
}

/** As Stripe says it is, and in which account. @throws PlazaError NOT_FOUND */
async function currentDispute({ accounts, at, objects }: Context, id: string) {
  const kind: PaymentsKind = 'dispute';
  const [kept] = await objects.byIds(kind, [id]);
  const found = await inTurn(kept ? [kept.account] : accounts.names, async (account) => {
    try {
      return { account, dispute: await at(account).business.dispute(id) };
    } catch (error) {
      if (isNotFound(error)) return null;
      throw error;
    }
  });
  if (found) return found;
  throw new PlazaError('NOT_FOUND', 'There is no such dispute.', {
    details: { argument: 'input.disputeId' },
  });
}

/** The dispute as it is now: as this fetch has read it, otherwise asked. */
async function shown(
  context: Context,
  { outcome: { disputeId }, account }: Exclude<Settled<DisputeOutcome>, { pending: true }>,
): Promise<DisputeRow | null> {
  const { accounts, at, objects } = context;
  const kind: PaymentsKind = 'dispute';
  if (account !== null && accounts.has(account)) {
    const { business } = at(account);
    if (!business.seenDisputes.has(disputeId)) await business.dispute(disputeId);
  }
  const [kept] = await objects.byIds<Stripe.Dispute>(kind, [disputeId]);
  return kept ? toDispute(kept) : null;
}

const over = new Set<string>(['WON', 'LOST', 'WARNING_CLOSED']);

function closed(dispute: Stripe.Dispute): DisputeClosed | EvidenceAlreadySubmitted | null {
  const { status } = toDispute({ body: dispute, account: '', asOf: new Date() });
  if (over.has(status)) {
    const message = 'The dispute is over: nothing changes it any more.';
    return { __typename: 'DisputeClosed', message, retryable: false, status };
  }
  if (status !== 'UNDER_REVIEW' && status !== 'WARNING_UNDER_REVIEW') return null;
  const message = 'The bank has the evidence already, and takes it once.';
  return { __typename: 'EvidenceAlreadySubmitted', message, retryable: false };
}

function pastDue({ evidence_details: details }: Stripe.Dispute): EvidencePastDue | null {
  if (!details.past_due || details.due_by === null) return null;
  return {
    __typename: 'EvidencePastDue',
    message: 'The day until which evidence is taken is over.',
    retryable: false,
    dueBy: new Date(details.due_by * 1000).toISOString(),
  };
}
