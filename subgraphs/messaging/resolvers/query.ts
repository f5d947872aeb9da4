import { absent } from '#schema/errors.ts';
import type { QueryResolvers } from '#schema/generated/messaging.ts';
import type { Claims } from '#schema/protocol.ts';
import { unknownEffects } from '#subgraphs/kit/effects/inspect.ts';
import { maySee } from '#subgraphs/kit/access.ts';
import type { Context } from '../context.ts';
import { readE164, readMessageSid } from '../input.ts';

export const Query: QueryResolvers<Context> = {
  message: async (_parent, { id }, { claims, loaders }) => {
    checkScope(claims);
    const message = await loaders.message.load(readMessageSid('id', id));
    return message && maySee(claims, message.personId) ? message : null;
  },

  phoneNumber: (_parent, { e164 }, { claims, loaders }) => {
    checkScope(claims);
    return loaders.phoneNumber.load(readE164('e164', e164));
  },

  unknownMessageEffects: (_parent, args, { claims, effects, cursors }) =>
    unknownEffects(effects.records, cursors, claims, args),
};

function checkScope({ scopes }: Claims): void {
  if (!scopes.includes('messages:read')) {
    throw absent('scope', 'This needs the scope messages:read.', { scope: 'messages:read' });
  }
}
