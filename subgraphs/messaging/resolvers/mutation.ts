import type { MutationResolvers } from '#schema/generated/messaging.ts';
import { actOn, requireRole, requireScope } from '#subgraphs/kit/access.ts';
import { settleByHand } from '#subgraphs/kit/effects/by-hand.ts';
import { toFacts } from '#subgraphs/kit/effects/inspect.ts';
import type { Context } from '../context.ts';
import { toOutcome } from '../effects.ts';
import { addParticipant } from '../add-participant.ts';
import { cancelScheduledMessage } from '../cancel-scheduled.ts';
import { cancelVerification } from '../cancel-verification.ts';
import { recordChannelConsent, setQuietHours } from '../channel-consent.ts';
import { closeConversation, createConversation } from '../create-conversation.ts';
import { sendConversationMessage } from '../send-conversation-message.ts';
import { deleteMessage, redactMessage } from '../erase-message.ts';
import { linkAddress, unlinkAddress } from '../link-address.ts';
import { refreshMessages } from '../refresh.ts';
import { placeCall } from '../place-call.ts';
import { sendMessage } from '../send-message.ts';
import { checkVerification, startVerification } from '../verification.ts';

export const Mutation: MutationResolvers<Context> = {
  sendMessage: (_parent, { input }, context) => {
    requireScope(context.claims, 'messages:write');
    return sendMessage(context, input);
  },

  cancelScheduledMessage: (_parent, { input }, context) => {
    requireScope(context.claims, 'messages:write');
    return cancelScheduledMessage(context, input);
  },

  redactMessage: (_parent, { input }, context) => {
    requireScope(context.claims, 'messages:write');
    return redactMessage(context, input);
  },

  deleteMessage: (_parent, { input }, context) => {
    requireScope(context.claims, 'messages:write');
    return deleteMessage(context, input);
  },

  refreshMessages: (_parent, { personId }, context) => {
    requireScope(context.claims, 'messages:read');
    return refreshMessages(context, personId);
  },

  startVerification: (_parent, { input }, context) => {
    requireScope(context.claims, 'messages:write');
    return startVerification(context, input);
  },

  checkVerification: (_parent, { input }, context) => {
    requireScope(context.claims, 'messages:write');
    return checkVerification(context, input);
  },

  cancelVerification: (_parent, { input }, context) => {
    requireScope(context.claims, 'messages:write');
    return cancelVerification(context, input);
  },

  setPreferredChannel: async (_parent, { input }, { claims, preferences, survivors }) => {
    requireScope(claims, 'messages:write');
    const personId = actOn(claims, input.personId && (await survivors.of(input.personId)), 'input.personId');
    await preferences.set(personId, input.channel ?? null);
    return { person: { __typename: 'Person', id: personId } };
  },

  recordChannelConsent: (_parent, { input }, context) => {
    requireScope(context.claims, 'messages:write');
    return recordChannelConsent(context, input);
  },

  setQuietHours: (_parent, { input }, context) => {
    requireScope(context.claims, 'messages:write');
    return setQuietHours(context, input);
  },

  placeCall: (_parent, { input }, context) => {
    requireOperator(context);
    return placeCall(context, input);
  },

  createConversation: (_parent, { input }, context) => {
    requireOperator(context);
    return createConversation(context, input);
  },

  addParticipant: (_parent, { input }, context) => {
    requireOperator(context);
    return addParticipant(context, input);
  },

  sendConversationMessage: (_parent, { input }, context) => {
    requireOperator(context);
    return sendConversationMessage(context, input);
  },

  closeConversation: (_parent, { input }, context) => {
    requireOperator(context);
    return closeConversation(context, input);
  },

  linkAddress: (_parent, { input }, context) => {
    requireOperator(context);
    return linkAddress(context, input);
  },

  unlinkAddress: (_parent, { input }, context) => {
    requireOperator(context);
    return unlinkAddress(context, input);
  },

  settleMessageEffect: async (_parent, { input }, { claims, effects }) => {
    requireScope(claims, 'messages:write');
    return { effect: toFacts(await settleByHand(effects.records, claims, input, toOutcome), claims) };
  },
};

function requireOperator({ claims }: Context): void {
  requireScope(claims, 'messages:write');
  requireRole(claims, 'operator');
}
