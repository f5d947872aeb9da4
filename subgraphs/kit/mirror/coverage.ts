import type { Db } from '#storage/database.ts';

/** A list at the provider: all objects of a kind in one account (`everything`), or those of one owner. */
export interface ListKey {
  account: string;
  kind: string;
  /** `*`, or what the provider lists by, e.g. `cus_…`. */
  list: string;
}

/** The list that holds everything of a kind. */
export const everything = '*';

/** How far a list was read: everything newer than `floor` is in the mirror, as the provider showed it at `asOf`. */
export interface Coverage {
  /** Null: everything there is. */
  floor: Date | null;
  /** The newest that was there; null: nothing was. */
  upto: Date | null;
  /** Where the next older page begins, in the provider's words; null: at `floor`. */
  place: string | null;
  asOf: Date;
}

export type Coverages = ReturnType<typeof createCoverages>;

interface CoverageRow {
  list: string;
  floor: Date | null;
  upto: Date | null;
  place: string | null;
  as_of: Date;
}

/** The table `coverage` of a subgraph: what makes an answer from the mirror complete is proved here, or not answered. */
export function createCoverages(db: Db, schema: 'payments' | 'messaging') {
  return {
    /** What is known of a list, by itself and by the list of everything. */
    async of({ account, kind, list }: ListKey): Promise<Coverage | null> {
      const rows = await db.query<CoverageRow>(
        `select list, floor, upto, place, as_of from ${schema}.coverage
         where account = $1 and kind = $2 and list = any($3)`,
        [account, kind, [list, everything]],
      );
      const [own, all] = [list, everything].map((name) => rows.find((row) => row.list === name));
      if (list === everything || !all) return own ? toCoverage(own) : null;
      // Where the list of everything ended says nothing of where this one goes on: at its floor.
      const whole = { ...toCoverage(all), place: null };
      return own ? joined(toCoverage(own), whole) : whole;
    },

    /** Notes how far a list was read. What somebody else noted of a later reading stands. */
    async note({ account, kind, list }: ListKey, { floor, upto, place, asOf }: Coverage): Promise<void> {
      await db.query(
        `insert into ${schema}.coverage (account, kind, list, floor, upto, place, as_of) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (account, kind, list) do update set floor = excluded.floor, upto = excluded.upto,
           place = excluded.place, as_of = excluded.as_of where coverage.as_of <= excluded.as_of`,
        [account, kind, list, floor, upto, place, asOf],
      );
    },
  };
}

/** Whether a reading is younger than that. */
export function isYoung(known: Coverage | null, maxAgeMs: number): known is Coverage {
  return known !== null && Date.now() - known.asOf.getTime() < maxAgeMs;
}

function toCoverage({ floor, upto, place, as_of: asOf }: CoverageRow): Coverage {
  return { floor, upto, place, asOf };
}

/** Two readings of the same objects as one: where they do not touch, the fresher one alone. */
export function joined(one: Coverage, other: Coverage): Coverage {
  const [fresh, old] = one.asOf >= other.asOf ? [one, other] : [other, one];
  if (fresh.floor === null) return fresh;
  const touches = old.upto !== null && fresh.floor <= old.upto;
  const deeper = old.floor === null || old.floor < fresh.floor;
  return touches && deeper ? { ...fresh, floor: old.floor, place: old.place } : fresh;
}
