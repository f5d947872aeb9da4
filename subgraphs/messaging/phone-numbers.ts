import { PlazaError } from '#schema/errors.ts';
import type { PhoneNumber } from '#schema/generated/messaging.ts';
import type { Db } from '#storage/database.ts';
import { toPhoneNumber, type LookedUp } from './map.ts';
import { LOOKUP_BATCH, type TwilioCalls } from './twilio.ts';

export type PhoneNumbers = ReturnType<typeof createPhoneNumbers>;

/** Twilio's code for "there is no such thing". */
const NOT_FOUND = 20404;

/** The table `messaging.phone_number`: what Twilio Lookup said of numbers, kept for `maxAgeMs`. */
export function createPhoneNumbers(db: Db, maxAgeMs: number) {
  return {
    /**
     * What is known of numbers, in their order; null for what is none. Costs one call for all that were not looked up within
     * that time, up to a hundred.
     */
    async read(twilio: TwilioCalls, numbers: readonly string[]): Promise<(PhoneNumber | null | Error)[]> {
      const rows = await db.query<{ body: PhoneNumber; fetched_at: Date }>(
        'select body, fetched_at from messaging.phone_number where e164 = any($1)',
        [numbers],
      );
      const young = rows.filter(({ fetched_at: at }) => Date.now() - at.getTime() < maxAgeMs);
      const known = new Map<string, PhoneNumber | null | Error>(young.map(({ body }) => [body.e164, body]));
      const asked = numbers.filter((e164) => !known.has(e164));
      for (let start = 0; start < asked.length; start += LOOKUP_BATCH) {
        const some = asked.slice(start, start + LOOKUP_BATCH);
        const found = await lookUp(twilio, some).catch((error: Error) => some.map(() => error));
        for (const [index, e164] of some.entries()) known.set(e164, found[index] ?? null);
      }
      const found = asked.flatMap((e164) => known.get(e164) ?? []);
      await keep(found.filter((each): each is PhoneNumber => !(each instanceof Error)));
      return numbers.map((e164) => known.get(e164) ?? null);
    },
  };

  async function keep(found: readonly PhoneNumber[]): Promise<void> {
    if (found.length === 0) return;
    await db.query(
      `insert into messaging.phone_number (e164, body)
       select body ->> 'e164', body from jsonb_array_elements($1::jsonb) as fresh (body)
       on conflict (e164) do update set body = excluded.body, fetched_at = now()`,
      [JSON.stringify(found)],
    );
  }
}

/** One number is asked for by itself, several together. */
async function lookUp(
  twilio: TwilioCalls,
  numbers: readonly string[],
): Promise<(PhoneNumber | null | Error)[]> {
  const [only] = numbers;
  if (only !== undefined && numbers.length === 1) return [toPhoneNumber(only, await twilio.lookUp(only))];
  const answers = await twilio.lookUpMany(numbers);
  return answers.map((answer, index) => {
    if (!answer || answer.twilioErrorCode === NOT_FOUND) return null;
    return answer.twilioErrorCode
      ? failed(answer.twilioErrorCode)
      : toPhoneNumber(numbers[index]!, answer as LookedUp);
  });
}

/** A batch succeeds as a whole, though Twilio could not look one of its numbers up. */
function failed(code: number): PlazaError {
  return new PlazaError('UPSTREAM_UNAVAILABLE', 'Twilio cannot look this number up at the moment.', {
    nullCause: 'provider_error',
    provider: { name: 'twilio', code: String(code), retryable: true },
  });
}
