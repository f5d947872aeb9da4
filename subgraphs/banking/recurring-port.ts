import { absent } from '#schema/errors.ts';
import { checkPersonal } from '#subgraphs/kit/access.ts';
import type { PortInput, PortOutput } from '#subgraphs/kit/ports/ports.ts';
import type { Context } from './context.ts';
import { gapOf } from './history.ts';
import { toRecurringStream } from './map-streams.ts';

/** More than anybody has. */
const MOST = 500;

/** What leaves a person's accounts again and again. A bank that does not answer leaves its own out, and says so. */
export async function recurring(
  { claims, loaders, streams }: Context,
  { personId }: PortInput<'banking/recurring'>,
): Promise<PortOutput<'banking/recurring'>> {
  checkPersonal(claims, 'banking:read', personId);
  const connections = await loaders.connectionsOf.load(personId);
  if (connections.length === 0) throw absent('not_connected', 'This person has connected no bank yet.');
  const ids = connections.map(({ id }) => id);
  const read = await Promise.allSettled(ids.map((id) => loaders.streams.load(id)));
  const failed = read.find((each) => each.status === 'rejected');
  if (failed && read.every((each) => each.status === 'rejected')) throw failed.reason;
  const rows = await streams.page({
    connectionIds: ids.filter((_id, index) => read[index]!.status === 'fulfilled'),
    accountId: null,
    direction: 'OUT',
    active: null,
    after: null,
    limit: MOST,
  });
  return {
    streams: rows.map((row) => ({
      id: row.id,
      description: row.description,
      merchantName: row.merchant_name,
      averageAmount: row.average_minor,
      currency: row.currency,
      frequency: toRecurringStream(row).frequency,
      lastDate: row.last_date,
      active: row.active,
    })),
    gap: failed ? gapOf(failed.reason) : null,
  };
}
