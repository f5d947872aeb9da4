import type { TransactionDirection } from '#schema/generated/banking.ts';
import type { Db } from '#storage/database.ts';

export type Streams = ReturnType<typeof createStreams>;

export interface StreamRow {
  id: string;
  connection_id: string;
  account_id: string;
  direction: TransactionDirection;
  description: string;
  merchant_name: string | null;
  category: string | null;
  /** Plaid's words. */
  frequency: string;
  status: string;
  active: boolean;
  average_minor: number | null;
  last_minor: number | null;
  currency: string | null;
  unofficial_currency: string | null;
  /** `YYYY-MM-DD` */
  first_date: string;
  last_date: string;
  predicted_next_date: string | null;
  as_of: Date;
}

/** A stream as Plaid tells it. */
export type ToldStream = Omit<StreamRow, 'connection_id' | 'as_of'>;

export interface StreamFilter {
  connectionIds: readonly string[];
  accountId: string | null;
  direction: TransactionDirection | null;
  active: boolean | null;
  /** The last one shown. */
  after: { date: string; id: string } | null;
  limit: number;
}

/** The table `banking.recurring_stream`. */
export function createStreams(db: Db) {
  return {
    byIds: (ids: readonly string[]) =>
      db.query<StreamRow>('select * from banking.recurring_stream where id = any($1)', [ids]),

    /** By the day of the last transaction, newest first. */
    page: ({ connectionIds, accountId, direction, active, after, limit }: StreamFilter) =>
      db.query<StreamRow>(
        `select * from banking.recurring_stream where connection_id = any($1)
           and ($2::text is null or account_id = $2) and ($3::text is null or direction = $3)
           and ($4::boolean is null or active = $4)
           and ($5::date is null or (last_date, id) < ($5::date, $6::text))
         order by last_date desc, id desc limit $7`,
        [connectionIds, accountId, direction, active, after?.date ?? null, after?.id ?? null, limit],
      ),

    /**
     * Plaid tells all of a connection's streams at once, so what it tells no more is over and forgotten. Older news never
     * replace newer ones.
     *
     * @param asOf when Plaid was asked
     */
    keep: (connectionId: string, told: readonly ToldStream[], asOf: Date): Promise<void> =>
      db.tx(async (tx) => {
        const [newest] = await tx.query(
          `update banking.connection set streams_as_of = $2
           where id = $1 and (streams_as_of is null or streams_as_of <= $2) returning id`,
          [connectionId, asOf],
        );
        if (!newest) return;
        await tx.query('delete from banking.recurring_stream where connection_id = $1', [connectionId]);
        const rows = told.map((stream) => ({ ...stream, connection_id: connectionId, as_of: asOf }));
        await tx.query(
          `insert into banking.recurring_stream select * from
             jsonb_populate_recordset(null::banking.recurring_stream, $1::jsonb)`,
          [JSON.stringify(rows)],
        );
      }),
  };
}
