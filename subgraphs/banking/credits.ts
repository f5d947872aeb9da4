import { requireRole, requireScope } from '#subgraphs/kit/access.ts';
import type { PortInput, PortOutput } from '#subgraphs/kit/ports/ports.ts';
import type { Context } from './context.ts';

/** What came in at some connections of one amount within some days, as it is kept. */
export async function credits(
  { claims, connections, transactions }: Context,
  { connectionIds, ...wanted }: PortInput<'banking/credits'>,
): Promise<PortOutput<'banking/credits'>> {
  requireScope(claims, 'banking:read');
  requireRole(claims, 'operator', 'analyst');
  const known = await connections.byIds(connectionIds);
  return { credits: await transactions.credits({ connectionIds: known.map(({ id }) => id), ...wanted }) };
}

/** Which of these connections there are. */
export async function knownConnections(
  { claims, connections }: Context,
  { ids }: PortInput<'banking/connections'>,
): Promise<PortOutput<'banking/connections'>> {
  requireScope(claims, 'banking:read');
  requireRole(claims, 'operator', 'analyst');
  return { ids: (await connections.byIds(ids)).map(({ id }) => id) };
}
