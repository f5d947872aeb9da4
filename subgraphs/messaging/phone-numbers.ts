import { PlazaError } from '#schema/errors.ts';
import type { Db } from '#storage/database.ts';
import { toPhoneNumber, toSimSwap, type LookedUp, type PhoneNumberRow } from './map-phone-number.ts';
import { LOOKUP_BATCH, type LookupWish, type TwilioCalls } from './twilio.ts';

export type PhoneNumbers = ReturnType<typeof createPhoneNumbers>;

/** A number that is asked for; when its SIM card was changed only where that is wanted. */
export interface NumberWish {
  e164: string;
  simSwap: boolean;
}

type Found = PhoneNumberRow | null | Error;

/** Twilio's code for "there is no such thing". */
const NOT_FOUND = 20404;

/** The table `messaging.phone_number`: what Twilio Lookup said of numbers, kept for `maxAgeMs`; of SIM cards nothing is kept. */
export function createPhoneNumbers(db: Db, maxAgeMs: number) {
  return {
    /**
     * What is known of numbers, in their order; null for what is none. Costs one call for all that were not looked up within
     * that time or whose SIM card is wanted, up to a hundred.
     */
    async read(twilio: TwilioCalls, wishes: readonly NumberWish[]): Promise<Found[]> {
      const rows = await db.query<{ body: PhoneNumberRow; fetched_at: Date }>(
        'select body, fetched_at from messaging.phone_number where e164 = any($1)',
        [wishes.map(({ e164 }) => e164)],
      );
      const young = rows.filter(({ fetched_at: at }) => Date.now() - at.getTime() < maxAgeMs);
      const known = new Map<string, Found>(young.map(({ body }) => [body.e164, body]));
      const asked = wishes.flatMap(({ e164, simSwap }): LookupWish[] => {
        const fields = [
          ...(known.has(e164) ? [] : ['line_type_intelligence']),
          ...(simSwap ? ['sim_swap'] : []),
        ];
        return fields.length > 0 ? [{ e164, fields }] : [];
      });
      const fresh: PhoneNumberRow[] = [];
      for (let start = 0; start < asked.length; start += LOOKUP_BATCH) {
        const some = asked.slice(start, start + LOOKUP_BATCH);
        const answers = await lookUp(twilio, some).catch((error: Error) => some.map(() => error));
        for (const [index, { e164, fields }] of some.entries()) {
          const answer = answers[index] ?? null;
          const told = answer instanceof Error || !answer ? answer : toPhoneNumber(e164, answer);
          const base = known.get(e164) ?? told;
          if (told && !(told instanceof Error) && !known.has(e164)) fresh.push(told);
          known.set(e164, fields.includes('sim_swap') ? withSwap(base, answer) : base);
        }
      }
      await keep(fresh);
      return wishes.map(({ e164 }) => known.get(e164) ?? null);
    },
  };

  async function keep(found: readonly PhoneNumberRow[]): Promise<void> {
    if (found.length === 0) return;
    await db.query(
      `insert into messaging.phone_number (e164, body)
       select body ->> 'e164', body from jsonb_array_elements($1::jsonb) as fresh (body)
       on conflict (e164) do update set body = excluded.body, fetched_at = now()`,
      [JSON.stringify(found)],
    );
  }
}

/** A number that is known stays known where its SIM card could not be asked for. */
function withSwap(base: Found, answer: LookedUp | Error | null): Found {
  if (!base || base instanceof Error) return base;
  return { ...base, shownSimSwap: answer instanceof Error ? answer : answer && toSimSwap(answer) };
}

/** One number is asked for by itself, several together. */
async function lookUp(
  twilio: TwilioCalls,
  wishes: readonly LookupWish[],
): Promise<(LookedUp | null | Error)[]> {
  const [only] = wishes;
  if (only !== undefined && wishes.length === 1) return [(await twilio.lookUp(only)) as LookedUp];
  const answers = await twilio.lookUpMany(wishes);
  return answers.map((answer) => {
    if (!answer || answer.twilioErrorCode === NOT_FOUND) return null;
    return answer.twilioErrorCode ? failed(answer.twilioErrorCode) : (answer as LookedUp);
  });
}

/** A batch succeeds as a whole, though Twilio could not look one of its numbers up. */
function failed(code: number): PlazaError {
  return new PlazaError('UPSTREAM_UNAVAILABLE', 'Twilio cannot look this number up at the moment.', {
    nullCause: 'provider_error',
    provider: { name: 'twilio', code: String(code), retryable: true },
  });
}
