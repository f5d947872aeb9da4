import type { Random } from '../random.ts';
import { buildAccount } from '../world/accounts.ts';
import type { AccountKind } from '../world/cast.ts';
import { DAY_MS, isoDate } from '../world/days.ts';
import type { CastAccount, World } from '../world/world.ts';
import { changesOf, type Change } from './changes.ts';
import type { ItemRow } from './state.ts';

/** What every institution opens for somebody new. */
const kinds: readonly AccountKind[] = ['checking', 'savings', 'credit card'];

/** What others open. */
const kindsAt: Record<string, readonly AccountKind[]> = {
  ins_130903: ['checking', 'credit card', 'student loan', 'mortgage', 'auto loan', 'brokerage'],
};

/** The accounts of an Item and the log of what happens in them; derived, kept only to be fast. */
export interface Books {
  accounts(item: ItemRow): readonly CastAccount[];
  /** Every change, past and to come, in order of time; what lies after virtual now is not yet true. */
  changes(item: ItemRow): readonly Change[];
  /** After an Item got something new. */
  forget(itemId?: string): void;
}

export function createBooks(world: World, random: Random): Books {
  const accounts = new Map<string, readonly CastAccount[]>();
  const changes = new Map<string, readonly Change[]>();
  const seeded = new Map(world.banks.map((bank) => [bank.itemId, bank.accounts]));

  const accountsOf = (item: ItemRow) => {
    const known = accounts.get(item.itemId) ?? [
      ...(seeded.get(item.itemId) ?? open(item, random.fork(item.seed))),
      ...chosen(item, random.fork(`${item.itemId}/chosen`)),
    ];
    accounts.set(item.itemId, known);
    return known;
  };
  return {
    accounts: accountsOf,
    changes(item) {
      const known = changes.get(item.itemId) ?? changesOf(item, accountsOf(item), world.nowMs);
      changes.set(item.itemId, known);
      return known;
    },
    forget(itemId) {
      if (itemId === undefined) {
        accounts.clear();
        changes.clear();
        return;
      }
      accounts.delete(itemId);
      changes.delete(itemId);
    },
  };
}

/** Accounts that were shared later, in their order. They tell nothing of the time before. */
function chosen({ offered }: ItemRow, random: Random): CastAccount[] {
  return offered.flatMap(({ kind, chosenMs }, index) =>
    chosenMs === null
      ? []
      : [{ ...buildAccount(kind, 'USD', [], random.fork(`${index}`), chosenMs), transactions: [] }],
  );
}

function open(item: ItemRow, random: Random): CastAccount[] {
  const since = isoDate(item.createdMs - item.daysRequested * DAY_MS);
  return (kindsAt[item.institutionId] ?? kinds).map((kind) => {
    const account = buildAccount(kind, 'USD', [], random.fork(kind), item.createdMs);
    return { ...account, transactions: account.transactions.filter(({ date }) => date >= since) };
  });
}
