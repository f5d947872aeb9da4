import { absent, nullCauseOf } from '#schema/errors.ts';
import { checkPersonal } from '#subgraphs/kit/access.ts';
import type { PortInput, PortOutput } from '#subgraphs/kit/ports/ports.ts';
import type { Context } from './context.ts';
import { PULL_MS } from './sync.ts';
import { RESERVE_MS } from './transaction-page.ts';

/**
 * A person's bank transactions by the day on which each was first told, newest first. That day never changes, though a
 * pending transaction is posted on another. A bank that does not answer leaves its own out, and says so.
 */
export async function history(
  context: Context,
  { personId, before, limit }: PortInput<'banking/history'>,
): Promise<PortOutput<'banking/history'>> {
  const { claims, loaders, transactions, sync, deadlineMs } = context;
  checkPersonal(claims, 'banking:read', personId);
  const connections = await loaders.connectionsOf.load(personId);
  if (connections.length === 0) throw absent('not_connected', 'This person has connected no bank yet.');
  const at = context.plaidUntil(Date.now() + PULL_MS);
  const pulls = await Promise.allSettled(
    connections.map((connection) =>
      sync.bringUpToDate(connection, at(connection.account), deadlineMs - RESERVE_MS),
    ),
  );
  const failed = pulls.find((pull) => pull.status === 'rejected');
  if (failed && pulls.every((pull) => pull.status === 'rejected')) throw failed.reason;
  const entries = await transactions.firstTold({
    connectionIds: connections
      .filter((_each, index) => pulls[index]!.status === 'fulfilled')
      .map(({ id }) => id),
    before,
    limit,
  });
  return { entries, gap: failed ? gapOf(failed.reason) : null };
}

/** What is missing, and why. @throws what is no error of a bank or provider */
export function gapOf(error: unknown) {
  const cause = nullCauseOf(error);
  if (!cause) throw error;
  return { cause, message: (error as Error).message };
}
