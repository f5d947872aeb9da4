const DAY = 24 * 3600;

/** How long a period is. */
export interface Interval {
  interval: 'day' | 'week' | 'month' | 'year';
  count: number;
}

/** The end of a period that begins at `start`, seconds; months and years keep the day of the anchor where the month has it. */
export function periodEnd(start: number, { interval, count }: Interval, anchor: number): number {
  if (interval === 'day') return start + count * DAY;
  if (interval === 'week') return start + count * 7 * DAY;
  const from = new Date(start * 1000);
  const months = from.getUTCMonth() + count * (interval === 'year' ? 12 : 1);
  const day = new Date(anchor * 1000).getUTCDate();
  const last = new Date(Date.UTC(from.getUTCFullYear(), months + 1, 0)).getUTCDate();
  const time = start % DAY;
  return Date.UTC(from.getUTCFullYear(), months, Math.min(day, last)) / 1000 + time;
}
