import type { Db } from '#storage/database.ts';
import { defaultAccount } from '#subgraphs/kit/mirror/objects.ts';

export type Links = ReturnType<typeof createLinks>;

/** Who is which customer at Stripe: table `payments.link`, many to many, each with its time. */
export function createLinks(db: Db) {
  return {
    /** The customers that a person is now, oldest link first. */
    customersOf: async (personId: string): Promise<string[]> =>
      (
        await db.query<{ owner: string }>(
          `select owner from payments.link
           where account = $2 and person_id = $1 and valid_from <= now() and (valid_to is null or valid_to > now())
           order by valid_from, owner`,
          [personId, defaultAccount],
        )
      ).map((row) => row.owner),

    /** Every customer that a person is or was. */
    everCustomersOf: async (personId: string): Promise<string[]> =>
      (
        await db.query<{ owner: string }>(
          'select distinct owner from payments.link where account = $2 and person_id = $1 order by owner',
          [personId, defaultAccount],
        )
      ).map((row) => row.owner),

    /** A customer that nobody is or was is this person, from the beginning. Any other stays whose it is. */
    link: (personId: string, customerId: string): Promise<unknown> =>
      db.query(
        `insert into payments.link (person_id, account, owner)
         select $1, $3, $2 where not exists (
           select 1 from payments.link where account = $3 and owner = $2) on conflict do nothing`,
        [personId, customerId, defaultAccount],
      ),
  };
}
