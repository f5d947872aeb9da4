import { PlazaError } from '#schema/errors.ts';
import type { Log } from '../handle.ts';
import { LEASE_MS, type EffectRow, type Records } from './records.ts';

/** An effect that was begun and whose outcome nobody knows. */
export interface OpenEffect<Request = object> {
  id: string;
  /** What was asked of the provider. */
  request: Request;
  /** In which of the company's accounts; null where the record is older than there were several. */
  account: string | null;
  startedAt: Date;
}

/** What became of it. `unknown` says why nobody can tell yet. */
export type Verdict =
  | { outcome: object; /** What an operator should know of it. */ note?: string }
  | { nothing: true }
  | { unknown: string };

/** Finds out what became of an effect, by the means that its provider has. Never sends it blindly again. */
export type Settle = (effect: OpenEffect<never>) => Promise<Verdict>;

/** One a mutation. */
export type Settlers = Readonly<Record<string, Settle>>;

/**
 * How long after its beginning a call may still reach the provider, milliseconds: a write is given up after 30 s
 * (`kit/call.ts`). What cannot be found after that did not happen.
 */
const LAST_ARRIVAL_MS = 40_000;

/** How long the calls that settle one effect may take, milliseconds: nobody waits for them. */
export const SETTLE_MS = 30_000;

/** For providers without idempotency keys: whether what is not there now will never be. */
export function arrivedOrNever({ startedAt }: Pick<OpenEffect, 'startedAt'>): boolean {
  return Date.now() - startedAt.getTime() > LAST_ARRIVAL_MS;
}

/** Settles one record that is held; @returns its outcome, or null while it has none. */
export type SettleOne = (row: EffectRow, holder: string) => Promise<object | null>;

export function createSettleOne(records: Records, settlers: Settlers, log: Log): SettleOne {
  async function find(row: EffectRow): Promise<Verdict> {
    const settle = settlers[row.field];
    const request = records.open(row);
    if (!settle || !request || !row.started_at) return { unknown: 'Nothing is kept by which to find out.' };
    const { id, account, started_at: startedAt } = row;
    return settle({ id, request, account, startedAt } as OpenEffect<never>);
  }

  return async (row, holder) => {
    if (row.state === 'recorded') {
      await records.drop(row.id, holder, 'settler', null);
      return null;
    }
    const release = keepLease(records, row.id, holder);
    try {
      const verdict = await find(row);
      if ('outcome' in verdict) {
        await records.finish(row.id, verdict.outcome, 'settler', verdict.note ?? null);
        return verdict.outcome;
      }
      if ('nothing' in verdict) await records.drop(row.id, holder, 'settler', null);
      else await records.leaveUnknown(row.id, holder, verdict.unknown, restMs(row));
    } catch (error) {
      const { schema: subgraph } = records;
      log.warn({ subgraph, effect: row.id, field: row.field, err: error }, 'an effect could not be settled');
      await records.leaveUnknown(row.id, holder, reasonOf(error), restMs(row)).catch(() => {});
    } finally {
      release();
    }
    return null;
  };
}

/** Renews a record's lease until released: who is alive keeps what it works at. */
export function keepLease(records: Records, id: string, holder: string): () => void {
  const timer = setInterval(() => {
    records.renew(id, holder).catch(() => {});
  }, LEASE_MS / 4);
  timer.unref();
  return () => clearInterval(timer);
}

/** In a sentence for operators; our own errors name no secret. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof PlazaError)) return 'Something failed that nobody foresaw; the log says what.';
  const { code } = (error.extensions['provider'] ?? {}) as { code?: string };
  return code ? `${error.message} (${code})` : error.message;
}

/** Often in the first two minutes, so that most are settled within one; then ever more rarely, at least every ten minutes. */
function restMs({ tries, started_at, created_at }: EffectRow): number {
  const ageMs = Date.now() - (started_at ?? created_at).getTime();
  if (ageMs < 120_000) return Math.min(1_000 * 2 ** Math.min(tries, 10), 5_000);
  return Math.min(ageMs / 4, 600_000);
}
