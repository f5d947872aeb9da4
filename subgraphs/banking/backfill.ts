import { callsUntil } from './calls.ts';
import type { Services } from './context.ts';
import { PULL_MS } from './sync.ts';

/** How many connections are read from the table at a time. */
const PAGE = 100;

export interface BankingProgress {
  connections: number;
  done: number;
  /** Of these, banks that did not answer, e.g. because they want their user. */
  failed: number;
}

/**
 * Brings the transactions of every connection up to date. Plaid hands out the whole history of each, and each keeps its own
 * position with what was read, so whoever begins again goes on there.
 */
export async function backfillBanking(
  services: Services,
  onConnection: (progress: BankingProgress) => void,
): Promise<void> {
  const { connections, sync, log } = services;
  const progress = { connections: await connections.count(), done: 0, failed: 0 };
  onConnection({ ...progress });
  for (let after = ''; ;) {
    const rows = await connections.page(after, PAGE);
    for (const row of rows) {
      const untilMs = Date.now() + PULL_MS;
      try {
        const at = callsUntil(services, { deadlineMs: untilMs, ledger: [] });
        await sync.bringUpToDate(row, at(row.account), untilMs, 0);
      } catch (error) {
        progress.failed += 1;
        log.warn({ subgraph: 'banking', connection: row.id, err: error }, 'a bank could not be read');
      }
      progress.done += 1;
      onConnection({ ...progress });
    }
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}
