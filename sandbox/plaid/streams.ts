import { createRandom } from '../random.ts';
import { DAY_MS, isoDate } from '../world/days.ts';
import type { Standing } from './changes.ts';

/** Money that comes or goes again and again, as Plaid detects it. */
export interface Stream {
  id: string;
  inflow: boolean;
  frequency: Frequency;
  status: 'MATURE' | 'EARLY_DETECTION' | 'TOMBSTONED';
  active: boolean;
  nextDate: string | null;
  /** Its transactions, oldest first. */
  entries: readonly Standing[];
}

type Frequency = keyof typeof rhythms;

/** Days between two of a stream, and how many days late one may be before the stream counts as over. */
const rhythms = {
  WEEKLY: { min: 6, max: 8, step: 7, grace: 3 },
  BIWEEKLY: { min: 13, max: 15, step: 14, grace: 5 },
  MONTHLY: { min: 26, max: 35, step: 30, grace: 10 },
  ANNUALLY: { min: 350, max: 380, step: 365, grace: 30 },
} as const;

/** Of the gaps between a stream's transactions, this many must be of its rhythm. */
const REGULAR = 0.8;

/** The streams among posted transactions of one account. Two alike make one that is detected early, three a mature one. */
export function streamsOf(posted: readonly Standing[], nowMs: number): Stream[] {
  const alike = Map.groupBy(posted, (entry) => `${entry.amount < 0 ? 'in' : 'out'}/${nameOf(entry)}`);
  return [...alike].flatMap(([key, group]) => {
    const entries = group.toSorted((a, b) => (a.date < b.date ? -1 : 1));
    const frequency = frequencyOf(entries);
    if (!frequency) return [];
    const last = entries.at(-1)!;
    const { grace } = rhythms[frequency];
    const nextDate = after(last.date, frequency);
    const active = isoDate(nowMs) <= isoDate(Date.parse(nextDate) + grace * DAY_MS);
    const mature = entries.length >= (frequency === 'ANNUALLY' ? 2 : 3);
    return [
      {
        id: createRandom(`stream/${last.accountId}/${key}`).id(37),
        inflow: last.amount < 0,
        frequency,
        status: mature
          ? ('MATURE' as const)
          : active
            ? ('EARLY_DETECTION' as const)
            : ('TOMBSTONED' as const),
        active,
        nextDate: active ? nextDate : null,
        entries,
      },
    ];
  });
}

/** A corrected description bears a reference of its own. */
function nameOf({ merchant, name }: Standing): string {
  return merchant ?? name.replace(/ REF \w{6}$/, '');
}

function frequencyOf(entries: readonly Standing[]): Frequency | null {
  if (entries.length < 2 || !similar(entries)) return null;
  const gaps = entries
    .slice(1)
    .map((entry, index) => (Date.parse(entry.date) - Date.parse(entries[index]!.date)) / DAY_MS);
  const fits = ([, { min, max }]: [string, { min: number; max: number }]) =>
    gaps.filter((gap) => gap >= min && gap <= max).length >= gaps.length * REGULAR;
  return (Object.entries(rhythms).find(fits)?.[0] as Frequency | undefined) ?? null;
}

function similar(entries: readonly Standing[]): boolean {
  const amounts = entries.map(({ amount }) => Math.abs(amount));
  return Math.max(...amounts) <= Math.min(...amounts) * 1.25;
}

/** The day on which the next is due; a month later is the same day, or the month's last. */
function after(date: string, frequency: Frequency): string {
  if (frequency !== 'MONTHLY') return isoDate(Date.parse(date) + rhythms[frequency].step * DAY_MS);
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const lastOfNext = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return isoDate(Date.UTC(year, month, Math.min(day, lastOfNext)));
}
