import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { PlazaError } from '#schema/errors.ts';
import { NotSent } from '../call.ts';
import { claimsOf } from '../under-test.ts';
import { failing, startEffects, timeout, type Outcome } from './effects-under-test.ts';

let kit: Awaited<ReturnType<typeof startEffects>>;

beforeAll(async () => {
  kit = await startEffects();
});
beforeEach(() => {
  kit.found.verdict = { unknown: 'not yet' };
  kit.found.asked = [];
});
afterAll(() => kit[Symbol.asyncDispose]());

test('the same key performs once and gives the same outcome, afterwards and fifty times at once', async () => {
  const { performed, run } = kit.effect();

  const outcomes = [...(await Promise.all(Array.from({ length: 50 }, () => run()))), await run()];

  expect(outcomes).toEqual(outcomes.map(() => ({ outcome: { id: 'made 1' } })));
  expect(performed).toHaveLength(1);
});

test('the order of the input does not matter, its content does', async () => {
  const { performed, run } = kit.effect();
  await run({ input: { amount: 1, to: { a: 1, b: 2 } } });

  await run({ input: { to: { b: 2, a: 1 }, amount: 1 } });

  expect(performed).toHaveLength(1);
  await expect(run({ input: { amount: 2 } })).rejects.toMatchObject({
    extensions: { code: 'IDEMPOTENCY_CONFLICT' },
  });
});

test('another app, person or mutation may use the same key', async () => {
  const { performed, run } = kit.effect();

  await run();
  await run({ claims: claimsOf('ada', { app: 'other' }) });
  await run({ claims: claimsOf('ben') });
  await run({ field: 'refund' });

  expect(new Set(performed).size).toBe(4);
});

test('a record is marked in a commit of its own before the call leaves, and not before all is looked at', async () => {
  const seen: unknown[] = [];
  const { run, key } = kit.effect({
    prepare: async () => {
      seen.push((await kit.row(key))!['state']);
      return { request: { amount: 1 }, account: 'default' };
    },
    perform: async () => {
      seen.push((await kit.row(key))!['state']);
      return { id: 'made' };
    },
  });

  await run();

  expect([...seen, await kit.state(key)]).toEqual(['recorded', 'started', 'done']);
});

test('what is asked of the provider is sealed while the outcome is open, and gone afterwards', async () => {
  const { run, key } = kit.effect({ prepare: async () => ({ request: { code: 'canary' }, account: 'eu' }) });
  await run({ perform: failing(timeout()) });
  const open = await kit.row(key);
  await kit.age(key, 2_000);
  kit.found.verdict = { outcome: { id: 'found' } };
  await run();

  expect(open!['request']).toMatch(/^v1\./);
  expect(JSON.stringify(open)).not.toContain('canary');
  expect(kit.found.asked[0]!.request).toEqual({ code: 'canary' });
  expect((await kit.row(key))!['request']).toBeNull();
});

test('what stands in the way before anything is asked is an outcome, without a call', async () => {
  const { performed, run, key } = kit.effect({ prepare: async () => ({ outcome: { id: 'no' } }) });

  expect([await run(), await run()]).toEqual([{ outcome: { id: 'no' } }, { outcome: { id: 'no' } }]);

  expect(performed).toEqual([]);
  expect((await kit.row(key))!['started_at']).toBeNull();
});

test('a refusal is answered to all who wait, and the key works again, for another input too', async () => {
  let asked = 0;
  const { performed, run, key } = kit.effect();
  const refuse = async (): Promise<Outcome> => {
    asked += 1;
    await new Promise((resolve) => setTimeout(resolve, 100));
    throw new PlazaError('BAD_USER_INPUT', 'no', { details: { argument: 'x' } });
  };

  const answers = await Promise.allSettled(Array.from({ length: 50 }, () => run({ perform: refuse })));

  for (const answer of answers) {
    expect(answer).toMatchObject({
      reason: { message: 'no', extensions: { code: 'BAD_USER_INPUT', argument: 'x' } },
    });
  }
  expect(asked).toBe(1);
  expect(await kit.state(key)).toBe('nothing');
  expect(await run({ input: { amount: 2 } })).toEqual({ outcome: { id: 'made 1' } });
  expect(performed).toHaveLength(1);
});

test('a request that never left is an error and not an unknown outcome', async () => {
  const { run, key } = kit.effect();
  const unsent = failing(new PlazaError('UPSTREAM_UNAVAILABLE', 'down', { cause: new NotSent('refused') }));

  await expect(run({ perform: unsent })).rejects.toMatchObject({
    extensions: { code: 'UPSTREAM_UNAVAILABLE' },
  });

  expect(await kit.state(key)).toBe('nothing');
});

