import { actOn } from '#subgraphs/kit/access.ts';
import type { PortInput, PortOutput } from '#subgraphs/kit/ports/ports.ts';
import type { Context } from './context.ts';

/** The name of a person on whose behalf the caller may act. */
export async function nameOf(
  { claims, loaders, survivors }: Context,
  { personId }: PortInput<'people/name'>,
): Promise<PortOutput<'people/name'>> {
  const person = await loaders.person.load(await survivors.of(actOn(claims, personId, 'input.personId')));
  return { name: person?.name ?? null };
}
