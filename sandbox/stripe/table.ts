/** Anything the emulated Stripe stores. */
export interface Row {
  id: string;
  /** Virtual seconds since the epoch. */
  created: number;
}

/** The changes of a table against its seed: what a snapshot holds. A null is a deleted row. */
export type Changes<T> = [string, T | null][];

/**
 * One kind of object. Seeded rows are never touched: changes lie over them, so that a snapshot and a reset cost
 * only what changed. Rows are replaced, not mutated.
 */
export interface Table<T extends Row> {
  get(id: string): T | undefined;
  put(row: T): T;
  delete(id: string): void;
  /** Whether a row of this id once was and is no more. */
  deleted(id: string): boolean;
  /** All rows, newest first. */
  all(): T[];
  /** The rows whose indexed `field` is `value`, newest first. */
  where(field: keyof T, value: unknown): T[];
  changes(): Changes<T>;
  restore(changes: Changes<T>): void;
}

/**
 * @param seeded oldest first
 * @param noted hears of every row that is put or deleted, as it was and as it is
 */
export function createTable<T extends Row>(
  seeded: readonly T[],
  indexed: readonly (keyof T)[] = [],
  noted: (before: T | undefined, after: T | null) => void = () => {},
): Table<T> {
  const base = new Map(seeded.map((row) => [row.id, row]));
  const newestFirst = seeded.toReversed();
  const indexes = new Map(indexed.map((field) => [field, Map.groupBy(newestFirst, (row) => row[field])]));
  let changed = new Map<string, T | null>();

  const overlay = (rows: readonly T[]) => rows.flatMap((row) => now(row.id) ?? []);
  const now = (id: string) => (changed.has(id) ? (changed.get(id) ?? undefined) : base.get(id));
  const added = () =>
    [...changed.values()].filter((row) => row !== null && !base.has(row.id)).toReversed() as T[];

  return {
    get: now,
    put(row) {
      noted(now(row.id), row);
      changed.set(row.id, row);
      return row;
    },
    delete(id) {
      noted(now(id), null);
      changed.set(id, null);
    },
    deleted: (id) => changed.get(id) === null,
    all: () => [...added(), ...overlay(newestFirst)],
    where(field, value) {
      const index = indexes.get(field);
      if (!index) throw new Error(`No index on ${String(field)}`);
      const moved = [...changed.values()].filter(
        (row) => row && base.has(row.id) && base.get(row.id)![field] !== value,
      );
      const rows = [...added(), ...(moved as T[]), ...overlay(index.get(value as T[keyof T]) ?? [])];
      return rows.filter((row) => row[field] === value);
    },
    changes: () => [...changed],
    restore(changes) {
      changed = new Map(changes);
    },
  };
}
