import { badInput } from '#schema/errors.ts';
import type { MessageEffectProblem } from '#schema/generated/messaging.ts';
import type { ToOutcome } from '#subgraphs/kit/effects/by-hand.ts';
import type { VerificationFacts } from './map-verification.ts';
import type { Cancellation } from './cancel-scheduled.ts';
import type { VerificationCheck } from './verification.ts';

/** What the record of any effect at Twilio keeps. */
export interface TwilioOutcome {
  messageId?: string | null;
  verification?: VerificationFacts | null;
  attemptId?: string | null;
  problem: MessageEffectProblem | null;
}

/** What came of an effect, where an operator found that it happened. */
export const toOutcome: ToOutcome = (field, request, objectId): TwilioOutcome => {
  if (field === 'cancelScheduledMessage') {
    return { messageId: (request as Cancellation | null)?.messageId ?? objectId, problem: null };
  }
  if (field === 'sendMessage') {
    return { messageId: readId(objectId, /^(SM|MM)[0-9a-f]{32}$/, 'SM…'), problem: null };
  }
  const { to = '' } = (request ?? {}) as Partial<VerificationCheck>;
  const id = readId(objectId, /^VE[0-9a-f]{32}$/, 'VE…');
  const status = settledStatus[field] ?? 'PENDING';
  const verification: VerificationFacts = {
    id,
    to,
    channel: null,
    status,
    createdAt: new Date().toISOString(),
  };
  return { verification, attemptId: null, problem: null };
};

/** Where a verification stands after what was asked for happened. */
const settledStatus: Record<string, VerificationFacts['status']> = {
  checkVerification: 'APPROVED',
  cancelVerification: 'CANCELED',
};

function readId(id: string | null, pattern: RegExp, example: string): string {
  if (id !== null && pattern.test(id)) return id;
  throw badInput('input.objectId', `Say what came of it: the SID at Twilio, ${example}.`);
}
