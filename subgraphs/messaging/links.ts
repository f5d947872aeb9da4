import type { Db } from '#storage/database.ts';

export type Links = ReturnType<typeof createLinks>;

/** An address of a person, as Twilio writes it, and while it was theirs: from `fromMs` until before `toMs`. */
export interface OwnAddress {
  address: string;
  fromMs: number;
  toMs: number;
}

/** An address at an instant, to be asked whose it was. */
export interface Sighting {
  address: string;
  atMs: number;
}

interface LinkRow {
  person_id: string;
  address: string;
  valid_from: Date | null;
  valid_to: Date | null;
}

/** `-infinity` is no Date: it is read as null. */
const columns = `person_id, address, nullif(valid_from, '-infinity') as valid_from, valid_to`;

/** Whose address is which: table `messaging.link`. Numbers change hands, so every link has its time. */
export function createLinks(db: Db) {
  return {
    /** Every address that a person has or had, oldest link first. */
    async addressesOf(personId: string): Promise<OwnAddress[]> {
      const rows = await db.query<LinkRow>(
        `select ${columns} from messaging.link where person_id = $1 order by link.valid_from, address`,
        [personId],
      );
      return rows.map(toOwnAddress);
    },

    /** Who had each address at its instant; null where nobody of ours. */
    async personsOf(sightings: readonly Sighting[]): Promise<(string | null)[]> {
      const rows = await db.query<LinkRow>(`select ${columns} from messaging.link where address = any($1)`, [
        sightings.map(({ address }) => address),
      ]);
      return sightings.map(({ address, atMs }) => {
        const row = rows.find((each) => each.address === address && within(toOwnAddress(each), atMs));
        return row?.person_id ?? null;
      });
    },

    /** From now on the address is this person's; if it was another's, it was theirs until now. Linking twice changes nothing. */
    link: (personId: string, address: string): Promise<void> =>
      db.tx(async (tx) => {
        const open = await tx.query<LinkRow>(
          `select ${columns} from messaging.link where address = $1 and valid_to is null for update`,
          [address],
        );
        if (open.some((row) => row.person_id === personId)) return;
        await tx.query('update messaging.link set valid_to = now() where address = $1 and valid_to is null', [
          address,
        ]);
        await tx.query(
          `insert into messaging.link (person_id, address, valid_from)
           values ($1, $2, case when $3::boolean then '-infinity'::timestamptz else now() end) on conflict do nothing`,
          [personId, address, open.length === 0],
        );
      }),
  };
}

export function within({ fromMs, toMs }: OwnAddress, atMs: number): boolean {
  return fromMs <= atMs && atMs < toMs;
}

function toOwnAddress({ address, valid_from: from, valid_to: to }: LinkRow): OwnAddress {
  return { address, fromMs: from?.getTime() ?? -Infinity, toMs: to?.getTime() ?? Infinity };
}
