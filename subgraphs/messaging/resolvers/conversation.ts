import type { ConversationResolvers } from '#schema/generated/messaging.ts';
import type { Context } from '../context.ts';
import { conversationMessagePage, participantPage } from '../conversation-pages.ts';
import { isConversationSid } from '../input.ts';

export const Conversation: ConversationResolvers<Context> = {
  __resolveReference: ({ id }, { claims, conversations }) =>
    claims.scopes.includes('messages:read') && isConversationSid(id) ? conversations.byId.load(id) : null,

  participants: (conversation, args, context) => participantPage(context, conversation, args),

  messages: (conversation, args, context) => conversationMessagePage(context, conversation, args),
};
