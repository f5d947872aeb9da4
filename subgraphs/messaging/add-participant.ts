import type { ParticipantInstance } from 'twilio/lib/rest/conversations/v1/conversation/participant.js';
import { badInput } from '#schema/errors.ts';
import type { AddParticipantInput } from '#schema/generated/messaging.ts';
import { outcomePending } from '#subgraphs/kit/effects/once.ts';
import { toAddress } from './address.ts';
import type { TwilioConfig } from './config.ts';
import type { Context } from './context.ts';
import type { NewParticipant } from './conversation-calls.ts';
import { attributesOf, conversationProblem, type ConversationOutcome } from './conversation-outcome.ts';
import { toParticipant } from './conversation.ts';
import { shown, type OfConversation } from './create-conversation.ts';
import { readAddress, readConversationSid } from './input.ts';

/** Takes somebody into a conversation once: the record's id stands in the participant's attributes. */
export async function addParticipant(context: Context, input: AddParticipantInput) {
  const { accounts, at, claims, conversations, deadlineMs, once } = context;
  const { name: account, config } = accounts.named('input.account', input.account);
  const conversationId = readConversationSid('input.conversationId', input.conversationId);
  const who = readWho(config, input);
  let made: ParticipantInstance | undefined;
  const settled = await once<OfConversation, ConversationOutcome>({
    claims,
    field: 'addParticipant',
    idempotencyKey: input.idempotencyKey,
    input,
    deadlineMs,
    prepare: async () => ({ request: { conversationId }, account }),
    perform: async (recordId) => {
      try {
        const participant = { ...who, attributes: attributesOf(recordId) };
        made = await at(account).twilio.addParticipant(conversationId, participant);
        return { conversationId, participantId: made.sid, problem: null };
      } catch (error) {
        return { conversationId, problem: conversationProblem(error) };
      }
    },
  });
  const nothing = { conversation: null, participant: null };
  if ('pending' in settled) return { ...nothing, problem: outcomePending('The participant') };
  const { participantId, problem } = settled.outcome;
  if (problem || !participantId) return { ...nothing, problem };
  const where = settled.account ?? account;
  const participant = made ?? (await at(where).twilio.participant(conversationId, participantId));
  return {
    conversation: await shown(context, settled),
    participant: toParticipant(participant, await conversations.mayShow()),
    problem: null,
  };
}

/** @throws PlazaError BAD_USER_INPUT where it is nobody, or two */
function readWho(
  { senders }: TwilioConfig,
  { channel, address, identity }: AddParticipantInput,
): Omit<NewParticipant, 'attributes'> {
  if (identity != null) {
    if (channel != null || address != null)
      throw badInput('input.identity', 'Who takes part in an app has no address there: give one of both.');
    return { identity: readIdentity('input.identity', identity) };
  }
  if (channel == null)
    throw badInput('input.channel', 'Say how they take part: `channel` and `address`, or `identity`.');
  if (address == null) throw badInput('input.address', 'Give the address on that channel.');
  const proxy = senders[channel];
  if (!proxy) throw badInput('input.channel', 'The company has no address of its own on this channel.');
  return {
    'messagingBinding.address': toAddress(channel, readAddress('input.address', channel, address)),
    'messagingBinding.proxyAddress': proxy,
  };
}

/** @throws PlazaError BAD_USER_INPUT outside 1 to 256 characters */
export function readIdentity(argument: string, identity: string): string {
  if (identity.trim() !== '' && identity.length <= 256) return identity;
  throw badInput(argument, 'An identity has 1 to 256 characters.');
}
