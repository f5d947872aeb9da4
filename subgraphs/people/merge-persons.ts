import { badInput, PlazaError } from '#schema/errors.ts';
import type { MergePersonsInput } from '#schema/generated/people.ts';
import type { Context } from './context.ts';
import { toPerson } from './map.ts';

/** Makes two persons one. Doing so twice is doing so once. */
export async function mergePersons({ store, survivors }: Context, input: MergePersonsInput) {
  const [retired, named] = await store.personsById([input.retiredId, input.survivorId]);
  if (!retired) throw unknown('input.retiredId');
  if (!named) throw unknown('input.survivorId');
  const survivorId = await survivors.of(named.id);
  if (survivorId === retired.id) {
    throw badInput('input.survivorId', 'These two are one person already, or the same.');
  }
  const merged = await store.merge(retired.id, survivorId);
  await survivors.readNow();
  const [survivor] = await store.personsById([await survivors.of(retired.id)]);
  const person = survivor ? toPerson(survivor) : null;
  if (merged || survivor?.id === survivorId) return { person, problem: null };
  return {
    person: null,
    problem: {
      __typename: 'PersonMergedBefore' as const,
      message: 'This person was merged into another before.',
      retryable: false,
      person,
    },
  };
}

function unknown(argument: string): PlazaError {
  return new PlazaError('NOT_FOUND', 'There is no such person.', { details: { argument } });
}
