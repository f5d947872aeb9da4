import type { Db } from '#storage/database.ts';

export type Links = ReturnType<typeof createLinks>;

/** A customer at Stripe, in one of the company's accounts. */
export interface Customer {
  account: string;
  /** `cus_…` */
  id: string;
}

/**
 * Who is which customer at Stripe: table `payments.link`, many to many, each with its time.
 *
 * @param accounts those that are configured: links in any other are not shown
 */
export function createLinks(db: Db, accounts: readonly string[]) {
  return {
    /** The customers that a person is now, oldest link first. */
    customersOf: (personId: string): Promise<Customer[]> =>
      db.query<Customer>(
        `select account, owner as id from payments.link
         where account = any($2) and person_id = $1 and valid_from <= now() and (valid_to is null or valid_to > now())
         order by valid_from, array_position($2::text[], account), owner`,
        [personId, accounts],
      ),

    /** Every customer that a person is or was. */
    everCustomersOf: (personId: string): Promise<Customer[]> =>
      db.query<Customer>(
        `select distinct account, owner as id from payments.link where account = any($2) and person_id = $1
         order by account, owner`,
        [personId, accounts],
      ),

    /** In which account a customer is that somebody is now; null where nobody is. */
    async accountOf(customerId: string): Promise<string | null> {
      const [row] = await db.query<{ account: string }>(
        `select account from payments.link where account = any($2) and owner = $1
           and valid_from <= now() and (valid_to is null or valid_to > now())
         order by array_position($2::text[], account) limit 1`,
        [customerId, accounts],
      );
      return row?.account ?? null;
    },

    /** A customer that nobody is or was is this person, from the beginning. Any other stays whose it is. */
    link: (personId: string, { account, id }: Customer): Promise<unknown> =>
      db.query(
        `insert into payments.link (person_id, account, owner)
         select $1, $3, $2 where not exists (
           select 1 from payments.link where account = $3 and owner = $2) on conflict do nothing`,
        [personId, id, account],
      ),
  };
}
