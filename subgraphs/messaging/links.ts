import type { Db } from '#storage/database.ts';
import { defaultAccount } from '#subgraphs/kit/mirror/objects.ts';

export type Links = ReturnType<typeof createLinks>;

/** An address of a person, as Twilio writes it, and while it was theirs: until before `toMs`. */
export interface OwnAddress {
  address: string;
  toMs: number;
}

interface LinkRow {
  person_id: string;
  owner: string;
  valid_to: Date | null;
}

/** Whose address is which: table `messaging.link`. Numbers change hands, so every link has its time. */
export function createLinks(db: Db) {
  return {
    /** Every address that a person has or had, oldest link first. */
    async addressesOf(personId: string): Promise<OwnAddress[]> {
      const rows = await db.query<LinkRow>(
        `select person_id, owner, valid_to from messaging.link where account = $2 and person_id = $1
         order by link.valid_from, owner`,
        [personId, defaultAccount],
      );
      return rows.map(({ owner, valid_to: to }) => ({ address: owner, toMs: to?.getTime() ?? Infinity }));
    },

    /** An address that nobody has or had is this person's, from the beginning. Any other stays whose it is. */
    link: (personId: string, address: string): Promise<unknown> =>
      db.query(
        `insert into messaging.link (person_id, account, owner, valid_from)
         select $1, $3, $2, '-infinity' where not exists (
           select 1 from messaging.link where account = $3 and owner = $2) on conflict do nothing`,
        [personId, address, defaultAccount],
      ),
  };
}
