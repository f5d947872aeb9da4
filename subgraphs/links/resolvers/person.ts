import { PlazaError } from '#schema/errors.ts';
import type { PersonResolvers } from '#schema/generated/links.ts';
import type { Claims } from '#schema/protocol.ts';
import { maySee } from '#subgraphs/kit/access.ts';
import type { Context } from '../context.ts';
import { recurring } from '../recurring.ts';
import { timeline } from '../timeline.ts';

export const Person: PersonResolvers<Context> = {
  // The id of somebody who was merged into another is the survivor's.
  __resolveReference: async ({ id }, { survivors }) => ({
    __typename: 'Person',
    id: await survivors.of(id),
  }),

  timeline: ({ id }, args, context) => {
    checkOwner(context.claims, id);
    return timeline(context, id, args);
  },

  recurring: ({ id }, args, context) => {
    checkOwner(context.claims, id);
    return recurring(context, id, args);
  },
};

/** The scopes are asked for part by part. */
function checkOwner(claims: Claims, personId: string): void {
  if (!maySee(claims, personId)) throw new PlazaError('FORBIDDEN', "This is somebody else's.");
}
