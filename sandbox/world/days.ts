export const DAY_MS = 86_400_000;
export const HOUR_MS = 3_600_000;
export const MINUTE_MS = 60_000;

/** `YYYY-MM-DD` of an instant, UTC. */
export function isoDate(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** The instant `days` business days (Monday to Friday, UTC) after `ms`; a weekend start moves to Monday first. */
export function addBusinessDays(ms: number, days: number): number {
  let at = ms;
  while (weekend(at)) at += DAY_MS;
  for (let left = days; left > 0; left--) {
    at += DAY_MS;
    while (weekend(at)) at += DAY_MS;
  }
  return at;
}

/** Number of the week that holds `ms`; weeks begin on Monday, 00:00 UTC. */
export function weekOf(ms: number): number {
  return Math.floor((Math.floor(ms / DAY_MS) + 3) / 7);
}

/** The Monday, 00:00 UTC, on which a week begins. */
export function weekStartMs(week: number): number {
  return (week * 7 - 3) * DAY_MS;
}

function weekend(ms: number): boolean {
  const day = new Date(ms).getUTCDay();
  return day === 0 || day === 6;
}
