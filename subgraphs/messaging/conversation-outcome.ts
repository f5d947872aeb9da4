import type {
  ConversationClosed,
  ParticipantExists,
  RecipientUnreachable,
} from '#schema/generated/messaging.ts';
import { twilioCode } from './twilio.ts';

/** What the record of any effect on a conversation keeps. */
export interface ConversationOutcome {
  conversationId: string;
  participantId?: string;
  /** What was said: `IM…`. */
  saidId?: string;
  problem: ParticipantExists | RecipientUnreachable | ConversationClosed | null;
}

/** Twilio's codes: the conversation is closed, its name is taken, the address or identity is in it or in another. */
const CLOSED = 50377;
export const NAME_TAKEN = 50353;
const exists: ReadonlySet<number> = new Set([50416, 50433, 50437]);
const INVALID_ADDRESS = 50407;

/** What of ours an object's attributes carry: by this it is known again when its answer was lost. */
export function attributesOf(recordId: string): string {
  return JSON.stringify({ plazaEffect: recordId });
}

export function bearsRecord(attributes: string | null, recordId: string): boolean {
  try {
    return (JSON.parse(attributes ?? '{}') as { plazaEffect?: unknown }).plazaEffect === recordId;
  } catch {
    return false;
  }
}

export function isClosed(error: unknown): boolean {
  return twilioCode(error) === CLOSED;
}

/** What stands against it behind a failure. @throws the failure itself where it is something else */
export function conversationProblem(error: unknown): NonNullable<ConversationOutcome['problem']> {
  const code = twilioCode(error);
  if (code === CLOSED)
    return { ...problem('The conversation is over for good.'), __typename: 'ConversationClosed' };
  if (code !== null && exists.has(code)) {
    const message = 'They take part already, in this conversation or in another that is open.';
    return { ...problem(message), __typename: 'ParticipantExists' };
  }
  if (code === INVALID_ADDRESS) {
    const message = 'This address cannot take part in a conversation.';
    return { ...problem(message), __typename: 'RecipientUnreachable', code };
  }
  throw error;
}

function problem(message: string) {
  return { message, retryable: false };
}
