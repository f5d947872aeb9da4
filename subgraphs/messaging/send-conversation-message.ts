import type { MessageInstance } from 'twilio/lib/rest/conversations/v1/conversation/message.js';
import type { ConversationClosed, SendConversationMessageInput } from '#schema/generated/messaging.ts';
import { outcomePending } from '#subgraphs/kit/effects/once.ts';
import { readIdentity } from './add-participant.ts';
import { readBody } from './content.ts';
import type { Context } from './context.ts';
import { attributesOf, conversationProblem, type ConversationOutcome } from './conversation-outcome.ts';
import { toConversationMessage } from './conversation.ts';
import type { OfConversation } from './create-conversation.ts';
import { readConversationSid } from './input.ts';

/** Says something in a conversation once: the record's id stands in the message's attributes. */
export async function sendConversationMessage(context: Context, input: SendConversationMessageInput) {
  const { accounts, at, claims, conversations, deadlineMs, once } = context;
  const { name: account } = accounts.named('input.account', input.account);
  const conversationId = readConversationSid('input.conversationId', input.conversationId);
  const body = readBody(input.body);
  const author = input.author == null ? null : readIdentity('input.author', input.author);
  let made: MessageInstance | undefined;
  const settled = await once<OfConversation, ConversationOutcome>({
    claims,
    field: 'sendConversationMessage',
    idempotencyKey: input.idempotencyKey,
    input,
    deadlineMs,
    prepare: async () => ({ request: { conversationId }, account }),
    perform: async (recordId) => {
      try {
        const message = { body, ...(author !== null && { author }), attributes: attributesOf(recordId) };
        made = await at(account).twilio.sendConversationMessage(conversationId, message);
        return { conversationId, saidId: made.sid, problem: null };
      } catch (error) {
        return { conversationId, problem: conversationProblem(error) };
      }
    },
  });
  if ('pending' in settled) return { message: null, problem: outcomePending('The message') };
  const { saidId, problem } = settled.outcome;
  if (problem || !saidId) return { message: null, problem: problem as ConversationClosed | null };
  const { twilio } = at(settled.account ?? account);
  const message = made ?? (await twilio.conversationMessage(conversationId, saidId));
  return { message: toConversationMessage(message, await conversations.mayShow()), problem: null };
}
