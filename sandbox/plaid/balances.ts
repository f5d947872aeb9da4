import type { AccountBalance } from 'plaid';
import type { CastAccount } from '../world/world.ts';
import { HISTORICAL_UPDATE_MS } from './changes.ts';
import { toMajor } from './major.ts';
import type { ItemRow } from './state.ts';
import type { Store } from './store.ts';
import type { Wire } from './wire.ts';

/** An account's balances at a virtual instant: what it held when it was connected, moved by every transaction since. */
export function balancesAt(
  item: ItemRow,
  account: CastAccount,
  atMs: number,
  store: Store,
  worldNowMs: number,
) {
  // Before its history is known an Item shows the balance that it was connected with.
  const bornMs = item.seed === 'world' ? worldNowMs : item.createdMs + HISTORICAL_UPDATE_MS;
  let posted = 0;
  let pending = 0;
  for (const { atMs: changedMs, kind, transaction, opening } of store.books.changes(item)) {
    if (changedMs > Math.max(atMs, bornMs)) break;
    if (transaction.accountId !== account.id || kind === 'modified') continue;
    if (transaction.pending) pending += kind === 'added' ? transaction.amount : -transaction.amount;
    else if (!opening) posted += kind === 'added' ? transaction.amount : -transaction.amount;
  }
  const credit = account.limit !== null;
  const current = credit ? account.balance + posted : account.balance - posted;
  const available = account.limit !== null ? account.limit - current - pending : current - pending;
  const major = (minor: number) => toMajor(minor, account.currency);
  return {
    available: account.available === null ? null : major(available),
    current: major(current),
    limit: account.limit === null ? null : major(account.limit),
    iso_currency_code: account.currency,
    unofficial_currency_code: null,
  } satisfies Wire<AccountBalance>;
}
