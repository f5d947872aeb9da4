import type { QueryResolvers } from '#schema/generated/people.ts';
import { maySee, requireRole } from '#subgraphs/kit/access.ts';
import { readFirst, toConnection } from '#subgraphs/kit/page.ts';
import type { Context } from '../context.ts';
import { toEffectStub } from '../effect.ts';
import { toPerson } from '../map.ts';
import type { PersonPosition, PersonRow } from '../store.ts';

export const Query: QueryResolvers<Context> = {
  me: async (_parent, _args, { claims, store }) =>
    claims.person === null ? null : toPerson(await store.findOrCreate(claims)),

  person: async (_parent, args, { claims, loaders, survivors }) => {
    const id = await survivors.of(args.id);
    if (!maySee(claims, id)) return null;
    const row = await loaders.person.load(id);
    return row && toPerson(row);
  },

  people: async (_parent, args, { claims, store, cursors }) => {
    requireRole(claims, 'operator', 'analyst');
    const first = readFirst(args.first);
    const after = args.after ? cursors.decode<PersonPosition>(['people'], args.after) : null;
    const cursorOf = (row: PersonRow) =>
      cursors.encode(['people'], { createdAt: row.created_at.toISOString(), id: row.id });
    const { edges, pageInfo } = toConnection(await store.page(first + 1, after), first, cursorOf);
    return { edges: edges.map(({ node, cursor }) => ({ node: toPerson(node), cursor })), pageInfo };
  },

  effect: (_parent, args, { claims }) => toEffectStub(claims, args),
};
