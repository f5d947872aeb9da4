import { createHmac, randomUUID } from 'node:crypto';
import { badInput, PlazaError } from '#schema/errors.ts';
import type { Claims } from '#schema/protocol.ts';
import type { Db } from '#storage/database.ts';
import { NotSent } from './call.ts';

/** An effect at a provider, as a mutation asks for it. */
export interface Effect<Outcome> {
  claims: Claims;
  /** The mutation, e.g. `createPayment`. */
  field: string;
  idempotencyKey: string;
  /** All else that was asked; the same key with another input is a conflict. */
  input: object;
  /** When the client must have an answer, milliseconds since the epoch. */
  deadlineMs: number;
  /**
   * Does it, once. `recordId` is the same for every attempt: it is the provider's idempotency key where there is one.
   * A timeout or "unavailable" keeps the record open, its outcome unknown; any other error means that nothing happened.
   */
  perform(recordId: string): Promise<Outcome>;
  /**
   * Finds out what became of an attempt whose outcome is unknown: the outcome, or null while it stays unknown.
   * Left out where the provider itself makes repeating `perform` safe.
   */
  settle?(recordId: string, startedAt: Date): Promise<Outcome | null>;
}

/** What became of it; pending when the provider was asked and has not answered. */
export type Settled<Outcome> = { outcome: Outcome } | { pending: true };

/** Runs effects once (docs/decisions/0003-effects.md). Outcomes are JSON: ids and problem codes, never whole objects. */
export type Once = <Outcome extends object>(effect: Effect<Outcome>) => Promise<Settled<Outcome>>;

interface EffectRow {
  id: string;
  input_hash: string;
  state: 'started' | 'done' | 'unknown';
  outcome: object | null;
  lease_until: Date;
  created_at: Date;
}

/** How long an attempt may be under way before another process takes it for dead, milliseconds. */
const LEASE_MS = 45_000;

/** How long a provider surely knows a key again, milliseconds: Stripe keeps them "at least 24 hours". */
const REPEATABLE_MS = 23 * 3_600_000;

/**
 * @param schema the subgraph's own database schema, which holds the table `effect`
 * @param macKey keeps inputs unreadable: a stolen database tells no code, amount or number that was asked for
 */
export function createOnce(db: Db, schema: 'payments' | 'banking' | 'messaging', macKey: Buffer): Once {
  const table = `${schema}.effect`;

  const write = (id: string, state: EffectRow['state'], outcome: object | null) =>
    db.query(`update ${table} set state = $2, outcome = $3::jsonb where id = $1`, [
      id,
      state,
      outcome && JSON.stringify(outcome),
    ]);

  /** Takes the key for an attempt of ours; null when somebody else has it. */
  async function claim(
    effect: Effect<object>,
    inputHash: string,
  ): Promise<{ row: EffectRow; fresh: boolean } | null> {
    const { claims, field, idempotencyKey } = effect;
    const owner = [claims.app, claims.person ?? claims.subject, field, idempotencyKey];
    const lease = new Date(Date.now() + LEASE_MS);
    const [fresh] = await db.query<EffectRow>(
      `insert into ${table} (id, app, subject, field, key, input_hash, state, lease_until)
       values ($1, $2, $3, $4, $5, $6, 'started', $7) on conflict (app, subject, field, key) do nothing returning *`,
      [`eff_${randomUUID()}`, ...owner, inputHash, lease],
    );
    if (fresh) return { row: fresh, fresh: true };
    const [row] = await db.query<EffectRow>(
      `select * from ${table} where app = $1 and subject = $2 and field = $3 and key = $4`,
      owner,
    );
    if (!row) return null;
    if (row.input_hash !== inputHash) {
      throw new PlazaError(
        'IDEMPOTENCY_CONFLICT',
        'This idempotencyKey was used before with another input.',
        {
          details: { argument: 'input.idempotencyKey' },
        },
      );
    }
    if (row.state === 'done') return { row, fresh: false };
    const [taken] = await db.query<EffectRow>(
      `update ${table} set state = 'started', lease_until = $2
       where id = $1 and (state = 'unknown' or (state = 'started' and lease_until < now())) returning *`,
      [row.id, lease],
    );
    return taken ? { row: taken, fresh: false } : null;
  }

  async function attempt<Outcome extends object>(effect: Effect<Outcome>, row: EffectRow, fresh: boolean) {
    try {
      const outcome = fresh ? await effect.perform(row.id) : await again(effect, row);
      await write(row.id, outcome ? 'done' : 'unknown', outcome);
      return outcome;
    } catch (error) {
      if (isUnknown(error) || !fresh) await write(row.id, 'unknown', null);
      else await db.query(`delete from ${table} where id = $1`, [row.id]);
      if (isUnknown(error)) return null;
      throw error;
    }
  }

  /** Another attempt at what may have happened: found out, or repeated as long as the provider itself tells repeats apart. */
  function again<Outcome>(
    { settle, perform }: Effect<Outcome>,
    row: EffectRow,
  ): Promise<Outcome | null> | null {
    if (settle) return settle(row.id, row.created_at);
    return Date.now() - row.created_at.getTime() < REPEATABLE_MS ? perform(row.id) : null;
  }

  return async <Outcome extends object>(effect: Effect<Outcome>) => {
    const { idempotencyKey, input, deadlineMs } = effect;
    if (idempotencyKey.length < 1 || idempotencyKey.length > 255) {
      throw badInput('input.idempotencyKey', 'An idempotencyKey has 1 to 255 characters.');
    }
    const inputHash = createHmac('sha256', macKey).update(canonical(input)).digest('hex');
    const answerBy = deadlineMs - 200;
    while (Date.now() < answerBy) {
      const claimed = await claim(effect, inputHash);
      if (claimed?.row.state === 'done') return { outcome: claimed.row.outcome as Outcome };
      if (claimed) {
        const outcome = await before(answerBy, attempt(effect, claimed.row, claimed.fresh));
        return outcome ? { outcome } : { pending: true };
      }
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    return { pending: true };
  };
}

/** The provider may have done it: it was asked, and the answer did not come or says nothing. */
function isUnknown(error: unknown): boolean {
  if (!(error instanceof PlazaError)) return true;
  const { code } = error.extensions;
  return (
    !(error.cause instanceof NotSent) && (code === 'UPSTREAM_TIMEOUT' || code === 'UPSTREAM_UNAVAILABLE')
  );
}

/** The promise's value, or null when the time is up first; the work itself goes on and keeps its own record. */
async function before<T>(instantMs: number, work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), Math.max(0, instantMs - Date.now()));
  });
  work.catch(() => {});
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** JSON with sorted keys, so that the order in which a client writes its input does not matter. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** The problem that says "asked, not yet answered". */
export function outcomePending(what: string) {
  return {
    __typename: 'OutcomePending' as const,
    message: `${what}: the provider has not answered yet. Ask again with the same idempotencyKey.`,
    retryable: true,
  };
}
