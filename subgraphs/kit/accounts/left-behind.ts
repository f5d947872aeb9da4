import type { Db } from '#storage/database.ts';
import type { Log } from '../handle.ts';

/**
 * Says in the log where something is kept of accounts that the configuration names no more: whose things are there, which are
 * not shown for that, or effects whose outcome nobody can find out.
 *
 * @param table where its column `account` says it, e.g. `payments.link`
 */
export async function tellLeftBehind(
  db: Db,
  table: 'payments.link' | 'banking.connection' | 'messaging.link',
  names: readonly string[],
  log: Log,
): Promise<void> {
  try {
    const [subgraph] = table.split('.');
    const rows = await db.query<{ account: string }>(
      `select account from ${table} where account <> all($1)
       union select account from ${subgraph}.effect where account <> all($1) and state in ('started', 'unknown')
       order by account`,
      [names],
    );
    if (rows.length === 0) return;
    const accounts = rows.map(({ account }) => account);
    log.warn({ subgraph, accounts }, 'what is kept of accounts that are not configured is not shown');
  } catch (error) {
    log.warn({ err: error }, 'whether accounts were left behind is not known');
  }
}
