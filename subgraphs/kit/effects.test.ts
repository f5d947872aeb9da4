import { afterAll, beforeAll, expect, test } from 'vitest';
import { PlazaError } from '#schema/errors.ts';
import type { Db } from '#storage/database.ts';
import { openDatabase } from '#storage/open.ts';
import { NotSent } from './call.ts';
import { createOnce, type Effect, type Once } from './effects.ts';
import { claimsOf } from './under-test.ts';

let db: Db;
let once: Once;
let key = 0;

beforeAll(async () => {
  db = await openDatabase({ folder: null });
  once = createOnce(db, 'messaging', Buffer.alloc(32, 1));
});
afterAll(() => db.close());

interface Outcome {
  id: string;
}

/** An effect that counts how often it was performed. */
function effect(overrides: Partial<Effect<Outcome>> = {}, withinMs = 2_000) {
  const performed: string[] = [];
  const made: Effect<Outcome> = {
    claims: claimsOf('ada'),
    field: 'pay',
    idempotencyKey: `key-${++key}`,
    input: { amount: 1 },
    deadlineMs: 0,
    perform: async (recordId) => {
      performed.push(recordId);
      return { id: `made ${performed.length}` };
    },
    ...overrides,
  };
  return {
    performed,
    run: (changed: Partial<Effect<Outcome>> = {}) =>
      once({ ...made, ...changed, deadlineMs: Date.now() + withinMs }),
  };
}

function failing(error: Error) {
  return async () => {
    throw error;
  };
}
const timeout = () => new PlazaError('UPSTREAM_TIMEOUT', 'late');
const record = async (idempotencyKey: string) =>
  (
    await db.query<{ state: string }>('select state from messaging.effect where key = $1', [idempotencyKey])
  )[0]?.state;

test('the same key performs once and gives the same outcome, afterwards and at the same time', async () => {
  const { performed, run } = effect();

  const outcomes = [...(await Promise.all([run(), run(), run()])), await run()];

  expect(outcomes).toEqual(outcomes.map(() => ({ outcome: { id: 'made 1' } })));
  expect(performed).toHaveLength(1);
});

test('the order of the input does not matter, its content does', async () => {
  const { performed, run } = effect();
  await run({ input: { amount: 1, to: { a: 1, b: 2 } } });

  await run({ input: { to: { b: 2, a: 1 }, amount: 1 } });

  expect(performed).toHaveLength(1);
  await expect(run({ input: { amount: 2 } })).rejects.toMatchObject({
    extensions: { code: 'IDEMPOTENCY_CONFLICT' },
  });
});

test('another app, person or mutation may use the same key', async () => {
  const { performed, run } = effect();

  await run();
  await run({ claims: claimsOf('ada', { app: 'other' }) });
  await run({ claims: claimsOf('ben') });
  await run({ field: 'refund' });

  expect(new Set(performed).size).toBe(4);
});

test('a refusal leaves nothing behind, and the key works again', async () => {
  const { performed, run } = effect({ idempotencyKey: 'refused' });

  await expect(run({ perform: failing(new PlazaError('BAD_USER_INPUT', 'no')) })).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT' },
  });

  expect(await record('refused')).toBeUndefined();
  expect(await run()).toEqual({ outcome: { id: 'made 1' } });
  expect(performed).toHaveLength(1);
});

test('a request that never left is an error and not an unknown outcome', async () => {
  const { run } = effect({ idempotencyKey: 'unsent' });
  const unsent = failing(new PlazaError('UPSTREAM_UNAVAILABLE', 'down', { cause: new NotSent('refused') }));

  await expect(run({ perform: unsent })).rejects.toMatchObject({
    extensions: { code: 'UPSTREAM_UNAVAILABLE' },
  });

  expect(await record('unsent')).toBeUndefined();
});

test.each([
  ['a timeout', timeout],
  ['a server error', () => new PlazaError('UPSTREAM_UNAVAILABLE', '500')],
  ['an error that nobody foresaw', () => new Error('what?')],
])(
  '%s keeps the outcome unknown, and where there is a way to find out, nothing is performed again',
  async (_what, error) => {
    const idempotencyKey = `unknown-${++key}`;
    const { performed, run } = effect({ idempotencyKey, settle: async () => null });
    const fail = failing(error());

    expect(await run({ perform: fail })).toEqual({ pending: true });

    expect(await record(idempotencyKey)).toBe('unknown');
    expect(await run()).toEqual({ pending: true });
    expect(await run({ settle: async () => ({ id: 'found' }) })).toEqual({ outcome: { id: 'found' } });
    expect(await run()).toEqual({ outcome: { id: 'found' } });
    expect(performed).toEqual([]);
  },
);

test('where the provider makes repeating safe, an unknown outcome is performed again under the same record', async () => {
  const { performed, run } = effect();
  const ids: string[] = [];

  await run({
    perform: async (id) => {
      ids.push(id);
      throw timeout();
    },
  });

  expect(await run()).toEqual({ outcome: { id: 'made 1' } });
  expect(performed).toEqual(ids);
});

test('a settling that fails keeps the outcome unknown', async () => {
  const { run } = effect();
  const settle = failing(new PlazaError('RATE_LIMITED', 'later'));
  await run({ perform: failing(timeout()) });

  await expect(run({ settle })).rejects.toMatchObject({ extensions: { code: 'RATE_LIMITED' } });

  expect(await run({ settle: async () => ({ id: 'found' }) })).toEqual({ outcome: { id: 'found' } });
});

test('who waits too long is told that it is pending; the work goes on and the same key finds its outcome', async () => {
  const slow = Promise.withResolvers<Outcome>();
  const { run } = effect({ perform: () => slow.promise }, 400);

  const early = await run();
  const meanwhile = await run();
  slow.resolve({ id: 'late' });

  expect([early, meanwhile]).toEqual([{ pending: true }, { pending: true }]);
  expect(await run()).toEqual({ outcome: { id: 'late' } });
});

test('an attempt whose process died is taken over when its lease is over', async () => {
  const { performed, run } = effect(
    { idempotencyKey: 'dead', perform: () => new Promise<Outcome>(() => {}) },
    300,
  );
  await run();
  await db.query(`update messaging.effect set lease_until = now() - interval '1 second' where key = 'dead'`);

  const settled = await run({
    settle: async (_id, startedAt) => ({ id: startedAt instanceof Date ? 'found' : 'no date' }),
  });

  expect(settled).toEqual({ outcome: { id: 'found' } });
  expect(performed).toEqual([]);
});

test.each(['', 'x'.repeat(256)])(
  'a key of no length or too much is refused before anything is stored',
  async (idempotencyKey) => {
    await expect(effect({ idempotencyKey }).run()).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument: 'input.idempotencyKey' },
    });
    expect(await record(idempotencyKey)).toBeUndefined();
  },
);

test('what is unknown for longer than the provider keeps its keys is never repeated', async () => {
  const { performed, run } = effect({ perform: failing(timeout()), idempotencyKey: 'old' });
  await run();
  await db.query(`update messaging.effect set created_at = now() - interval '1 day' where key = 'old'`);

  const later = await run({
    perform: async (recordId) => {
      performed.push(recordId);
      return { id: 'made twice' };
    },
  });

  expect(later).toEqual({ pending: true });
  expect(performed).toEqual([]);
  expect(await record('old')).toBe('unknown');
});
