import { badInput, PlazaError } from '#schema/errors.ts';
import type { Claims } from '#schema/protocol.ts';
import { requireRole } from '../access.ts';
import { readReason } from '../reason.ts';
import { subjectOf } from './once.ts';
import type { EffectRow, Records } from './records.ts';

/** What an operator found out. */
export interface HandSettlement {
  id: string;
  outcome: 'HAPPENED' | 'NOTHING';
  /** What came of it at the provider, where it happened and left something. */
  objectId?: string | null;
  reason: string;
}

/** An outcome by what the operator says. @throws PlazaError BAD_USER_INPUT where no such object can have come of it */
export type ToOutcome = (field: string, request: object | null, objectId: string | null) => object;

/**
 * Settles by hand what cannot be settled otherwise, and writes down who did so and why, in one transaction. What was
 * settled but bears a note, such as an orphan, is thereby ticked off.
 *
 * @throws PlazaError FORBIDDEN, BAD_USER_INPUT, or NOT_FOUND where nothing waits for an operator under this id
 */
export async function settleByHand(
  records: Records,
  claims: Claims,
  settlement: HandSettlement,
  toOutcome: ToOutcome,
): Promise<EffectRow> {
  requireRole(claims, 'operator');
  const { id, outcome, objectId = null } = settlement;
  const reason = readReason(settlement.reason);
  if (objectId !== null && outcome === 'NOTHING') {
    throw badInput('input.objectId', 'Where nothing happened, nothing can have come of it.');
  }
  return records.db.tx(async (tx) => {
    const [row] = await tx.query<EffectRow>(`select * from ${records.table} where id = $1 for update`, [id]);
    if (!row || !waitsForOperator(row)) {
      throw new PlazaError(
        'NOT_FOUND',
        'No effect of this id waits for an operator: it may be settled by now.',
        {
          details: { argument: 'input.id' },
        },
      );
    }
    const settled = row.state === 'unknown';
    const known =
      settled && outcome === 'HAPPENED' ? toOutcome(row.field, records.open(row), objectId) : null;
    await tx.query(
      `update ${records.table} set note = null, holder = null, request = null,
         state = case when $2 then $3 else state end, outcome = case when $2 then $4::jsonb else outcome end,
         settled_at = case when $2 then now() else settled_at end,
         settled_by = case when $2 then 'operator' else settled_by end
       where id = $1`,
      [id, settled, outcome === 'HAPPENED' ? 'done' : 'nothing', known && JSON.stringify(known)],
    );
    const { state, note, tries, started_at: startedAt } = row;
    await tx.query(
      `insert into ${records.schema}.effect_audit (effect_id, app, subject, outcome, object_id, reason, before)
       values ($1, $2, $3, $4, $5, $6, $7::jsonb)`,
      [
        id,
        claims.app,
        subjectOf(claims),
        outcome.toLowerCase(),
        objectId,
        reason,
        JSON.stringify({ state, note, tries, startedAt }),
      ],
    );
    return (await records.byId(id, tx))!;
  });
}

function waitsForOperator({ state, note }: EffectRow): boolean {
  return state === 'unknown' || note !== null;
}
