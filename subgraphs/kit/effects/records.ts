import { randomUUID } from 'node:crypto';
import type { Db, Queryable } from '#storage/database.ts';
import type { Vault } from '#storage/secrets.ts';

/** The subgraphs whose mutations have an effect at a provider. */
export type EffectSchema = 'payments' | 'banking' | 'messaging';

/**
 * Where a record stands. `recorded`: no call was begun. `started`: one was, or is about to be. `unknown`: the provider
 * was asked and did not say. `done`: it happened, or the provider refused as a mutation's problem says. `nothing`: it
 * did not happen, and the key is free.
 */
export type EffectState = 'recorded' | 'started' | 'unknown' | 'done' | 'nothing';

/** Whose key it is. */
export interface EffectKey {
  app: string;
  /** The person, or for an app by itself the token's subject. */
  subject: string;
  /** The mutation, e.g. `createPayment`. */
  field: string;
  key: string;
}

export interface EffectRow extends EffectKey {
  id: string;
  input_hash: string;
  state: EffectState;
  holder: string | null;
  lease_until: Date;
  /** Whether the lease is over, by the database's clock. */
  lapsed?: boolean;
  /** What was asked of the provider, sealed; null before it is asked and after the outcome is known. */
  request: string | null;
  /** In which of the company's accounts it was asked for; null before that. */
  account: string | null;
  /** Ids and the problem, never whole objects; for `nothing`, the error that was answered. */
  outcome: object | null;
  created_at: Date;
  started_at: Date | null;
  settled_at: Date | null;
  settled_by: 'answer' | 'settler' | 'operator' | null;
  tries: number;
  note: string | null;
}

/** How long a record is left to its holder without a sign of life, milliseconds; the holder renews it meanwhile. */
export const LEASE_MS = 20_000;

export type Records = ReturnType<typeof createRecords>;

/** The records of effects, table `effect` of a subgraph: every statement is a commit of its own, all times are the database's. */
export function createRecords(db: Db, schema: EffectSchema, vault: Vault) {
  const table = `${schema}.effect`;
  const lease = `now() + interval '${LEASE_MS} milliseconds'`;
  const one = async (rows: Promise<EffectRow[]>): Promise<EffectRow | null> => (await rows)[0] ?? null;

  return {
    db,
    schema,
    table,

    /** Writes a record down, where the key has none; null where it has one. */
    insert: ({ app, subject, field, key }: EffectKey, inputHash: string, holder: string) =>
      one(
        db.query<EffectRow>(
          `insert into ${table} (id, app, subject, field, key, input_hash, state, holder, lease_until)
           values ($1, $2, $3, $4, $5, $6, 'recorded', $7, ${lease})
           on conflict (app, subject, field, key) do nothing returning *`,
          [newId(), app, subject, field, key, inputHash, holder],
        ),
      ),

    byKey: ({ app, subject, field, key }: EffectKey) =>
      one(
        db.query<EffectRow>(
          `select *, lease_until < now() as lapsed from ${table} where app = $1 and subject = $2 and field = $3 and key = $4`,
          [app, subject, field, key],
        ),
      ),

    /** Takes a free key for another attempt, under a new id: the old one may be known to the provider. */
    takeFree: (id: string, inputHash: string, holder: string) =>
      one(
        db.query<EffectRow>(
          `update ${table} set id = $2, input_hash = $3, holder = $4, state = 'recorded', lease_until = ${lease},
             outcome = null, request = null, account = null, created_at = now(), started_at = null, settled_at = null,
             settled_by = null, tried_at = null, tries = 0, note = null
           where id = $1 and (state = 'nothing' or (state = 'recorded' and lease_until < now())) returning *`,
          [id, newId(), inputHash, holder],
        ),
      ),

    /** Takes a record whose outcome is unknown, or whose holder is dead, to settle it. At most once a second. */
    takeOpen: (id: string, holder: string) =>
      one(
        db.query<EffectRow>(
          `update ${table} set holder = $2, lease_until = ${lease}, tried_at = now(), tries = tries + 1
           where id = $1 and (tried_at is null or tried_at < now() - interval '1 second')
             and ((state = 'unknown' and holder is null) or (state in ('started', 'unknown') and lease_until < now()))
           returning *`,
          [id, holder],
        ),
      ),

    /** Takes what nobody works at and is due. Several processes share the work: each takes other rows. */
    takeDue: (holder: string, limit: number) =>
      db.query<EffectRow>(
        `update ${table} set holder = $1, lease_until = ${lease}, tried_at = now(), tries = tries + 1
         where id in (select id from ${table} where state in ('recorded', 'started', 'unknown') and lease_until < now()
           order by lease_until limit $2 for update skip locked)
         returning *`,
        [holder, limit],
      ),

    /** The last commit before the call leaves. @returns false where the record is somebody else's by now: do not send */
    async start(
      { id }: EffectRow,
      holder: string,
      { request, account }: { request: object; account: string },
    ): Promise<boolean> {
      const rows = await db.query(
        `update ${table} set state = 'started', started_at = now(), lease_until = ${lease}, request = $3, account = $4
         where id = $1 and holder = $2 and state = 'recorded' and lease_until > now() returning 1`,
        [id, holder, vault.seal(JSON.stringify(request), id), account],
      );
      return rows.length > 0;
    },

    /** What was asked of the provider; null where nothing is kept. @throws Error where its key is not configured */
    open({ id, request }: EffectRow): object | null {
      return request === null ? null : (JSON.parse(vault.open(request, id)) as object);
    },

    renew: (id: string, holder: string) =>
      db.query(`update ${table} set lease_until = ${lease} where id = $1 and holder = $2`, [id, holder]),

    /** The outcome. What the provider itself answered stands, whoever holds the record by now. */
    async finish(id: string, outcome: object, by: 'answer' | 'settler', note: string | null = null) {
      await db.query(
        `update ${table} set state = 'done', outcome = $2::jsonb, settled_by = $3, note = $4, settled_at = now(),
           holder = null, request = null where id = $1 and state <> 'done'`,
        [id, JSON.stringify(outcome), by, note],
      );
    },

    /** Nothing happened: the key is free. @param error what those who wait for it are answered */
    async drop(id: string, holder: string, by: 'answer' | 'settler', error: object | null) {
      await db.query(
        `update ${table} set state = 'nothing', outcome = $3::jsonb, settled_by = $4, settled_at = now(),
           holder = null, request = null, note = null
         where id = $1 and holder = $2 and state in ('recorded', 'started', 'unknown')`,
        [id, holder, error && JSON.stringify(error), by],
      );
    },

    /** Nobody knows: looked at again after a rest. */
    async leaveUnknown(id: string, holder: string, note: string, restMs: number) {
      await db.query(
        `update ${table} set state = 'unknown', holder = null, note = $3,
           lease_until = now() + $4::int * interval '1 millisecond'
         where id = $1 and holder = $2 and state in ('started', 'unknown')`,
        [id, holder, note, Math.round(restMs)],
      );
    },

    byId: (id: string, within: Queryable = db) =>
      one(within.query<EffectRow>(`select * from ${table} where id = $1`, [id])),
  };
}

function newId(): string {
  return `eff_${randomUUID()}`;
}
