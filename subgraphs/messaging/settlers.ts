import {
  SETTLE_MS,
  arrivedOrNever,
  type OpenEffect,
  type Settlers,
  type Verdict,
} from '#subgraphs/kit/effects/settle.ts';
import { callsUntil } from './calls.ts';
import type { TwilioConfig } from './config.ts';
import type { Services } from './context.ts';
import type { NewConversation, OfConversation } from './create-conversation.ts';
import {
  settleAddParticipant,
  settleCloseConversation,
  settleConversationMessage,
  settleCreateConversation,
} from './settle-conversation.ts';
import { isNotFound } from './loaders.ts';
import { toVerification } from './map-verification.ts';
import { settleCancelVerification, type VerificationCancel } from './cancel-verification.ts';
import { settleCancel, type Cancellation } from './cancel-scheduled.ts';
import { CLOCK_SKEW_MS, settleSendMessage } from './settle-send.ts';
import type { SentMessages } from './sent-messages.ts';
import { settleDelete, settleRedact, type Erasure } from './erase-message.ts';
import { settlePlaceCall } from './place-call.ts';
import type { NewCall } from './voice-calls.ts';
import type { NewMessage, TwilioCalls } from './twilio.ts';
import {
  attemptsOf,
  type NewVerification,
  type StartOutcome,
  type VerificationCheck,
} from './verification.ts';

interface SettlersParts extends Pick<Services, 'accounts' | 'objects' | 'consents' | 'log'> {
  sent: SentMessages;
}

/** What finds out about one effect. */
interface Parts {
  sent: SentMessages;
  twilio: TwilioCalls;
  config: TwilioConfig;
}

/** How each effect at Twilio, which knows no idempotency keys, is settled when nobody knows its outcome. */
export function createSettlers(parts: SettlersParts): Settlers {
  const { accounts, sent } = parts;
  const partsOf = ({ account }: Pick<OpenEffect, 'account'>): Parts => {
    const name = account ?? accounts.first.name;
    const at = callsUntil(parts, { deadlineMs: Date.now() + SETTLE_MS, ledger: [] });
    return { sent, config: accounts.at(name).config, twilio: at(name).twilio };
  };
  return {
    sendMessage: (effect: OpenEffect<NewMessage>) => settleSendMessage(partsOf(effect), effect),
    cancelScheduledMessage: (effect: OpenEffect<Cancellation>) => settleCancel(partsOf(effect), effect),
    placeCall: (effect: OpenEffect<NewCall>) => settlePlaceCall(partsOf(effect), effect),
    createConversation: (effect: OpenEffect<NewConversation>) =>
      settleCreateConversation(partsOf(effect), effect),
    addParticipant: (effect: OpenEffect<OfConversation>) => settleAddParticipant(partsOf(effect), effect),
    sendConversationMessage: (effect: OpenEffect<OfConversation>) =>
      settleConversationMessage(partsOf(effect), effect),
    closeConversation: (effect: OpenEffect<OfConversation>) =>
      settleCloseConversation(partsOf(effect), effect),
    redactMessage: (effect: OpenEffect<Erasure>) => settleRedact(partsOf(effect), effect),
    deleteMessage: (effect: OpenEffect<Erasure>) => settleDelete(partsOf(effect), effect),
    startVerification: (effect: OpenEffect<NewVerification>) => settleStart(partsOf(effect), effect),
    cancelVerification: (effect: OpenEffect<VerificationCancel>) =>
      settleCancelVerification(partsOf(effect), effect),
    checkVerification: (effect: OpenEffect<VerificationCheck>) => settleCheck(partsOf(effect), effect),
  };
}

/** The verification of that number lists each sending of its code: one made since that is no other record's is this one. */
async function settleStart(
  { twilio, sent, config }: Parts,
  { request: { to }, startedAt }: OpenEffect<NewVerification>,
): Promise<Verdict> {
  const late = arrivedOrNever({ startedAt });
  const verification = await twilio.verification(to).catch(nullIfNotFound);
  // The sandbox's codes carry virtual time, which says nothing about a record's.
  const sinceMs = config.mode === 'sandbox' ? -Infinity : startedAt.getTime() - CLOCK_SKEW_MS;
  const attempts = verification ? attemptsOf(verification).filter(({ atMs }) => atMs >= sinceMs) : [];
  const owned = await sent.ownedAttempts(attempts.map(({ sid }) => sid));
  const found = attempts.findLast(({ sid }) => !owned.has(sid));
  if (verification && found) {
    const outcome = { verification: toVerification(verification), attemptId: found.sid, problem: null };
    return { outcome: outcome satisfies StartOutcome };
  }
  return late ? { nothing: true } : { unknown: 'Twilio knows of no such code yet.' };
}

/**
 * A verification that still waits was not approved by the check, which is all that a check can bring about. One that is
 * over may have been approved, have expired or been exhausted: Twilio has forgotten which.
 */
async function settleCheck(
  { twilio }: Parts,
  { request: { to }, startedAt }: OpenEffect<VerificationCheck>,
): Promise<Verdict> {
  const late = arrivedOrNever({ startedAt });
  const waiting = await twilio.verification(to).catch(nullIfNotFound);
  if (!waiting)
    return { unknown: 'The verification is over: approved, expired or exhausted. Start a new one.' };
  return late ? { nothing: true } : { unknown: 'The code still waits; the check may yet arrive.' };
}

function nullIfNotFound(error: unknown): null {
  if (isNotFound(error)) return null;
  throw error;
}
