import type { CancelVerificationInput, VerificationNotFound } from '#schema/generated/messaging.ts';
import { badInput } from '#schema/errors.ts';
import { hasRole } from '#subgraphs/kit/access.ts';
import { outcomePending, subjectOf } from '#subgraphs/kit/effects/once.ts';
import { arrivedOrNever, type OpenEffect, type Verdict } from '#subgraphs/kit/effects/settle.ts';
import type { Context } from './context.ts';
import { isNotFound } from './loaders.ts';
import { toVerification, type VerificationFacts } from './map-verification.ts';
import type { TwilioCalls } from './twilio.ts';
import { verificationNotFound } from './verification.ts';

/** What is asked of Twilio. */
export interface VerificationCancel {
  verificationId: string;
}

interface CancelOutcome {
  verification: VerificationFacts | null;
  problem: VerificationNotFound | null;
}

/** Calls a verification off once: only who started it knows its SID, and is let. */
export async function cancelVerification(context: Context, input: CancelVerificationInput) {
  const { accounts, at, claims, deadlineMs, once, sent } = context;
  const { verificationId } = input;
  if (!/^VE[0-9a-f]{32}$/.test(verificationId))
    throw badInput('input.verificationId', "This is not a verification's SID (VE…).");
  let account = accounts.first.name;
  const settled = await once<VerificationCancel, CancelOutcome>({
    claims,
    field: 'cancelVerification',
    idempotencyKey: input.idempotencyKey,
    input,
    deadlineMs,
    prepare: async () => {
      const started = await sent.startOf(verificationId);
      const own = started && started.app === claims.app && started.subject === subjectOf(claims);
      if (!own && !hasRole(claims, 'operator')) {
        return { outcome: { verification: null, problem: verificationNotFound() } };
      }
      account = started?.account ?? account;
      return { request: { verificationId }, account };
    },
    perform: async () => {
      try {
        const canceled = await at(account).twilio.cancelVerification(verificationId);
        return { verification: toVerification(canceled), problem: null };
      } catch (error) {
        if (isNotFound(error)) return { verification: null, problem: verificationNotFound() };
        throw error;
      }
    },
  });
  if ('pending' in settled) return { verification: null, problem: outcomePending('The cancellation') };
  const { verification, problem } = settled.outcome;
  const where = settled.account ?? account;
  return { verification: verification && { ...verification, account: where }, problem };
}

/** Twilio forgets a verification that is over: then it waits no more, by this cancellation or before it. */
export async function settleCancelVerification(
  { twilio }: { twilio: TwilioCalls },
  { request: { verificationId }, startedAt }: OpenEffect<VerificationCancel>,
): Promise<Verdict> {
  const late = arrivedOrNever({ startedAt });
  try {
    const found = await twilio.verification(verificationId);
    if (found.status === 'canceled') {
      return { outcome: { verification: toVerification(found), problem: null } satisfies CancelOutcome };
    }
    return late ? { nothing: true } : { unknown: 'The code still waits; the cancellation may yet arrive.' };
  } catch (error) {
    if (!isNotFound(error)) throw error;
    return { outcome: { verification: null, problem: verificationNotFound() } satisfies CancelOutcome };
  }
}
