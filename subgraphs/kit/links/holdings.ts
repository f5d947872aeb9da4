import type { Db } from '#storage/database.ts';

/** That a customer or an address is a person's, and while it is: from `from` until before `to`. */
export interface Holding {
  personId: string;
  /** The name of the company's account at the provider. */
  account: string;
  /** What is held, in the provider's words: `cus_…`, `+1…`, `whatsapp:+1…`. */
  owner: string;
  /** Null: from the beginning. */
  from: Date | null;
  /** Null: still. */
  to: Date | null;
}

interface LinkRow {
  person_id: string;
  account: string;
  owner: string;
  valid_from: Date | null;
  valid_to: Date | null;
}

type Tx = Pick<Db, 'query'>;

export type Holdings = ReturnType<typeof createHoldings>;

/**
 * The table `link` of a subgraph, as an operator reads and writes it.
 *
 * @param accounts those that are configured: links in any other are not shown
 */
export function createHoldings(db: Db, schema: 'payments' | 'messaging', accounts: readonly string[]) {
  const columns = `person_id, account, owner, nullif(valid_from, '-infinity') as valid_from, valid_to`;
  const overlaps = `account = $1 and owner = $2 and valid_from < coalesce($4::timestamptz, 'infinity')
    and coalesce(valid_to, 'infinity') > coalesce($3::timestamptz, '-infinity')`;

  return {
    schema,

    /** What a person holds or held, oldest link first. */
    ofPerson: async (personId: string): Promise<Holding[]> =>
      (
        await db.query<LinkRow>(
          `select ${columns} from ${schema}.link where person_id = $1 and account = any($2)
           order by link.valid_from, account, owner`,
          [personId, accounts],
        )
      ).map(toHolding),

    /** Who holds the same thing at any instant of the time of `wish`, oldest link first. */
    beside: async ({ account, owner, from, to }: Holding, tx: Tx = db): Promise<Holding[]> =>
      (
        await tx.query<LinkRow>(
          `select ${columns} from ${schema}.link where ${overlaps} order by link.valid_from, person_id`,
          [account, owner, from, to],
        )
      ).map(toHolding),

    /** Runs alone among all that change who holds a thing, so that what was looked up stays true until it is written. */
    alone: <T>({ account, owner }: Pick<Holding, 'account' | 'owner'>, work: (tx: Tx) => Promise<T>) =>
      db.tx(async (tx) => {
        await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
          JSON.stringify([`${schema}.link`, account, owner]),
        ]);
        return work(tx);
      }),

    /** Writes a holding down in the stead of those of the same person that it takes in. */
    async put({ personId, account, owner, from, to }: Holding, tx: Tx): Promise<void> {
      await tx.query(`delete from ${schema}.link where ${overlaps} and person_id = $5`, [
        account,
        owner,
        from,
        to,
        personId,
      ]);
      await tx.query(
        `insert into ${schema}.link (person_id, account, owner, valid_from, valid_to)
         values ($1, $2, $3, coalesce($4::timestamptz, '-infinity'), $5)`,
        [personId, account, owner, from, to],
      );
    },

    /** Takes a person's holdings of a thing away as if they had never been. */
    async takeBack({ personId, account, owner }: Holding, tx: Tx): Promise<void> {
      await tx.query(`delete from ${schema}.link where person_id = $1 and account = $2 and owner = $3`, [
        personId,
        account,
        owner,
      ]);
    },
  };
}

function toHolding({
  person_id: personId,
  account,
  owner,
  valid_from: from,
  valid_to: to,
}: LinkRow): Holding {
  return { personId, account, owner, from, to };
}
