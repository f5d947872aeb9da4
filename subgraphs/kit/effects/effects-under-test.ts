import { PlazaError } from '#schema/errors.ts';
import type { Db } from '#storage/database.ts';
import { openDatabase } from '#storage/open.ts';
import { claimsOf, createLogUnderTest, createVaultUnderTest } from '../under-test.ts';
import { createEffects } from './effects.ts';
import type { Effect } from './once.ts';
import type { OpenEffect, Verdict } from './settle.ts';

export interface Outcome {
  id: string;
}

/** For tests: effects over a database in memory, and the mutation `pay`, which counts how often it was performed. */
export async function startEffects() {
  const db = await openDatabase({ folder: null });
  const log = createLogUnderTest();
  let keys = 0;
  const found: { verdict: Verdict; asked: OpenEffect[] } = { verdict: { unknown: 'not yet' }, asked: [] };
  const settle = async (effect: OpenEffect): Promise<Verdict> => {
    found.asked.push(effect);
    return found.verdict;
  };
  const make = () =>
    createEffects({
      db,
      schema: 'messaging',
      vault: createVaultUnderTest(),
      macKey: Buffer.alloc(32, 1),
      settlers: { pay: settle, refund: settle },
      log,
    });
  const effects = make();
  const row = async (key: string) =>
    (await db.query<Record<string, unknown>>('select * from messaging.effect where key = $1', [key]))[0];
  return {
    db,
    log,
    effects,
    found,
    row,
    state: async (key: string) => (await row(key))?.['state'],
    /** An effect with a key of its own. */
    effect(overrides: Partial<Effect<object, Outcome>> = {}, withinMs = 2_000) {
      const performed: string[] = [];
      const made: Effect<object, Outcome> = {
        claims: claimsOf('ada'),
        field: 'pay',
        idempotencyKey: `key-${++keys}`,
        input: { amount: 1 },
        deadlineMs: 0,
        prepare: async () => ({ request: { amount: 1 }, account: 'default' }),
        perform: async (recordId) => {
          performed.push(recordId);
          return { id: `made ${performed.length}` };
        },
        ...overrides,
      };
      const settle = (changed: Partial<Effect<object, Outcome>> = {}) =>
        effects.once({ ...made, ...changed, deadlineMs: Date.now() + withinMs });
      return {
        performed,
        key: made.idempotencyKey,
        settle,
        /** The same, without in which account it was. */
        run: async (changed?: Partial<Effect<object, Outcome>>) => {
          const settled = await settle(changed);
          return 'pending' in settled ? settled : { outcome: settled.outcome };
        },
      };
    },
    /** As if that much time had passed for a record. */
    async age(key: string, ms: number) {
      await db.query(
        `update messaging.effect set lease_until = lease_until - $2::int * interval '1 millisecond',
           started_at = started_at - $2::int * interval '1 millisecond',
           tried_at = tried_at - $2::int * interval '1 millisecond',
           settled_at = settled_at - $2::int * interval '1 millisecond' where key = $1`,
        [key, ms],
      );
    },
    [Symbol.asyncDispose]: (): Promise<void> => closed(db),
  };
}

async function closed(db: Db): Promise<void> {
  await db.close();
}

export function failing(error: Error) {
  return async () => {
    throw error;
  };
}

export const timeout = () => new PlazaError('UPSTREAM_TIMEOUT', 'late');
