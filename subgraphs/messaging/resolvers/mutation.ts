import type { MutationResolvers } from '#schema/generated/messaging.ts';
import { requireScope } from '#subgraphs/kit/access.ts';
import type { Context } from '../context.ts';
import { refreshMessages } from '../refresh.ts';
import { sendMessage } from '../send-message.ts';
import { checkVerification, startVerification } from '../verification.ts';

export const Mutation: MutationResolvers<Context> = {
  sendMessage: (_parent, { input }, context) => {
    requireScope(context.claims, 'messages:write');
    return sendMessage(context, input);
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
};
