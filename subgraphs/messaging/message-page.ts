import { mirroredPage } from '#subgraphs/kit/mirror/mirrored-page.ts';
import { defaultAccount, type ObjectPosition } from '#subgraphs/kit/mirror/objects.ts';
import { readFirst, toConnection } from '#subgraphs/kit/page.ts';
import type { Context } from './context.ts';
import type { MessagingKind, TwilioMessage } from './kept.ts';
import { conditions, readWhere, type MessagePageArgs } from './message-where.ts';

/** Whose messages: a person's, by the addresses that they have or had, or all of the account. */
export type MessageOwner = { personId: string; addresses: readonly string[] } | 'account';

/** A page of messages, newest first, out of the mirror. */
export async function messagePage(context: Context, owner: MessageOwner, args: MessagePageArgs) {
  const { cursors, loaders, maxAge, sources } = context;
  const first = readFirst(args.first);
  const where = readWhere(args);
  const personId = owner === 'account' ? null : owner.personId;
  const scope = ['messages', personId, where];
  const after = args.after ? cursors.decode<ObjectPosition>(scope, args.after) : null;
  const lists =
    owner === 'account'
      ? [sources.ofAccount()]
      : [...new Set(owner.addresses)].flatMap((address) => sources.ofAddress(address));
  const kind: MessagingKind = 'message';
  const { objects, asOf } = await mirroredPage<TwilioMessage>(
    context,
    lists,
    { account: defaultAccount, kind, personId, after, conditions: conditions(where), limit: first + 1 },
    { maxAgeMs: maxAge('Person.messages'), from: where.sentFrom ? new Date(where.sentFrom) : null },
  );
  const { edges, pageInfo } = toConnection(objects, first, ({ at, id }) =>
    cursors.encode(scope, { at: at.toISOString(), id } satisfies ObjectPosition),
  );
  return {
    edges: edges.map(({ node, cursor }) => ({ node: loaders.toRow(node), cursor })),
    pageInfo,
    asOf: asOf.toISOString(),
  };
}
