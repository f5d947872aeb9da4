import type { BankAccounts } from './bank-accounts.ts';
import type { ConnectionRow, Connections } from './connections.ts';
import type { PlaidCalls } from './plaid.ts';

export type Unlisted = ReturnType<typeof createUnlisted>;

/** Not to hold up the person's other banks. */
const PATIENCE_MS = 1_000;
const AGAIN_AFTER_MS = 60_000;

/**
 * Connections whose accounts were never told, because the bank wanted its user when they were linked: asked about again
 * when somebody looks at them, at most once a minute and process.
 */
export function createUnlisted({
  connections,
  bankAccounts,
}: {
  connections: Connections;
  bankAccounts: BankAccounts;
}) {
  const askedAtMs = new Map<string, number>();
  return {
    /** @returns whether the accounts are known now */
    async ask(connection: ConnectionRow, plaid: PlaidCalls): Promise<boolean> {
      if (Date.now() - (askedAtMs.get(connection.id) ?? 0) < AGAIN_AFTER_MS) return false;
      askedAtMs.set(connection.id, Date.now());
      try {
        const token = connections.open(connection);
        const asOf = new Date();
        const listed = await connections.watch(connection, () => plaid.accounts(token, PATIENCE_MS));
        await bankAccounts.keep(connection.id, listed.accounts, asOf);
        askedAtMs.delete(connection.id);
        return true;
      } catch {
        return false;
      }
    },
  };
}
