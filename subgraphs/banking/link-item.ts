import type { BankAccounts } from './bank-accounts.ts';
import { wantsUser, type ConnectionRow, type Connections } from './connections.ts';
import { toItemFacts } from './map.ts';
import { plaidCode } from './plaid-errors.ts';
import type { PlaidCalls } from './plaid.ts';

/** An Item whose access token the company holds. */
export interface LinkedItem {
  accessToken: string;
  /** Plaid's `item_id`, where it is known; asked of Plaid otherwise. */
  itemId?: string;
}

export interface LinkStores {
  connections: Connections;
  bankAccounts: BankAccounts;
}

/** Whose it is, and in which of the company's accounts at Plaid. */
export interface Whose {
  personId: string;
  account: string;
}

/** Keeps an Item of a person that is not kept yet, and what Plaid tells of it. Costs two calls, none where it is kept. */
export async function linkItem(
  { connections, bankAccounts }: LinkStores,
  plaid: PlaidCalls,
  { personId, account }: Whose,
  { accessToken, itemId }: LinkedItem,
): Promise<void> {
  const own = await connections.ofPersons([personId]);
  const kept = own.find((row) => (itemId ? row.item_id === itemId : connections.open(row) === accessToken));
  if (kept?.institution_id && connections.open(kept) === accessToken) return;
  // A token that differs from the one that is kept may be the older: Plaid says whether it is alive.
  const known = kept || !itemId ? (await plaid.item(accessToken)).item_id : itemId;
  const row = await connections.keep({ personId, account, itemId: known, accessToken });
  await learn({ connections, bankAccounts }, plaid, row);
}

/**
 * Asks Plaid which bank it is and which accounts there are. A bank that wants its user tells no accounts; they are asked
 * for again when somebody looks at them.
 *
 * @throws PlazaError where Plaid does not answer; what it did answer is kept
 */
export async function learn(
  { connections, bankAccounts }: LinkStores,
  plaid: PlaidCalls,
  row: ConnectionRow,
): Promise<void> {
  const token = connections.open(row);
  const asOf = new Date();
  const [item, listed] = await Promise.allSettled([plaid.item(token), plaid.accounts(token)]);
  if (item.status === 'fulfilled') {
    await connections.describe(row.id, toItemFacts(item.value));
  }
  if (listed.status === 'fulfilled') await bankAccounts.keep(row.id, listed.value.accounts, asOf);
  const failed = [item, listed].find(
    (each) => each.status === 'rejected' && !wantsUser.has(plaidCode(each.reason) ?? ''),
  );
  if (failed?.status === 'rejected') throw failed.reason;
}
