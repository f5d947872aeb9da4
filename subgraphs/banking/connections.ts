import { PlazaError } from '#schema/errors.ts';
import { toOpaqueId } from '#schema/person-id.ts';
import type { Db, Queryable } from '#storage/database.ts';
import type { Vault } from '#storage/secrets.ts';
import { plaidCode } from './plaid-errors.ts';

export type Connections = ReturnType<typeof createConnections>;

/** A person's Plaid Item as it is kept; its access token stays sealed until `open`. */
export interface ConnectionRow {
  id: string;
  person_id: string;
  item_id: string;
  institution_id: string | null;
  access_token: string;
  status: string;
  cursor: string | null;
  synced_at: Date | null;
  created_at: Date;
  streams_as_of: Date | null;
  trades_as_of: Date | null;
  consent_expires_at: Date | null;
  billed_products: string[] | null;
  consented_products: string[] | null;
  /** What Plaid announced of it last and the person has not dealt with. */
  notice: string | null;
  notice_at: Date | null;
  checked_at: Date | null;
  /** Which of the company's accounts at Plaid. */
  account: string;
}

export interface NewConnection {
  personId: string;
  /** Which of the company's accounts at Plaid. */
  account: string;
  itemId: string;
  accessToken: string;
  /** The record of the mutation that connects it. */
  effectId?: string;
}

/** What Plaid tells about an Item beside its accounts. */
export interface ItemFacts {
  institutionId: string | null;
  status: string;
  createdAt: string | null;
  consentExpiresAt: string | null;
  billedProducts: readonly string[];
  consentedProducts: readonly string[];
  /** The last that Plaid announced of it, and when. */
  notice: { code: string; at: string } | null;
}

/** What stands as a status: Plaid's error code of the Item, or that there is none. */
export const GOOD = 'GOOD';

/** Plaid's codes of an Item that its user must mend; then everything but /item/get is refused. */
export const wantsUser: ReadonlySet<string> = new Set([
  'ITEM_LOGIN_REQUIRED',
  'INVALID_CREDENTIALS',
  'INVALID_MFA',
  'INSUFFICIENT_CREDENTIALS',
  'ITEM_LOCKED',
  'USER_SETUP_REQUIRED',
  'USER_PERMISSION_REVOKED',
  'USER_ACCOUNT_REVOKED',
]);

/** What Plaid says where the Item is gone: removed before, or access ended by the person at the bank. */
export const goneCodes: ReadonlySet<string> = new Set(['ITEM_NOT_FOUND', 'INVALID_ACCESS_TOKEN']);

/**
 * The table `banking.connection`: who connected which bank.
 *
 * @param accounts the company's accounts at Plaid that are configured: connections in any other are not shown
 */
