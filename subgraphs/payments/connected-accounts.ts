import type { Db, Queryable } from '#storage/database.ts';

/** Whose connected account it is. */
export interface ConnectedAccountLink {
  /** `acct_…` */
  id: string;
  /** Which of the company's accounts at Stripe it is connected to. */
  account: string;
  personId: string;
}

export type ConnectedAccounts = ReturnType<typeof createConnectedAccounts>;

/**
 * Who can be paid: table `payments.connected_account`.
 *
 * @param accounts those that are configured: what is connected to any other is not shown
 */
export function createConnectedAccounts(db: Db, accounts: readonly string[]) {
  const columns = 'id, account, person_id as "personId"';
  return {
    /** Oldest first. */
    ofPerson: (personId: string) =>
      db.query<ConnectedAccountLink>(
        `select ${columns} from payments.connected_account where person_id = $1 and account = any($2)
         order by created_at, id`,
        [personId, accounts],
      ),

    async byId(id: string): Promise<ConnectedAccountLink | null> {
      const [row] = await db.query<ConnectedAccountLink>(
        `select ${columns} from payments.connected_account where id = $1 and account = any($2)`,
        [id, accounts],
      );
      return row ?? null;
    },

    /** A person has one in each account: where two were made at once, the first stays. @returns the one that stays */
    async keep({ id, account, personId }: ConnectedAccountLink): Promise<string> {
      await db.query(
        `insert into payments.connected_account (id, account, person_id) values ($1, $2, $3) on conflict do nothing`,
        [id, account, personId],
      );
      const [row] = await db.query<{ id: string }>(
        'select id from payments.connected_account where account = $1 and person_id = $2',
        [account, personId],
      );
      return row?.id ?? id;
    },
  };
}

/** What a retired person can be paid by is the survivor's, but where they have one there of their own. */
export function moveConnectedAccounts(tx: Queryable, retired: string, survivor: string): Promise<unknown> {
  return tx.query(
    `update payments.connected_account c set person_id = $2 where person_id = $1 and not exists (
       select 1 from payments.connected_account x where x.account = c.account and x.person_id = $2)`,
    [retired, survivor],
  );
}
