import type { AccountBase } from 'plaid';
import { PlazaError } from '#schema/errors.ts';
import type { BankAccounts } from './bank-accounts.ts';
import type { ConnectionRow, Connections } from './connections.ts';
import { toUpdate } from './map.ts';
import { plaidCode } from './plaid-errors.ts';
import type { PlaidCalls } from './plaid.ts';
import type { Pull, Transactions, Update } from './transactions.ts';

export type Sync = ReturnType<typeof createSync>;

/** How long one pull may go on, milliseconds: longer than its reader waits, so that a long history arrives in the end. */
export const PULL_MS = 60_000;

/** How often a pull begins anew because the bank's data moved between two pages. */
const ATTEMPTS = 3;

export interface SyncStores {
  connections: Connections;
  bankAccounts: BankAccounts;
  transactions: Transactions;
  maxAgeMs: number;
}

/** Brings stored transactions up to date, with one pull at a time for each connection of this process. */
export function createSync({ connections, bankAccounts, transactions, maxAgeMs }: SyncStores) {
  const underWay = new Map<string, Promise<void>>();

  async function pull(connection: ConnectionRow, plaid: PlaidCalls): Promise<void> {
    const token = connections.open(connection);
    const asOf = new Date();
    const { touched, ...news } = await connections.watch(connection, () =>
      readAll(plaid, token, connection.cursor),
    );
    if (touched.length > 0) await bankAccounts.keep(connection.id, touched, asOf);
    await transactions.apply(connection.id, news);
    if (news.to === null) throw notReady();
  }

  return {
    /**
     * @param plaid must be able to go on for `PULL_MS`
     * @param untilMs when the reader gives up waiting; the pull itself goes on
     * @throws PlazaError where the bank or Plaid does not answer
     */
    async bringUpToDate(
      connection: ConnectionRow,
      plaid: PlaidCalls,
      untilMs: number,
      ageMs = maxAgeMs,
    ): Promise<void> {
      if (connection.synced_at && Date.now() - connection.synced_at.getTime() < ageMs) return;
      let running = underWay.get(connection.id);
      if (!running) {
        running = pull(connection, plaid).finally(() => underWay.delete(connection.id));
        underWay.set(connection.id, running);
      }
      await until(untilMs, running);
    },
  };
}

/** All pages since a cursor. They count only together: a cursor kept half way would lose what was not read. */
async function readAll(plaid: PlaidCalls, token: string, from: string | null) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await readPages(plaid, token, from);
    } catch (error) {
      const moved = plaidCode(error) === 'TRANSACTIONS_SYNC_MUTATION_DURING_PAGINATION';
      if (!moved || attempt === ATTEMPTS) throw error;
    }
  }
}

async function readPages(
  plaid: PlaidCalls,
  token: string,
  from: string | null,
): Promise<Pull & { touched: AccountBase[] }> {
  const updates = new Map<string, Update>();
  const removed = new Set<string>();
  const touched = new Map<string, AccountBase>();
  for (let cursor = from; ;) {
    const page = await plaid.transactions(token, cursor);
    for (const account of page.accounts) touched.set(account.account_id, account);
    for (const transaction of [...page.added, ...page.modified]) {
      updates.set(transaction.transaction_id, toUpdate(transaction));
      removed.delete(transaction.transaction_id);
    }
    for (const { transaction_id: id } of page.removed) {
      updates.delete(id);
      removed.add(id);
    }
    cursor = page.next_cursor;
    if (page.has_more) continue;
    const status: string = page.transactions_update_status;
    // A pending transaction whose posted one is here is that one, told twice.
    for (const { pendingId } of updates.values()) if (pendingId) updates.delete(pendingId);
    return {
      updates: [...updates.values()],
      removedIds: [...removed],
      from,
      to: cursor || null,
      complete: status === 'HISTORICAL_UPDATE_COMPLETE',
      touched: [...touched.values()],
    };
  }
}

async function until(instantMs: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooSlow()), Math.max(0, instantMs - Date.now()));
  });
  work.catch(() => {});
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function tooSlow(): PlazaError {
  return new PlazaError('UPSTREAM_TIMEOUT', 'Plaid is still sending this history: ask again in a moment.', {
    nullCause: 'timeout',
    provider: { name: 'plaid', retryable: true },
  });
}

/** Just after a bank was connected Plaid has read nothing yet; an empty list would say that there is nothing. */
function notReady(): PlazaError {
  return new PlazaError(
    'UPSTREAM_UNAVAILABLE',
    'The bank was connected just now and Plaid is still reading it: ask again in a moment.',
    { nullCause: 'provider_error', provider: { name: 'plaid', code: 'PRODUCT_NOT_READY', retryable: true } },
  );
}
