import type { PhoneNumber } from '#schema/generated/messaging.ts';
import type { Db } from '#storage/database.ts';
import { toPhoneNumber } from './map.ts';
import type { TwilioCalls } from './twilio.ts';

export type PhoneNumbers = ReturnType<typeof createPhoneNumbers>;

/** The table `messaging.phone_number`: what Twilio Lookup said of numbers, kept for `maxAgeMs`. */
export function createPhoneNumbers(db: Db, maxAgeMs: number) {
  return {
    /** Costs a call where the number was not looked up within that time. */
    async read(twilio: TwilioCalls, e164: string): Promise<PhoneNumber> {
      const [row] = await db.query<{ body: PhoneNumber; fetched_at: Date }>(
        'select body, fetched_at from messaging.phone_number where e164 = $1',
        [e164],
      );
      if (row && Date.now() - row.fetched_at.getTime() < maxAgeMs) return row.body;
      const found = toPhoneNumber(e164, await twilio.lookUp(e164));
      await db.query(
        `insert into messaging.phone_number (e164, body) values ($1, $2::jsonb)
         on conflict (e164) do update set body = excluded.body, fetched_at = now()`,
        [e164, JSON.stringify(found)],
      );
      return found;
    },
  };
}
