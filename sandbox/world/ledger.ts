import type { Random } from '../random.ts';
import type { AccountKind } from './cast.ts';
import { DAY_MS, isoDate } from './days.ts';
import * as merchants from './merchants.ts';
import type { CastTransaction } from './world.ts';

const HISTORY_DAYS = 730;
export const UPCOMING_DAYS = 60;
/** A purchase is pending for at most this many days. */
const PENDING_DAYS = 2;

/** Money that came or went for a reason outside this account: a payout arriving, a bank debit. */
export type Known = Pick<CastTransaction, 'amount' | 'name' | 'merchant' | 'category' | 'payoutId'> & {
  atMs: number;
};

/** Two years of one account's transactions and what is to come, oldest first. */
export function buildLedger(
  kind: AccountKind,
  known: readonly Known[],
  random: Random,
  nowMs: number,
): { transactions: CastTransaction[]; upcoming: CastTransaction[] } {
  const streams = streamsOf(kind, random);
  const perDay = kind === 'checking' ? 0.55 : kind === 'credit card' ? 0.5 : 0;
  const byDay = Map.groupBy(known, (entry) => Math.floor(entry.atMs / DAY_MS));
  const today = Math.floor(nowMs / DAY_MS);
  const transactions: CastTransaction[] = [];
  const upcoming: CastTransaction[] = [];
  for (let day = today - HISTORY_DAYS; day <= today + UPCOMING_DAYS; day++) {
    const date = isoDate(day * DAY_MS);
    const recent = today - day <= PENDING_DAYS;
    const list = day > today ? upcoming : transactions;
    const add = (entry: Omit<Known, 'atMs'>, pending = false) =>
      list.push({ id: random.id(37), date, pending, ...entry });

    const dayOfMonth = new Date(day * DAY_MS).getUTCDate();
    for (const stream of streams) if (due(stream, day, dayOfMonth)) add(entryOf(stream));
    for (const { atMs: _, ...entry } of byDay.get(day) ?? []) add(entry);
    // Yesterday always has a purchase, so that every such account has something pending.
    const yesterday = perDay > 0 && day === today - 1;
    if (yesterday || random.chance(perDay))
      add(purchase(random), yesterday || (recent && random.chance(0.7)));
  }
  return { transactions, upcoming };
}

function streamsOf(kind: AccountKind, random: Random): merchants.Stream[] {
  switch (kind) {
    case 'checking': {
      const salary = -random.int(150_000, 330_000);
      const rent = random.int(95, 140) / 100;
      return [
        {
          name: random.pick(merchants.employers),
          merchant: null,
          category: 'INCOME',
          amount: salary,
          on: 'fortnight',
        },
        ...merchants.household.map((stream) => ({ ...stream, amount: scaled(stream, rent) })),
        random.pick(merchants.subscriptions),
      ];
    }
    case 'savings':
      return [...merchants.savings];
    case 'credit card': {
      const first = random.int(0, merchants.subscriptions.length - 1);
      const second = (first + 1) % merchants.subscriptions.length;
      return [merchants.cardBill, merchants.subscriptions[first]!, merchants.subscriptions[second]!];
    }
    case 'student loan':
    case 'mortgage':
    case 'auto loan':
    case 'brokerage':
      return [];
    case 'business':
      return [...merchants.business];
    case 'business eur':
      return [...merchants.businessEur];
  }
}

function scaled(stream: merchants.Stream, factor: number): number {
  return stream.category === 'RENT_AND_UTILITIES' ? Math.round(stream.amount * factor) : stream.amount;
}

function due(stream: merchants.Stream, day: number, dayOfMonth: number): boolean {
  // Day 0 was a Thursday: day 1 and every 14th after it are Fridays.
  if (stream.on === 'fortnight') return day % 14 === 1;
  return dayOfMonth === stream.on;
}

function entryOf({ name, merchant, category, amount }: merchants.Stream) {
  return { name, merchant, category, amount };
}

function purchase(random: Random) {
  const { name, merchant, category, min, max } = random.pick(merchants.purchases);
  return { name, merchant, category, amount: Math.round(min + random.next() ** 2 * (max - min)) };
}
