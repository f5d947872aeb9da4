import { badInput } from '#schema/errors.ts';
import type { CloseConversationInput, CreateConversationInput } from '#schema/generated/messaging.ts';
import { outcomePending } from '#subgraphs/kit/effects/once.ts';
import type { Context } from './context.ts';
import { isClosed, NAME_TAKEN, type ConversationOutcome } from './conversation-outcome.ts';
import { toConversation, type ConversationRow } from './conversation.ts';
import { readConversationSid } from './input.ts';
import { twilioCode } from './twilio.ts';

/** What is asked of Twilio: nothing by which it would have to be known again but the record's own id, its unique name. */
export interface NewConversation {
  friendlyName?: string;
}

/** Which conversation. */
export interface OfConversation {
  conversationId: string;
}

/** Opens a conversation once: the record's id is its unique name, which Twilio gives to one alone. */
export async function createConversation(context: Context, input: CreateConversationInput) {
  const { accounts, at, claims, deadlineMs, once } = context;
  const { name: account } = accounts.named('input.account', input.account);
  const friendlyName = readName(input.name);
  let made: ConversationRow | undefined;
  const settled = await once<NewConversation, ConversationOutcome>({
    claims,
    field: 'createConversation',
    idempotencyKey: input.idempotencyKey,
    input,
    deadlineMs,
    prepare: async () => ({ request: { ...(friendlyName && { friendlyName }) }, account }),
    perform: async (recordId, request) => {
      const { twilio } = at(account);
      const opened = await twilio
        .createConversation({ uniqueName: recordId, ...request })
        // Sent again by ourselves: the first time it had arrived.
        .catch((error: unknown) => {
          if (twilioCode(error) === NAME_TAKEN) return twilio.conversation(recordId);
          throw error;
        });
      made = toConversation(opened, { account, asOf: new Date() });
      return { conversationId: opened.sid, problem: null };
    },
  });
  if ('pending' in settled) return { conversation: null, problem: outcomePending('The conversation') };
  return { conversation: made ?? (await shown(context, settled)), problem: null };
}

/** Closes a conversation once; one that is closed is closed. */
export async function closeConversation(context: Context, input: CloseConversationInput) {
  const { accounts, at, claims, deadlineMs, once } = context;
  const { name: account } = accounts.named('input.account', input.account);
  const conversationId = readConversationSid('input.conversationId', input.conversationId);
  let closed: ConversationRow | undefined;
  const settled = await once<OfConversation, ConversationOutcome>({
    claims,
    field: 'closeConversation',
    idempotencyKey: input.idempotencyKey,
    input,
    deadlineMs,
    prepare: async () => ({ request: { conversationId }, account }),
    perform: async () => {
      try {
        const answer = await at(account).twilio.closeConversation(conversationId);
        closed = toConversation(answer, { account, asOf: new Date() });
      } catch (error) {
        if (!isClosed(error)) throw error;
      }
      return { conversationId, problem: null };
    },
  });
  if ('pending' in settled) return { conversation: null, problem: outcomePending('The closing') };
  return { conversation: closed ?? (await shown(context, settled)), problem: null };
}

/** The conversation of an outcome, as it is now. */
export function shown(
  { accounts, conversations }: Context,
  { outcome, account }: { outcome: ConversationOutcome; account: string | null },
): Promise<ConversationRow | null> {
  return conversations.fetched(outcome.conversationId, account === null ? accounts.names : [account]);
}

function readName(name: string | null | undefined): string | null {
  if (name == null) return null;
  if (name.trim() !== '' && name.length <= 256) return name;
  throw badInput('input.name', 'A conversation’s name has 1 to 256 characters.');
}
