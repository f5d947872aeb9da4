import { PlazaError } from '#schema/errors.ts';
import type { PersonResolvers } from '#schema/generated/links.ts';
import { maySee } from '#subgraphs/kit/access.ts';
import type { Context } from '../context.ts';
import { timeline } from '../timeline.ts';

export const Person: PersonResolvers<Context> = {
  // The id of somebody who was merged into another is the survivor's.
  __resolveReference: async ({ id }, { survivors }) => ({
    __typename: 'Person',
    id: await survivors.of(id),
  }),

  timeline: ({ id }, args, context) => {
    if (!maySee(context.claims, id)) throw new PlazaError('FORBIDDEN', "This is somebody else's.");
    return timeline(context, id, args);
  },
};
