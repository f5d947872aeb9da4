import type { Db } from '#storage/database.ts';

export type Links = ReturnType<typeof createLinks>;

/** An address of a person, as Twilio writes it, in one of the company's accounts, and while it was theirs: until before `toMs`. */
export interface OwnAddress {
  account: string;
  address: string;
  toMs: number;
}

interface LinkRow {
  account: string;
  owner: string;
  valid_to: Date | null;
}

/**
 * Whose address is which: table `messaging.link`. Numbers change hands, so every link has its time.
 *
 * @param accounts those that are configured: links in any other are not shown
 */
export function createLinks(db: Db, accounts: readonly string[]) {
  return {
    /** Every address that a person has or had, oldest link first. */
    async addressesOf(personId: string): Promise<OwnAddress[]> {
      const rows = await db.query<LinkRow>(
        `select account, owner, valid_to from messaging.link where account = any($2) and person_id = $1
         order by link.valid_from, array_position($2::text[], account), owner`,
        [personId, accounts],
      );
      return rows.map(({ account, owner, valid_to: to }) => ({
        account,
        address: owner,
        toMs: to?.getTime() ?? Infinity,
      }));
    },

    /** An address that nobody has or had is this person's, from the beginning. Any other stays whose it is. */
    link: (personId: string, { account, address }: Omit<OwnAddress, 'toMs'>): Promise<unknown> =>
      db.query(
        `insert into messaging.link (person_id, account, owner, valid_from)
         select $1, $3, $2, '-infinity' where not exists (
           select 1 from messaging.link where account = $3 and owner = $2) on conflict do nothing`,
        [personId, address, account],
      ),
  };
}
