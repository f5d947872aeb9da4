import { readFirst, toConnection, type Cursors } from '../page.ts';
import type { Lists, ListSource } from './lists.ts';
import { mirroredPage } from './mirrored-page.ts';
import type { Together } from './together.ts';
import type { MirrorObject, ObjectPage, ObjectPosition, Objects } from './objects.ts';

export interface MirroredList extends Pick<
  ObjectPage,
  'accounts' | 'kind' | 'personId' | 'owner' | 'conditions'
> {
  /** All that a cursor of it is valid for: field, owner, arguments. */
  scope: readonly unknown[];
  /** The provider's lists that it stands on. */
  sources: readonly ListSource[];
  /** Where it is one owner's: an account's list of everything, to be read instead where many owners' pages are wanted. */
  everything?: (account: string) => ListSource;
  maxAgeMs: number;
  /** Nothing older is asked for. */
  from?: Date | null;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** A page out of the mirror as a Relay connection, newest first, with the age of the lists it stands on. */
export async function mirroredConnection<Body, Node>(
  {
    objects,
    lists,
    cursors,
    together,
  }: { objects: Objects; lists: Lists; cursors: Cursors; together: Together },
  { scope, sources, everything, maxAgeMs, from, first: wanted, after: cursor, ...query }: MirroredList,
  toNode: (object: MirrorObject<Body>) => Node,
) {
  const first = readFirst(wanted);
  const after = cursor ? cursors.decode<ObjectPosition>(scope, cursor) : null;
  const asked = { ...query, after, limit: first + 1 };
  const age = { maxAgeMs, from: from ?? null };
  if (everything) await together.read({ sources, everything, query: asked, ...age });
  const page = await mirroredPage<Body>({ objects, lists }, sources, asked, age);
  const { edges, pageInfo } = toConnection(page.objects, first, ({ at, id }) =>
    cursors.encode(scope, { at: at.toISOString(), id } satisfies ObjectPosition),
  );
  return {
    edges: edges.map(({ node, cursor: place }) => ({ node: toNode(node), cursor: place })),
    pageInfo,
    asOf: page.asOf.toISOString(),
  };
}
