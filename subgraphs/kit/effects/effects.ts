import type { Db } from '#storage/database.ts';
import type { Vault } from '#storage/secrets.ts';
import type { Log } from '../handle.ts';
import { createOnce, type Once } from './once.ts';
import { createRecords, type EffectSchema, type Records } from './records.ts';
import { createSettleOne, type Settlers } from './settle.ts';
import { settleDue, startSettler, type Settler } from './settler.ts';

/** The effects of one subgraph (docs/effects.md). */
export interface Effects {
  once: Once;
  records: Records;
  /** Settles what is due, once. @returns how many records were due */
  settleDue(): Promise<number>;
  /** Goes on settling until it is stopped. */
  startSettler(): Settler;
}

export interface EffectsParts {
  db: Db;
  /** The subgraph's own database schema, which holds the table `effect`. */
  schema: EffectSchema;
  vault: Vault;
  macKey: Buffer;
  settlers: Settlers;
  log: Log;
}

export function createEffects({ db, schema, vault, macKey, settlers, log }: EffectsParts): Effects {
  const records = createRecords(db, schema, vault);
  const settleOne = createSettleOne(records, settlers, log);
  return {
    records,
    once: createOnce({ records, settleOne, macKey, log }),
    settleDue: () => settleDue(records, settleOne),
    startSettler: () => startSettler(records, settleOne, log),
  };
}
