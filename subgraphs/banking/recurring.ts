import type { PersonRecurringStreamsArgs } from '#schema/generated/banking.ts';
import { readFirst, toConnection as toPage } from '#subgraphs/kit/page.ts';
import type { ConnectionRow } from './connections.ts';
import type { Context } from './context.ts';
import { toConnection } from './map.ts';
import { toRecurringStream } from './map-streams.ts';

/** Which streams are asked for: of one account, or of all at some connections. */
interface Wanted {
  owner: string;
  connections: readonly ConnectionRow[];
  accountId: string | null;
}

/**
 * A page of streams, after they were brought up to date. A bank that does not answer leaves its own out and is named.
 *
 * @throws PlazaError where none answers
 */
export async function recurringPage(
  { loaders, streams, cursors }: Context,
  { owner, connections, accountId }: Wanted,
  args: Partial<PersonRecurringStreamsArgs>,
) {
  const first = readFirst(args.first);
  const direction = args.direction ?? null;
  const active = args.active ?? null;
  const scope = ['recurringStreams', owner, direction, active];
  const after = args.after ? cursors.decode<[string, string]>(scope, args.after) : null;
  const read = await Promise.allSettled(connections.map(({ id }) => loaders.streams.load(id)));
  const failed = read.filter((each) => each.status === 'rejected');
  if (failed.length > 0 && failed.length === read.length) throw failed[0]!.reason;
  const answered = connections.filter((_row, index) => read[index]!.status === 'fulfilled');
  const rows = await streams.page({
    connectionIds: answered.map(({ id }) => id),
    accountId,
    direction,
    active,
    after: after && { date: after[0], id: after[1] },
    limit: first + 1,
  });
  const page = toPage(rows.map(toRecurringStream), first, ({ lastDate, id }) =>
    cursors.encode(scope, [lastDate, id]),
  );
  return { ...page, unread: connections.filter((row) => !answered.includes(row)).map(toConnection) };
}
