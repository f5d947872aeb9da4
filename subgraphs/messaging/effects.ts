import { badInput } from '#schema/errors.ts';
import type { MessageEffectProblem } from '#schema/generated/messaging.ts';
import type { ToOutcome } from '#subgraphs/kit/effects/by-hand.ts';
import type { OfConversation } from './create-conversation.ts';
import type { VerificationFacts } from './map-verification.ts';
import type { Cancellation } from './cancel-scheduled.ts';
import type { VerificationCheck } from './verification.ts';

/** What the record of any effect at Twilio keeps. */
export interface TwilioOutcome {
  messageId?: string | null;
  deletedId?: string | null;
  callId?: string | null;
  conversationId?: string;
  participantId?: string;
  saidId?: string;
  verification?: VerificationFacts | null;
  attemptId?: string | null;
  problem: MessageEffectProblem | null;
}

/** What came of an effect, where an operator found that it happened. */
export const toOutcome: ToOutcome = (field, request, objectId): TwilioOutcome => {
  const { messageId } = (request ?? {}) as Partial<Cancellation>;
  if (field === 'cancelScheduledMessage' || field === 'redactMessage')
    return { messageId: messageId ?? objectId, problem: null };
  if (field === 'deleteMessage') return { deletedId: messageId ?? objectId, problem: null };
  const { conversationId } = (request ?? {}) as Partial<OfConversation>;
  if (field === 'createConversation' || field === 'closeConversation') {
    return { conversationId: conversationId ?? readId(objectId, /^CH[0-9a-f]{32}$/, 'CH…'), problem: null };
  }
  if (field === 'addParticipant' || field === 'sendConversationMessage') {
    if (!conversationId)
      throw badInput('input.outcome', 'The record does not say which conversation it was.');
    if (field === 'addParticipant') {
      const participantId = readId(objectId, /^MB[0-9a-f]{32}$/, 'MB…');
      return { conversationId, participantId, problem: null };
    }
    return { conversationId, saidId: readId(objectId, /^IM[0-9a-f]{32}$/, 'IM…'), problem: null };
  }
  if (field === 'placeCall') return { callId: readId(objectId, /^CA[0-9a-f]{32}$/, 'CA…'), problem: null };
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
