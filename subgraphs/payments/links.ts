import type { Db } from '#storage/database.ts';

export type Links = ReturnType<typeof createLinks>;

/** Who is which customer at Stripe: table `payments.link`, many to many. */
export function createLinks(db: Db) {
  return {
    /** The customers of a person, oldest link first. */
    customersOf: async (personId: string): Promise<string[]> =>
      (
        await db.query<{ customer_id: string }>(
          `select customer_id from payments.link where person_id = $1 and valid_to is null
           order by valid_from, customer_id`,
          [personId],
        )
      ).map((row) => row.customer_id),

    /** The persons of customers, in their order; null where a customer is nobody's. */
    async personsOf(customerIds: readonly string[]): Promise<(string | null)[]> {
      const rows = await db.query<{ customer_id: string; person_id: string }>(
        `select distinct on (customer_id) customer_id, person_id from payments.link
         where customer_id = any($1) and valid_to is null order by customer_id, valid_from desc`,
        [customerIds],
      );
      const byCustomer = new Map(rows.map((row) => [row.customer_id, row.person_id]));
      return customerIds.map((id) => byCustomer.get(id) ?? null);
    },

    /** From now on the person is this customer. Linking twice changes nothing. */
    link: (personId: string, customerId: string): Promise<unknown> =>
      db.query('insert into payments.link (person_id, customer_id) values ($1, $2) on conflict do nothing', [
        personId,
        customerId,
      ]),
  };
}
