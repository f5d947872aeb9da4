import { actOn } from '#subgraphs/kit/access.ts';
import type { Context } from './context.ts';
import { sourcesOf } from './message-page.ts';

/** Reads a person's newest messages again. */
export async function refreshMessages(
  { at, claims, loaders, lists, survivors }: Context,
  personId: string | null | undefined,
) {
  const id = actOn(claims, personId && (await survivors.of(personId)), 'personId');
  const asOf = new Date().toISOString();
  const sources = sourcesOf(at, await loaders.addressesOf.load(id));
  await Promise.all(sources.map((source) => lists.freshen(source, 0)));
  return { person: { __typename: 'Person' as const, id }, asOf };
}
