import type { TransactionDirection } from '#schema/generated/banking.ts';
import { toOpaqueId } from '#schema/person-id.ts';
import type { Db, Queryable } from '#storage/database.ts';

export type Transactions = ReturnType<typeof createTransactions>;

export interface TransactionRow {
  id: string;
  account_id: string;
  provider_id: string;
  amount_minor: number;
  currency: string | null;
  unofficial_currency: string | null;
  direction: TransactionDirection;
  /** `YYYY-MM-DD` */
  date: string;
  description: string;
  merchant_name: string | null;
  category: string | null;
  pending: boolean;
}

/** A transaction as Plaid tells it, before it has an id of ours. */
export interface Update extends Omit<TransactionRow, 'id'> {
  /** Plaid's id of it while it was pending. */
  pendingId: string | null;
}

/** What one whole pull of `/transactions/sync` comes to. */
export interface Pull {
  updates: readonly Update[];
  removedIds: readonly string[];
  /** Where the pull began and where the next one begins. */
  from: string | null;
  to: string | null;
  /** Whether Plaid has read the whole history, so that the pull is worth its age. */
  complete: boolean;
}

export interface TransactionFilter {
  accountId: string;
  from: string | null;
  to: string | null;
  /** The last one shown. */
  after: { date: string; id: string } | null;
  limit: number;
}

export interface CreditFilter {
  connectionIds: readonly string[];
  /** Minor units. */
  amount: number;
  currency: string;
  /** The first and the last day, `YYYY-MM-DD`. */
  from: string;
  to: string;
}

export interface FirstToldPage {
  connectionIds: readonly string[];
  before: { at: string; id: string } | null;
  limit: number;
}

/** The table `banking.transaction`, kept by `/transactions/sync`. */
export function createTransactions(db: Db) {
  return {
    byIds: (ids: readonly string[]) =>
      db.query<TransactionRow>('select * from banking.transaction where id = any($1)', [ids]),

    /** Newest first. */
    page: ({ accountId, from, to, after, limit }: TransactionFilter) =>
      db.query<TransactionRow>(
        `select * from banking.transaction where account_id = $1
           and ($2::date is null or date >= $2::date) and ($3::date is null or date <= $3::date)
           and ($4::date is null or (date, id) < ($4::date, $5::text))
         order by date desc, id desc limit $6`,
        [accountId, from, to, after?.date ?? null, after?.id ?? null, limit],
      ),

    /**
     * All of these connections, by the day on which each was first told, as the first instant of it, newest first.
     *
     * @param page.before only what is older, or of that very instant and of a smaller id
     */
    async firstTold({ connectionIds, before, limit }: FirstToldPage): Promise<{ id: string; at: string }[]> {
      const rows = await db.query<{ id: string; at: Date }>(
        `select t.id, t.first_told::timestamp at time zone 'UTC' as at
         from banking.transaction t join banking.account a on a.id = t.account_id
         where a.connection_id = any($1)
           and ($2::timestamptz is null
             or (t.first_told::timestamp at time zone 'UTC', t.id) < ($2::timestamptz, $3::text))
         order by t.first_told desc, t.id desc limit $4`,
        [connectionIds, before?.at ?? null, before?.id ?? null, limit],
      );
      return rows.map(({ id, at }) => ({ id, at: at.toISOString() }));
    },

    /** What came in of one amount within some days, oldest first. Pending ones may still change and are left out. */
    credits: ({ connectionIds, amount, currency, from, to }: CreditFilter) =>
      db.query<{ id: string; date: string; description: string }>(
        `select t.id, t.date, t.description from banking.transaction t join banking.account a on a.id = t.account_id
         where a.connection_id = any($1) and t.amount_minor = $2 and t.currency = $3 and t.direction = 'IN'
           and not t.pending and t.date between $4::date and $5::date order by t.date, t.id`,
        [connectionIds, amount, currency, from, to],
      ),

    /** Rows and cursor in one transaction; a pull that another process was faster with, or whose connection is gone, changes nothing. */
    apply: (connectionId: string, { updates, removedIds, from, to, complete }: Pull): Promise<void> =>
      db.tx(async (tx) => {
        const [connection] = await tx.query<{ cursor: string | null }>(
          'select cursor from banking.connection where id = $1 for update',
          [connectionId],
        );
        if (!connection || connection.cursor !== from) return;
        await write(tx, await withIds(tx, updates));
        const kept = new Set(updates.map((update) => update.provider_id));
        await tx.query('delete from banking.transaction where provider_id = any($1)', [
          removedIds.filter((id) => !kept.has(id)),
        ]);
        await tx.query(
          `update banking.connection set cursor = $2, synced_at = case when $3::boolean then now() end, status = 'GOOD'
           where id = $1`,
          [connectionId, to, complete],
        );
      }),
  };
}

/**
 * Gives each its id: the one it has, else that of the pending transaction which it was, else a new one. Two that were one
 * while pending cannot both keep its id: the second gets one of its own.
 */
async function withIds(tx: Queryable, updates: readonly Update[]): Promise<TransactionRow[]> {
  const candidate = ({ pendingId, provider_id }: Update) => toOpaqueId('btx', pendingId ?? provider_id);
  const known = await tx.query<{ id: string; provider_id: string }>(
    'select id, provider_id from banking.transaction where provider_id = any($1) or id = any($2)',
    [updates.flatMap((update) => [update.provider_id, update.pendingId ?? '']), updates.map(candidate)],
  );
  const idOf = new Map(known.map((row) => [row.provider_id, row.id]));
  const holderOf = new Map(known.map((row) => [row.id, row.provider_id]));
  return updates.map((update) => {
    const { pendingId, ...row } = update;
    const wanted = idOf.get(row.provider_id) ?? (pendingId && idOf.get(pendingId)) ?? candidate(update);
    const holder = holderOf.get(wanted);
    const free = holder === undefined || holder === row.provider_id || holder === pendingId;
    const id = free ? wanted : toOpaqueId('btx', row.provider_id);
    holderOf.set(id, row.provider_id);
    return { id, ...row };
  });
}

async function write(tx: Queryable, rows: readonly TransactionRow[]): Promise<void> {
  await tx.query(
    `insert into banking.transaction (id, account_id, provider_id, amount_minor, currency, unofficial_currency, direction,
       date, description, merchant_name, category, pending, first_told)
     select *, date from jsonb_to_recordset($1::jsonb) as fresh (id text, account_id text, provider_id text, amount_minor int8,
       currency text, unofficial_currency text, direction text, date date, description text, merchant_name text,
       category text, pending boolean)
     on conflict (id) do update set account_id = excluded.account_id, provider_id = excluded.provider_id,
       amount_minor = excluded.amount_minor, currency = excluded.currency,
       unofficial_currency = excluded.unofficial_currency, direction = excluded.direction, date = excluded.date,
       description = excluded.description, merchant_name = excluded.merchant_name, category = excluded.category,
       pending = excluded.pending`,
    [JSON.stringify(rows)],
  );
}
