import { arrivedOrNever, type OpenEffect, type Verdict } from '#subgraphs/kit/effects/settle.ts';
import { bearsRecord, type ConversationOutcome } from './conversation-outcome.ts';
import type { NewConversation, OfConversation } from './create-conversation.ts';
import { isNotFound } from './loaders.ts';
import type { PageMark } from './page-mark.ts';
import type { TwilioCalls } from './twilio.ts';

interface Parts {
  twilio: TwilioCalls;
}

/** How many pages of what was said are looked through: more is not said while an answer is lost. */
const PAGES = 3;

/** The record's id is the conversation's unique name. */
export async function settleCreateConversation(
  { twilio }: Parts,
  { id, startedAt }: OpenEffect<NewConversation>,
): Promise<Verdict> {
  const late = arrivedOrNever({ startedAt });
  const found = await twilio.conversation(id).catch(nullIfNotFound);
  if (found) return done({ conversationId: found.sid, problem: null });
  return late ? { nothing: true } : { unknown: 'Twilio knows of no such conversation yet.' };
}

/** Being closed is its own mark. */
export async function settleCloseConversation(
  { twilio }: Parts,
  { request: { conversationId }, startedAt }: OpenEffect<OfConversation>,
): Promise<Verdict> {
  const late = arrivedOrNever({ startedAt });
  const found = await twilio.conversation(conversationId).catch(nullIfNotFound);
  if (found?.state === 'closed') return done({ conversationId, problem: null });
  return late || !found
    ? { nothing: true }
    : { unknown: 'The conversation is open; the closing may yet arrive.' };
}

/** The record's id stands in the participant's attributes. */
export async function settleAddParticipant(
  { twilio }: Parts,
  { id, request: { conversationId }, startedAt }: OpenEffect<OfConversation>,
): Promise<Verdict> {
  const late = arrivedOrNever({ startedAt });
  for (let page: PageMark | null | undefined; page !== null;) {
    const answer = await twilio.participants(conversationId, page).catch(nullIfNotFound);
    const found = answer?.participants.find(({ attributes }) => bearsRecord(attributes, id));
    if (found) return done({ conversationId, participantId: found.sid, problem: null });
    page = answer?.next ?? null;
  }
  return late ? { nothing: true } : { unknown: 'Twilio lists no such participant yet.' };
}

/** The record's id stands in the message's attributes. */
export async function settleConversationMessage(
  { twilio }: Parts,
  { id, request: { conversationId }, startedAt }: OpenEffect<OfConversation>,
): Promise<Verdict> {
  const late = arrivedOrNever({ startedAt });
  let page: PageMark | null | undefined;
  for (let count = 0; count < PAGES && page !== null; count += 1) {
    const answer = await twilio.conversationMessages(conversationId, page).catch(nullIfNotFound);
    const found = answer?.messages.find(({ attributes }) => bearsRecord(attributes, id));
    if (found) return done({ conversationId, saidId: found.sid, problem: null });
    page = answer?.next ?? null;
  }
  return late ? { nothing: true } : { unknown: 'Twilio lists no such message yet.' };
}

function done(outcome: ConversationOutcome): Verdict {
  return { outcome };
}

function nullIfNotFound(error: unknown): null {
  if (isNotFound(error)) return null;
  throw error;
}
