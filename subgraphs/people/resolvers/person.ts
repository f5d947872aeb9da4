import type { Person as PersonData } from '#schema/generated/people.ts';
import { maySee, personal } from '#subgraphs/kit/access.ts';
import type { Context } from '../context.ts';
import { toPerson } from '../map.ts';

/** Its parents are always whole: `__resolveReference` sees to it. */
export const Person = {
  __resolveReference: async (reference: { id: string }, { claims, loaders, survivors }: Context) => {
    const id = await survivors.of(reference.id);
    if (!maySee(claims, id)) return null;
    const row = await loaders.person.load(id);
    return row && toPerson(row);
  },
  name: personal('people:read', ({ name }: PersonData) => name),
  email: personal('people:read', ({ email }: PersonData) => email),
  createdAt: personal('people:read', ({ createdAt }: PersonData) => createdAt),
};
