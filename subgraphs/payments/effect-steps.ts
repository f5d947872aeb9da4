import type { Db } from '#storage/database.ts';

/** A step that an effect has behind it. */
export interface Step {
  /** What it left at Stripe; of one that was only begun, which attempt it is, or null. */
  objectId: string | null;
  at: Date;
}

export type EffectSteps = ReturnType<typeof createEffectSteps>;

/**
 * How far an effect of several calls has come: table `payments.effect_step`. Each step is written down before the next one begins,
 * so that whoever comes after a process that died goes on there. A record's id is new for each attempt, and its steps with it.
 */
export function createEffectSteps(db: Db) {
  return {
    async of(effectId: string): Promise<Partial<Record<string, Step>>> {
      const rows = await db.query<{ step: string; object_id: string | null; at: Date }>(
        'select step, object_id, at from payments.effect_step where effect_id = $1',
        [effectId],
      );
      return Object.fromEntries(rows.map(({ step, object_id: objectId, at }) => [step, { objectId, at }]));
    },

    /** Forgets, by the way, the steps of records that are gone. */
    async keep(effectId: string, step: string, objectId: string | null): Promise<void> {
      await db.query(
        `delete from payments.effect_step s where at < now() - interval '60 days'
           and not exists (select 1 from payments.effect e where e.id = s.effect_id)`,
      );
      await db.query(
        `insert into payments.effect_step (effect_id, step, object_id) values ($1, $2, $3)
         on conflict (effect_id, step) do update set object_id = excluded.object_id, at = now()`,
        [effectId, step, objectId],
      );
    },
  };
}
