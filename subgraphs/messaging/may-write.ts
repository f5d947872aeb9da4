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
  { consents, quietTimes }: Context,
  place: Place,
  { urgent, atMs }: { urgent: boolean; atMs: number },
): Promise<void> {
  if (await consents.optedOut(place)) throw refused(optedOut());
  if (urgent) return;
  const ends = (await quietTimes.at(place)).map((time) => quietUntil(time, atMs) ?? 0);
  const untilMs = Math.max(0, ...ends);
  if (untilMs === 0) return;
  throw refused({
    __typename: 'QuietHours',
    message: 'The person is not to be written to at that time of the day.',
    retryable: true,
    until: new Date(untilMs).toISOString(),
  });
}
