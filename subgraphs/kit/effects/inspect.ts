import type { Claims } from '#schema/protocol.ts';
import { PlazaError } from '#schema/errors.ts';
import { hasRole, requireRole } from '../access.ts';
import { readFirst, toConnection, type Cursors } from '../page.ts';
import { subjectOf } from './once.ts';
import type { EffectRow, Records } from './records.ts';

/** Under which key an effect was asked for; the entity key of every effect in the graph. */
export interface EffectReference {
  mutation: string;
  idempotencyKey: string;
  app: string;
  subject: string;
}

/** An effect as the graph shows it, without what came of it. */
export interface EffectFacts extends EffectReference {
  id: string | null;
  state: 'NONE' | 'RECORDED' | 'STARTED' | 'UNKNOWN' | 'DONE' | 'NOTHING';
  createdAt: string | null;
  startedAt: string | null;
  settledAt: string | null;
  note: string | null;
  /** In which of the company's accounts the provider was asked. */
  account: string | null;
  /** What came of it, for the subgraph's own resolvers. */
  outcome: object | null;
}

/**
 * What is recorded under a key; where nothing is, that itself. Only its own app and subject may ask, and operators.
 *
 * @throws PlazaError FORBIDDEN
 */
export async function readEffect(
  records: Records,
  claims: Claims,
  { mutation, idempotencyKey, app, subject }: EffectReference,
): Promise<EffectFacts> {
  const own = app === claims.app && subject === subjectOf(claims);
  if (!own && !hasRole(claims, 'operator')) {
    throw new PlazaError('FORBIDDEN', "This is another app's or person's key: only an operator may ask.");
  }
  const row = await records.byKey({ app, subject, field: mutation, key: idempotencyKey });
  if (row) return toFacts(row, claims);
  const nothing = {
    id: null,
    createdAt: null,
    startedAt: null,
    settledAt: null,
    note: null,
    account: null,
    outcome: null,
  };
  return { mutation, idempotencyKey, app, subject, state: 'NONE', ...nothing };
}

export function toFacts(row: EffectRow, claims: Claims): EffectFacts {
  return {
    mutation: row.field,
    idempotencyKey: row.key,
    app: row.app,
    subject: row.subject,
    id: row.id,
    state: row.state.toUpperCase() as EffectFacts['state'],
    createdAt: row.created_at.toISOString(),
    startedAt: row.started_at?.toISOString() ?? null,
    settledAt: row.settled_at?.toISOString() ?? null,
    note: hasRole(claims, 'operator') ? row.note : null,
    account: row.account,
    outcome: row.state === 'done' ? row.outcome : null,
  };
}

interface Position {
  createdAt: string;
  id: string;
}

/**
 * What waits for an operator, oldest first: outcomes that nobody knows, and settled ones that bear a note.
 *
 * @throws PlazaError FORBIDDEN without the role `operator`; BAD_USER_INPUT
 */
export async function unknownEffects(
  records: Records,
  cursors: Cursors,
  claims: Claims,
  args: { first?: number | null; after?: string | null },
) {
  requireRole(claims, 'operator');
  const first = readFirst(args.first);
  const scope = ['unknownEffects', records.schema];
  const after = args.after ? cursors.decode<Position>(scope, args.after) : null;
  const rows = await records.db.query<EffectRow>(
    `select * from ${records.table} where (state = 'unknown' or note is not null)
       and ($2::timestamptz is null or (date_trunc('milliseconds', created_at), id) > ($2, $3))
     order by date_trunc('milliseconds', created_at), id limit $1`,
    [first + 1, after?.createdAt ?? null, after?.id ?? ''],
  );
  return toConnection(
    rows.map((row) => toFacts(row, claims)),
    first,
    ({ createdAt, id }) => cursors.encode(scope, { createdAt, id }),
  );
}
