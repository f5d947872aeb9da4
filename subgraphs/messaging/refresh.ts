import { actOn } from '#subgraphs/kit/access.ts';
import type { Context } from './context.ts';

/** Reads a person's newest messages again. */
export async function refreshMessages(
  { claims, loaders, lists, sources, survivors }: Context,
  personId: string | null | undefined,
) {
  const id = actOn(claims, personId && (await survivors.of(personId)), 'personId');
  const asOf = new Date().toISOString();
  const addresses = new Set((await loaders.addressesOf.load(id)).map(({ address }) => address));
  await Promise.all(
    [...addresses].flatMap((address) => sources.ofAddress(address)).map((source) => lists.freshen(source, 0)),
  );
  return { person: { __typename: 'Person' as const, id }, asOf };
}
