import type { MessageResolvers } from '#schema/generated/messaging.ts';
import { maySee } from '#subgraphs/kit/access.ts';
import type { Context } from '../context.ts';
import { isMessageSid } from '../input.ts';

export const Message: MessageResolvers<Context> = {
  __resolveReference: async ({ id }, { claims, loaders }) => {
    if (!claims.scopes.includes('messages:read') || !isMessageSid(id)) return null;
    const message = await loaders.message.load(id);
    return message && maySee(claims, message.personId) ? message : null;
  },

  person: ({ personId }) => (personId === null ? null : { __typename: 'Person', id: personId }),
};
