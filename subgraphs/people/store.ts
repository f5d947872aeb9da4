import { toPersonId } from '#schema/person-id.ts';
import type { Db } from '#storage/database.ts';
import { appendEvent } from '#storage/events.ts';
import { inOrder } from '#subgraphs/kit/in-order.ts';

export interface PersonRow {
  id: string;
  issuer: string;
  subject: string;
  name: string | null;
  email: string | null;
  created_at: Date;
  /** Into whom this person was merged. */
  survivor_id: string | null;
}

/** Where in the list of all persons a page ended. */
export interface PersonPosition {
  createdAt: string;
  id: string;
}

/** What an identity provider says of somebody. */
type Identity = Pick<PersonRow, 'issuer' | 'subject' | 'name' | 'email'>;

export type Store = ReturnType<typeof createStore>;

/** The persons: table `people.person`. */
export function createStore(db: Db) {
  return {
    /** In the order of the ids, null where there is none. */
    personsById: async (ids: readonly string[]) =>
      inOrder(
        ids,
        await db.query<PersonRow>('select * from people.person where id = any($1)', [ids]),
        (row) => row.id,
      ),

    /** The person of an identity; created, with what the token says of them, on first sight; the survivor, where they were merged. */
    async findOrCreate(person: Identity): Promise<PersonRow> {
      const id = toPersonId(person.issuer, person.subject);
      await insert(db, id, person);
      const [row] = await db.query<PersonRow>(
        `select survivor.* from people.person join people.person survivor
           on survivor.id = coalesce(person.survivor_id, person.id) where person.id = $1`,
        [id],
      );
      return row!;
    },

    /** The new person, or null when the identity is known already. */
    create: async (person: Identity): Promise<PersonRow | null> =>
      (await insert(db, toPersonId(person.issuer, person.subject), person))[0] ?? null,

    /** What is null stays as it is. Null when there is no such person. */
    async update(id: string, name: string | null, email: string | null): Promise<PersonRow | null> {
      const [row] = await db.query<PersonRow>(
        'update people.person set name = coalesce($2, name), email = coalesce($3, email) where id = $1 returning *',
        [id, name, email],
      );
      return row ?? null;
    },

    /**
     * Retires one person for another, who must not be retired; all that were merged into the first follow.
     *
     * @returns whether it was not retired before
     */
    merge: (retiredId: string, survivorId: string): Promise<boolean> =>
      db.tx(async (tx) => {
        const rows = await tx.query<PersonRow>(
          'select * from people.person where id = any($1) order by id for update',
          [[retiredId, survivorId]],
        );
        const [retired, survivor] = [retiredId, survivorId].map((id) => rows.find((row) => row.id === id));
        if (!retired || !survivor || retired.survivor_id || survivor.survivor_id) return false;
        await tx.query('update people.person set survivor_id = $2 where id = $1 or survivor_id = $1', [
          retiredId,
          survivorId,
        ]);
        await tx.query(
          'update people.person set name = coalesce(name, $2), email = coalesce(email, $3) where id = $1',
          [survivorId, retired.name, retired.email],
        );
        await appendEvent(tx, { kind: 'person.merged', body: { retired: retiredId, survivor: survivorId } });
        return true;
      }),

    /** Newest first, after a position. */
    page: (limit: number, after: PersonPosition | null): Promise<PersonRow[]> =>
      db.query<PersonRow>(
        `select * from people.person
         where survivor_id is null and ($2::timestamptz is null or (created_at, id) < ($2::timestamptz, $3::text))
         order by created_at desc, id desc limit $1`,
        [limit, after?.createdAt ?? null, after?.id ?? null],
      ),
  };
}

function insert(db: Db, id: string, person: Identity) {
  // Milliseconds, not PostgreSQL's microseconds: cursors carry what a JavaScript Date can hold.
  return db.query<PersonRow>(
    `insert into people.person (id, issuer, subject, name, email, created_at)
     values ($1, $2, $3, $4, $5, date_trunc('milliseconds', now())) on conflict do nothing returning *`,
    [id, person.issuer, person.subject, person.name, person.email],
  );
}