test('a look that fails before anything was asked leaves the key free, whatever failed', async () => {
  const { performed, run, key } = kit.effect();

  await expect(run({ prepare: failing(timeout()) })).rejects.toMatchObject({
    extensions: { code: 'UPSTREAM_TIMEOUT' },
  });

  expect(await kit.state(key)).toBe('nothing');
  expect(await run()).toEqual({ outcome: { id: 'made 1' } });
  expect(performed).toHaveLength(1);
});

test.each([
  ['a timeout', timeout],
  ['a server error', () => new PlazaError('UPSTREAM_UNAVAILABLE', '500')],
  ['an error that nobody foresaw', () => new Error('what?')],
])('%s keeps the outcome unknown; it is found out, never performed again', async (_what, error) => {
  const { performed, run, key } = kit.effect();

  expect(await run({ perform: failing(error()) })).toEqual({ pending: true });

  expect(await kit.state(key)).toBe('unknown');
  expect(await run()).toEqual({ pending: true });
  await kit.age(key, 2_000);
  kit.found.verdict = { outcome: { id: 'found' } };
  expect(await run()).toEqual({ outcome: { id: 'found' } });
  expect(await run()).toEqual({ outcome: { id: 'found' } });
  expect(performed).toEqual([]);
});

test('who asks again and again makes the provider be asked once a second at most', async () => {
  const { run } = kit.effect();
  await run({ perform: failing(timeout()) });

  const answers = await Promise.all(Array.from({ length: 50 }, () => run()));

  expect(answers).toEqual(answers.map(() => ({ pending: true })));
  expect(kit.found.asked).toHaveLength(1);
});

test('what turns out not to have happened frees the key', async () => {
  const { performed, run, key } = kit.effect();
  await run({ perform: failing(timeout()) });
  kit.found.verdict = { nothing: true };

  expect(await run()).toEqual({ pending: true });

  expect(await kit.state(key)).toBe('nothing');
  const [lost] = kit.found.asked;
  expect(await run()).toEqual({ outcome: { id: 'made 1' } });
  expect(performed[0]).not.toBe(lost!.id);
});

test('who waits too long is told that it is pending; the work goes on and the same key finds its outcome', async () => {
  const slow = Promise.withResolvers<Outcome>();
  const { run } = kit.effect({ perform: () => slow.promise }, 400);

  const early = await run();
  const meanwhile = await run();
  slow.resolve({ id: 'late' });

  expect([early, meanwhile]).toEqual([{ pending: true }, { pending: true }]);
  expect(await run()).toEqual({ outcome: { id: 'late' } });
});

test('an attempt whose process died is settled when its lease is over', async () => {
  const { performed, run, key } = kit.effect({ perform: () => new Promise<Outcome>(() => {}) }, 300);
  await run();
  await kit.age(key, 30_000);
  kit.found.verdict = { outcome: { id: 'found' } };

  expect(await run()).toEqual({ outcome: { id: 'found' } });

  expect(performed).toEqual([]);
});

test('an attempt that died before it asked is simply made by the next', async () => {
  const { performed, run, key } = kit.effect({}, 300);
  await run({ prepare: () => new Promise<never>(() => {}) });
  expect(await kit.state(key)).toBe('recorded');
  expect(await run()).toEqual({ pending: true });
  await kit.age(key, 30_000);

  expect(await run()).toEqual({ outcome: { id: 'made 1' } });

  expect(kit.found.asked).toEqual([]);
  expect(performed).toHaveLength(1);
});

test('an attempt that lost its record while it looked sends nothing', async () => {
  const looking = Promise.withResolvers<{ request: object; account: string }>();
  const { performed, run, key } = kit.effect();
  const first = run({ prepare: () => looking.promise });
  await expect.poll(() => kit.state(key)).toBe('recorded');
  await kit.age(key, 30_000);
  expect(await run()).toEqual({ outcome: { id: 'made 1' } });

  looking.resolve({ request: {}, account: 'default' });

  expect(await first).toEqual({ pending: true });
  expect(performed).toHaveLength(1);
});

test('the provider’s own answer stands, even where others had given the attempt up', async () => {
  const slow = Promise.withResolvers<Outcome>();
  const { run, key } = kit.effect({ perform: () => slow.promise });
  const first = run();
  await expect.poll(() => kit.state(key)).toBe('started');
  await kit.age(key, 30_000);
  await kit.effects.settleDue();
  expect(await kit.state(key)).toBe('unknown');

  slow.resolve({ id: 'answered' });

  expect(await first).toEqual({ outcome: { id: 'answered' } });
  expect(await run()).toEqual({ outcome: { id: 'answered' } });
});

test.each(['', 'x'.repeat(256)])(
  'a key of no length or too much is refused before anything is stored',
  async (idempotencyKey) => {
    await expect(kit.effect({ idempotencyKey }).run()).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument: 'input.idempotencyKey' },
    });
    expect(await kit.row(idempotencyKey)).toBeUndefined();
  },
);
