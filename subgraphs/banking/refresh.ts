import { absent } from '#schema/errors.ts';
import { actOn } from '#subgraphs/kit/access.ts';
import type { ConnectionRow } from './connections.ts';
import type { Context } from './context.ts';
import { toConnection, toItemFacts } from './map.ts';
import { ownConnection } from './own-connection.ts';
import { RESERVE_MS } from './transaction-page.ts';
import { PULL_MS } from './sync.ts';

/** Reads how one connection, or each of the caller's, stands, its balances and its transactions again. */
export async function refreshBankConnections(context: Context, connectionId: string | null | undefined) {
  const { claims, connections, loaders } = context;
  const rows =
    connectionId == null
      ? await loaders.connectionsOf.load(actOn(claims, null, 'connectionId'))
      : [await ownConnection(context, connectionId, 'connectionId')];
  if (rows.length === 0) throw absent('not_connected', 'This person has connected no bank yet.');
  const asOf = new Date().toISOString();
  const read = await Promise.allSettled(rows.map((row) => refresh(context, row)));
  // One bank that does not answer says so by its status and by how old its accounts are; none at all is a failure.
  const failed = read.filter((each) => each.status === 'rejected');
  if (failed.length === rows.length) throw failed[0]!.reason;
  const now = await connections.byIds(rows.map(({ id }) => id));
  return { connections: now.map(toConnection), asOf };
}

async function refresh(
  { loaders, sync, plaidUntil, deadlineMs, at, connections }: Context,
  row: ConnectionRow,
) {
  const pulling = sync.bringUpToDate(
    row,
    plaidUntil(Date.now() + PULL_MS)(row.account),
    deadlineMs - RESERVE_MS,
    0,
  );
  const standing = at(row.account)
    .item(connections.open(row))
    .then((item) => connections.describe(row.id, toItemFacts(item)));
  const read = await Promise.allSettled([loaders.currentBalances.load(row.id), pulling, standing]);
  // Last: a bank that answers is good, whatever was said of it before.
  const failed = read.find((each) => each.status === 'rejected');
  if (failed) throw failed.reason;
}
