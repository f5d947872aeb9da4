import { channelOf } from './address.ts';
import type { Place } from './consents.ts';
import type { Context } from './context.ts';
import { optedOut } from './problems.ts';
import { quietUntil } from './quiet-until.ts';
import { refused } from './refusal.ts';

/**
 * Whether somebody may be written to at an instant, by what is known here. Costs no call.
 *
 * @throws PlazaError a refusal
 */
export async function checkMayWrite(
  context: Context,
  place: Place,
  { urgent, atMs }: { urgent: boolean; atMs: number },
): Promise<void> {
  if (await context.consents.optedOut(place)) throw refused(optedOut());
  if (!urgent) await checkQuiet(context, place, channelOf(place.owner), atMs);
}

/** @throws PlazaError a refusal where who has the address is not to be disturbed then, by their hours on that channel */
export async function checkQuiet(
  { quietTimes }: Context,
  place: Place,
  channel: string,
  atMs: number,
): Promise<void> {
  const ends = (await quietTimes.at(place, channel)).map((time) => quietUntil(time, atMs) ?? 0);
  const untilMs = Math.max(0, ...ends);
  if (untilMs === 0) return;
  throw refused({
    __typename: 'QuietHours',
    message: 'The person is not to be written to at that time of the day.',
    retryable: true,
    until: new Date(untilMs).toISOString(),
  });
}
