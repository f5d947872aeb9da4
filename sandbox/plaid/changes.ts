import { createHash } from 'node:crypto';
import { createRandom } from '../random.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../world/days.ts';
import type { CastAccount, CastTransaction } from '../world/world.ts';
import type { ItemRow } from './state.ts';

/** A transaction as it stands at one moment. */
export interface Standing extends Omit<CastTransaction, 'payoutId'> {
  accountId: string;
  currency: string;
  /** The id that it had while it was pending. */
  pendingId: string | null;
}

/** One line of an Item's log. `removed` carries the transaction as it last stood. */
export interface Change {
  atMs: number;
  kind: 'added' | 'modified' | 'removed';
  transaction: Standing;
  /** Set where the transaction was there before the Item was connected: the account's opening balance knows it. */
  opening?: true;
}

/** After an exchange nothing is known for a moment, then the last 30 days, then all. */
export const INITIAL_UPDATE_MS = 3_000;
export const HISTORICAL_UPDATE_MS = 15_000;
const INITIAL_DAYS = 30;
const SETTLES_AFTER_DAYS = 3;

/**
 * Everything that ever happens to an Item's transactions, as a function of the Item alone: reading it up to virtual
 * now gives the present. History comes at once, pending purchases post after a few days under a new id, some of the
 * posted are corrected a day later, what is upcoming shows on its date.
 */
export function changesOf(item: ItemRow, accounts: readonly CastAccount[], worldNowMs: number): Change[] {
  const seeded = item.seed === 'world';
  const bornMs = seeded ? worldNowMs : item.createdMs;
  const initialFrom = new Date(bornMs - INITIAL_DAYS * DAY_MS).toISOString().slice(0, 10);
  const knownMs = (date: string) => {
    if (seeded) return 0;
    return bornMs + (date >= initialFrom ? INITIAL_UPDATE_MS : HISTORICAL_UPDATE_MS);
  };
  const changes = accounts.flatMap((account) => [
    ...account.transactions.flatMap((entry) => opening(lifeOf(entry, account, knownMs(entry.date)))),
    ...account.upcoming.flatMap((entry) => lifeOf(entry, account, showsMs(entry))),
  ]);
  for (const made of item.made) {
    const account = accounts.find(({ id }) => id === made.accountId)!;
    const pending = made.posted > new Date(made.madeMs).toISOString().slice(0, 10);
    const entry: CastTransaction = {
      id: made.id,
      amount: made.amount,
      date: made.transacted,
      name: made.name,
      merchant: null,
      category: 'GENERAL_MERCHANDISE',
      pending,
    };
    changes.push(...lifeOf(entry, account, made.madeMs, Date.parse(made.posted)));
  }
  // A stable sort: what happens at the same instant stays in the order of accounts, and what was made comes last.
  return changes.toSorted((a, b) => a.atMs - b.atMs);
}

function lifeOf(
  entry: CastTransaction,
  account: CastAccount,
  knownMs: number,
  postsMs = settlesMs(entry),
): Change[] {
  const { payoutId: _, ...rest } = entry;
  const standing: Standing = { ...rest, accountId: account.id, currency: account.currency, pendingId: null };
  const added: Change = { atMs: knownMs, kind: 'added', transaction: standing };
  if (!entry.pending) return [added];

  const atMs = Math.max(postsMs, knownMs);
  const posted: Standing = {
    ...standing,
    id: createRandom(`${entry.id}/posted`).id(37),
    pending: false,
    pendingId: entry.id,
    date: new Date(atMs).toISOString().slice(0, 10),
  };
  const life: Change[] = [
    added,
    { atMs, kind: 'removed', transaction: standing },
    { atMs, kind: 'added', transaction: posted },
  ];
  if (dice(entry.id) % 3 === 0) {
    const corrected = { ...posted, name: `${posted.name} REF ${posted.id.slice(0, 6).toUpperCase()}` };
    life.push({ atMs: atMs + DAY_MS, kind: 'modified', transaction: corrected });
  }
  return life;
}

function opening([first, ...rest]: Change[]): Change[] {
  return first ? [{ ...first, opening: true }, ...rest] : [];
}

function settlesMs(entry: CastTransaction): number {
  return Date.parse(entry.date) + SETTLES_AFTER_DAYS * DAY_MS + (dice(entry.id) % 600) * MINUTE_MS;
}

function showsMs(entry: CastTransaction): number {
  return Date.parse(entry.date) + 8 * HOUR_MS + (dice(entry.id) % 600) * MINUTE_MS;
}

/** A number that belongs to a transaction for good. */
function dice(id: string): number {
  return createHash('sha256').update(id).digest().readUInt16BE(0);
}