export function createConnections(db: Db, vault: Vault, accounts: readonly string[]) {
  const setStatus = (id: string, status: string) =>
    db.query('update banking.connection set status = $2 where id = $1 and status <> $2', [id, status]);
  return {
    setStatus,

    /** That a token is dead, unless another has taken its place meanwhile. */
    async tokenIsDead({ id, access_token: sealed }: ConnectionRow, code: string): Promise<void> {
      await db.query('update banking.connection set status = $2 where id = $1 and access_token = $3', [
        id,
        code,
        sealed,
      ]);
    },

    /** The connections of persons, oldest first. */
    ofPersons: (personIds: readonly string[]) =>
      db.query<ConnectionRow>(
        `select * from banking.connection where person_id = any($1) and account = any($2)
         order by created_at, id`,
        [personIds, accounts],
      ),

    count: async (): Promise<number> =>
      (
        await db.query<{ count: number }>('select count(*) from banking.connection where account = any($1)', [
          accounts,
        ])
      )[0]!.count,

    /** In the order of their ids, after one. */
    page: (after: string, limit: number) =>
      db.query<ConnectionRow>(
        'select * from banking.connection where id > $1 and account = any($3) order by id limit $2',
        [after, limit, accounts],
      ),

    byIds: (ids: readonly string[]) =>
      db.query<ConnectionRow>('select * from banking.connection where id = any($1) and account = any($2)', [
        ids,
        accounts,
      ]),

    async byEffect(effectId: string): Promise<ConnectionRow | null> {
      const [row] = await db.query<ConnectionRow>('select * from banking.connection where effect_id = $1', [
        effectId,
      ]);
      return row ?? null;
    },

    /** The access token, for the call that needs it and nothing else. */
    open: (row: Pick<ConnectionRow, 'access_token' | 'person_id'>): string =>
      vault.open(row.access_token, row.person_id),

    /**
     * Keeps an Item; connected again, it gets the newer token and stays the same connection.
     *
     * @throws PlazaError FORBIDDEN where it is somebody else's
     */
    async keep({ personId, account, itemId, accessToken, effectId }: NewConnection): Promise<ConnectionRow> {
      const [row] = await db.query<ConnectionRow>(
        `insert into banking.connection (id, person_id, item_id, access_token, status, effect_id, account)
         values ($1, $2, $3, $4, '${GOOD}', $5, $6)
         on conflict (item_id) do update set access_token = excluded.access_token, status = excluded.status,
           effect_id = coalesce(excluded.effect_id, connection.effect_id)
         where connection.person_id = excluded.person_id and connection.account = excluded.account returning *`,
        [
          toOpaqueId('bcn', itemId),
          personId,
          itemId,
          vault.seal(accessToken, personId),
          effectId ?? null,
          account,
        ],
      );
      if (!row) throw new PlazaError('FORBIDDEN', "This bank connection is somebody else's.");
      return row;
    },

    /** Runs a call for a connection and keeps what its success or failure tells of the connection's state. */
    async watch<T>({ id, status }: ConnectionRow, call: () => Promise<T>): Promise<T> {
      try {
        const answer = await call();
        if (status !== GOOD) await setStatus(id, GOOD);
        return answer;
      } catch (error) {
        const code = plaidCode(error) ?? '';
        if (wantsUser.has(code) || code === 'ITEM_NOT_FOUND') await setStatus(id, code);
        throw error;
      }
    },

    /** What a person connected is another's from now on; tokens are sealed for whose they are, so they are sealed anew. */
    async move(tx: Queryable, retired: string, survivor: string): Promise<void> {
      const rows = await tx.query<ConnectionRow>(
        'select * from banking.connection where person_id = $1 for update',
        [retired],
      );
      for (const { id, access_token: sealed } of rows) {
        await tx.query('update banking.connection set person_id = $2, access_token = $3 where id = $1', [
          id,
          survivor,
          vault.seal(vault.open(sealed, retired), survivor),
        ]);
      }
    },

    async describe(id: string, facts: ItemFacts): Promise<void> {
      await db.query(
        `update banking.connection set institution_id = coalesce($2, institution_id), status = $3,
           created_at = coalesce($4, created_at), consent_expires_at = $5, billed_products = $6,
           consented_products = $7, checked_at = now(),
           notice = case when $9 > coalesce(notice_at, '-infinity') then $8 else notice end,
           notice_at = greatest(notice_at, $9)
         where id = $1`,
        [
          id,
          facts.institutionId,
          facts.status,
          facts.createdAt,
          facts.consentExpiresAt,
          facts.billedProducts,
          facts.consentedProducts,
          facts.notice?.code ?? null,
          facts.notice?.at ?? null,
        ],
      );
    },

    /** Its transactions are read again when somebody looks at them next. */
    async outdate(id: string): Promise<void> {
      await db.query('update banking.connection set synced_at = null where id = $1', [id]);
    },

    /** What Plaid announced is done with; the same is no news any more. */
    async dealtWith(id: string): Promise<void> {
      await db.query('update banking.connection set notice = null where id = $1', [id]);
    },

    /** Forgets a connection with its accounts and transactions. */
    async remove(id: string): Promise<void> {
      await db.query('delete from banking.connection where id = $1', [id]);
    },
  };
}
