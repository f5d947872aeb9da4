import type { MessageResolvers } from '#schema/generated/messaging.ts';
import type { Context } from '../context.ts';
import { isMessageSid } from '../input.ts';
import { toMedia } from '../map.ts';

export const Message: MessageResolvers<Context> = {
  __resolveReference: ({ id }, { claims, loaders }) =>
    claims.scopes.includes('messages:read') && isMessageSid(id) ? loaders.message.load(id) : null,

  media: async ({ id, account, mediaCount }, _args, { at }) => {
    if (mediaCount === 0) return [];
    return (await at(account).twilio.media(id)).map(toMedia);
  },

  person: ({ personId }) => (personId === null ? null : { __typename: 'Person', id: personId }),
};
