import type { MessageResolvers } from '#schema/generated/messaging.ts';
import type { Context } from '../context.ts';
import { isMessageSid } from '../input.ts';

export const Message: MessageResolvers<Context> = {
  __resolveReference: ({ id }, { claims, loaders }) =>
    claims.scopes.includes('messages:read') && isMessageSid(id) ? loaders.message.load(id) : null,

  person: ({ personId }) => (personId === null ? null : { __typename: 'Person', id: personId }),
};
