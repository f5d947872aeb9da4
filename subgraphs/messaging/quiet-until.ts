import type { QuietTime } from '#schema/generated/messaging.ts';

const DAY = 1_440;
const MINUTE_MS = 60_000;

/** Until when a person is not to be written to at an instant; null: they may be. */
export function quietUntil({ from, to, timeZone }: QuietTime, atMs: number): number | null {
  const [begins, ends, now] = [minutesOf(from), minutesOf(to), localMinutes(atMs, timeZone)];
  const quiet = begins < ends ? begins <= now && now < ends : now >= begins || now < ends;
  if (!quiet) return null;
  const left = (ends - now + DAY) % DAY;
  const untilMs = Math.floor(atMs / MINUTE_MS) * MINUTE_MS + left * MINUTE_MS;
  // The clocks may change within the night: what is off by an hour then is put right.
  const off = localMinutes(untilMs, timeZone) - ends;
  const shift = off > DAY / 2 ? off - DAY : off < -DAY / 2 ? off + DAY : off;
  const mended = untilMs - shift * MINUTE_MS;
  // An hour that the clocks leave out has no such time: then it is the instant at which they jump over it.
  return mended > atMs ? mended : untilMs;
}

/** Minutes since midnight of `HH:MM`. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function localMinutes(atMs: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return minutesOf(format.format(atMs));
}
