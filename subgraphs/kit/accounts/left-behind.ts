import type { Db } from '#storage/database.ts';
import type { Log } from '../handle.ts';

/**
 * Says in the log where rows are kept of accounts that the configuration does not name any more, and are not shown for that.
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
    const rows = await db.query<{ account: string }>(
      `select distinct account from ${table} where account <> all($1) order by account`,
      [names],
    );
    if (rows.length === 0) return;
    const accounts = rows.map(({ account }) => account);
    const subgraph = table.split('.')[0];
    log.warn({ subgraph, accounts }, 'what is kept of accounts that are not configured is not shown');
  } catch (error) {
    log.warn({ err: error }, 'whether accounts were left behind is not known');
  }
}
