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

    /** From now on the address is this person's; if it was another's, it was theirs until now. Linking twice changes nothing. */
    link: (personId: string, address: string): Promise<void> =>
      db.tx(async (tx) => {
        const open = await tx.query<LinkRow>(
          `select person_id, owner, valid_to from messaging.link
           where account = $2 and owner = $1 and valid_to is null for update`,
          [address, defaultAccount],
        );
        if (open.some((row) => row.person_id === personId)) return;
        await tx.query(
          'update messaging.link set valid_to = now() where account = $2 and owner = $1 and valid_to is null',
          [address, defaultAccount],
        );
        await tx.query(
          `insert into messaging.link (person_id, account, owner, valid_from)
           values ($1, $4, $2, case when $3::boolean then '-infinity'::timestamptz else now() end) on conflict do nothing`,
          [personId, address, open.length === 0, defaultAccount],
        );
      }),
  };
}
