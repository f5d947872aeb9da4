import type { ChannelConsent, ConsentSource } from '#schema/generated/messaging.ts';
import type { Claims } from '#schema/protocol.ts';
import type { Db } from '#storage/database.ts';
import { toDate } from './dates.ts';
import type { TwilioMessage } from './kept.ts';
import { heededWord } from './opt-out-words.ts';

export type Consents = ReturnType<typeof createConsents>;

/** An address in one of the company's accounts, as Twilio writes it. */
export interface Place {
  account: string;
  owner: string;
}

/** What was said of being written to at an address. */
export interface Consent {
  optedIn: boolean;
  source: ConsentSource;
  text: string | null;
  at: Date;
  recordedAt: Date;
}

interface ConsentRow {
  opted_in: boolean;
  source: ConsentSource;
  said: string | null;
  at: Date;
  recorded_at: Date;
}

/** Within which time; null: without an end. */
interface Within {
  from?: Date | null;
  to?: Date | null;
}

/** A YES is an answer to anything, and a new consent only from who had said STOP. */
const counts = `(not (c.source = 'MESSAGE' and c.said = 'YES') or exists (select 1 from messaging.consent o
  where o.account = c.account and o.owner = c.owner and not o.opted_in and o.at < c.at))`;

/** The table `messaging.consent`. */
export function createConsents(db: Db) {
  /** The last word on an address within a time; null: none was said. */
  const latest = async ({ account, owner }: Place, { from, to }: Within = {}): Promise<Consent | null> => {
    const [row] = await db.query<ConsentRow>(
      `select c.opted_in, c.source, c.said, c.at, c.recorded_at from messaging.consent c
       where c.account = $1 and c.owner = $2 and c.at >= coalesce($3::timestamptz, '-infinity')
         and c.at < coalesce($4::timestamptz, 'infinity') and ${counts} order by c.at desc, c.opted_in limit 1`,
      [account, owner, from ?? null, to ?? null],
    );
    if (!row) return null;
    const { opted_in: optedIn, source, said: text, at, recorded_at: recordedAt } = row;
    return { optedIn, source, text, at, recordedAt };
  };

  return {
    latest,

    /** Whether who has the address wants no more messages, as far as anybody has heard. Costs no call. */
    optedOut: async (place: Place, to: Date | null = null): Promise<boolean> =>
      (await latest(place, { to }))?.optedIn === false,

    /** Writes down what somebody says that was said. */
    record: (
      { account, owner }: Place,
      { optedIn, source, text, at }: Omit<Consent, 'recordedAt'>,
      by: Pick<Claims, 'app' | 'subject'> | null,
    ): Promise<unknown> =>
      db.query(
        `insert into messaging.consent (account, owner, at, opted_in, source, said, app, subject)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
        [account, owner, at, optedIn, source, text, by?.app ?? null, by?.subject ?? null],
      ),

    /**
     * Twilio refused a message for it: that is so now, whatever was said before.
     *
     * @param atMs Twilio's time
     */
    refused: ({ account, owner }: Place, atMs: number): Promise<unknown> =>
      db.query(
        `insert into messaging.consent (account, owner, at, opted_in, source)
         select $1, $2, greatest($3::timestamptz, max(at) + interval '1 millisecond'), false, 'PROVIDER'
         from messaging.consent where account = $1 and owner = $2 on conflict do nothing`,
        [account, owner, new Date(atMs)],
      ),

    /** Heeds what people wrote: STOP and START count from the instant at which they were written. */
    async heed(account: string, messages: readonly TwilioMessage[]): Promise<void> {
      const said = messages.flatMap(({ direction, from, body, dateSent, dateCreated }) => {
        const heeded = direction === 'inbound' ? heededWord(from, body) : null;
        const at = toDate(dateSent) ?? toDate(dateCreated);
        return heeded && at
          ? [{ account, owner: from, at, opted_in: heeded.optedIn, said: heeded.word }]
          : [];
      });
      if (said.length === 0) return;
      await db.query(
        `insert into messaging.consent (account, owner, at, opted_in, source, said)
         select account, owner, at, opted_in, 'MESSAGE', said from jsonb_to_recordset($1::jsonb)
           as heard (account text, owner text, at timestamptz, opted_in boolean, said text) on conflict do nothing`,
        [JSON.stringify(said)],
      );
    },
  };
}

export function toConsent({ optedIn, source, text, at, recordedAt }: Consent): ChannelConsent {
  return {
    __typename: 'ChannelConsent',
    optedIn,
    source,
    text,
    at: at.toISOString(),
    recordedAt: recordedAt.toISOString(),
  };
}
