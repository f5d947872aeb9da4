import { badInput, PlazaError } from '#schema/errors.ts';
import type { MutationResolvers } from '#schema/generated/people.ts';
import { actOn, requireRole, requireScope } from '#subgraphs/kit/access.ts';
import type { Context } from '../context.ts';
import { readEmail, readName } from '../input.ts';
import { toPerson } from '../map.ts';
import { mergePersons } from '../merge-persons.ts';

export const Mutation: MutationResolvers<Context> = {
  createPerson: async (_parent, { input }, { claims, store, loaders }) => {
    requireScope(claims, 'people:write');
    requireRole(claims, 'operator');
    if (!URL.canParse(input.issuer)) throw badInput('input.issuer', 'An issuer is a URL.');
    if (input.subject.length < 1 || input.subject.length > 255) {
      throw badInput('input.subject', 'A subject has 1 to 255 characters.');
    }
    const identity = { issuer: input.issuer, subject: input.subject };
    const row = await store.create({
      ...identity,
      name: readName(input.name),
      email: input.email ? readEmail(input.email) : null,
    });
    if (row) return { person: toPerson(row), problem: null };
    const existing = toPerson(await store.findOrCreate({ ...identity, name: null, email: null }));
    loaders.person.clear(existing.id);
    return {
      person: null,
      problem: {
        __typename: 'PersonExists',
        message: 'Somebody with this issuer and subject exists already.',
        retryable: false,
        person: existing,
      },
    };
  },

  updatePerson: async (_parent, { input }, { claims, store, survivors }) => {
    requireScope(claims, 'people:write');
    const id = actOn(claims, input.id && (await survivors.of(input.id)), 'input.id');
    const name = input.name == null ? null : readName(input.name);
    const row = await store.update(id, name, input.email == null ? null : readEmail(input.email));
    if (!row)
      throw new PlazaError('NOT_FOUND', 'There is no such person.', { details: { argument: 'input.id' } });
    return { person: toPerson(row) };
  },

  mergePersons: (_parent, { input }, context) => {
    requireScope(context.claims, 'people:write');
    requireRole(context.claims, 'operator');
    return mergePersons(context, input);
  },
};
