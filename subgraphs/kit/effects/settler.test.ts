import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { failing, startEffects, timeout, type Outcome } from './effects-under-test.ts';
import { prune } from './settler.ts';

let kit: Awaited<ReturnType<typeof startEffects>>;

beforeAll(async () => {
  kit = await startEffects();
});
beforeEach(async () => {
  kit.found.verdict = { unknown: 'not yet' };
  kit.found.asked = [];
  await kit.db.query('delete from messaging.effect');
});
afterAll(() => kit[Symbol.asyncDispose]());

const dead = () => new Promise<never>(() => {});

test('nobody need ask again: what is unknown is settled', async () => {
  const { run, key } = kit.effect();
  await run({ perform: failing(timeout()) });
  kit.found.verdict = { outcome: { id: 'found' } };
  const settler = kit.effects.startSettler();

  await expect.poll(() => kit.state(key), { timeout: 10_000 }).toBe('done');

  await settler.stop();
  expect(await kit.row(key)).toMatchObject({ settled_by: 'settler', outcome: { id: 'found' } });
});

test('a process that died before it asked leaves nothing to find out', async () => {
  const { run, key } = kit.effect({}, 300);
  await run({ prepare: dead });
  expect(await kit.effects.settleDue()).toBe(0);
  await kit.age(key, 30_000);

  expect(await kit.effects.settleDue()).toBe(1);

  expect(await kit.state(key)).toBe('nothing');
  expect(kit.found.asked).toEqual([]);
});

test('an attempt that was given up while it looked sends nothing', async () => {
  const looking = Promise.withResolvers<{ request: object; account: string }>();
  const { performed, run, key } = kit.effect();
  const held = run({ prepare: () => looking.promise });
  await expect.poll(() => kit.state(key)).toBe('recorded');
  await kit.age(key, 30_000);
  await kit.effects.settleDue();

  looking.resolve({ request: {}, account: 'default' });

  expect(await held).toEqual({ pending: true });
  expect(performed).toEqual([]);
  expect(await kit.state(key)).toBe('nothing');
});

test('of a process that died after the mark, the outcome is found out', async () => {
  const { run, key } = kit.effect({}, 300);
  await run({ perform: dead });
  await kit.age(key, 30_000);
  kit.found.verdict = { outcome: { id: 'found' } };

  await kit.effects.settleDue();

  expect(await kit.row(key)).toMatchObject({ state: 'done', outcome: { id: 'found' } });
  expect(kit.found.asked).toMatchObject([{ request: { amount: 1 } }]);
});

test('who is alive keeps what it works at, however long the provider takes', async () => {
  const slow = Promise.withResolvers<Outcome>();
  const { run, key } = kit.effect({ perform: () => slow.promise }, 300);
  await run();
  await kit.age(key, 15_000);

  await expect
    .poll(async () => ((await kit.row(key))!['lease_until'] as Date).getTime(), { timeout: 10_000 })
    .toBeGreaterThan(Date.now() + 15_000);

  expect(await kit.effects.settleDue()).toBe(0);
  slow.resolve({ id: 'late' });
});

test('several processes share the work: each record is somebody’s alone', async () => {
  for (let i = 0; i < 30; i += 1) {
    const { run, key } = kit.effect();
    await run({ perform: failing(timeout()) });
    await kit.age(key, 30_000);
  }

  const taken = await Promise.all(Array.from({ length: 6 }, () => kit.effects.settleDue()));

  expect(taken.reduce((sum, count) => sum + count)).toBe(30);
  expect(new Set(kit.found.asked.map(({ id }) => id)).size).toBe(30);
  expect(kit.found.asked).toHaveLength(30);
});

test('what stays unknown is looked at ever more rarely', async () => {
  const { run, key } = kit.effect();
  await run({ perform: failing(timeout()) });
  const rests: number[] = [];

  for (let round = 0; round < 12; round += 1) {
    await kit.age(key, 200_000 * Math.ceil(round / 4));
    await kit.db.query(`update messaging.effect set lease_until = now() - interval '1 second'`);
    await kit.effects.settleDue();
    rests.push(((await kit.row(key))!['lease_until'] as Date).getTime() - Date.now());
  }

  expect(await kit.row(key)).toMatchObject({ state: 'unknown', note: 'not yet', tries: 12 });
  expect(rests[0]!).toBeLessThan(5_000);
  expect(rests.at(-1)!).toBeGreaterThan(30_000);
});

test('a look that fails keeps the outcome unknown and is written down for operators and the log', async () => {
  const { run, key } = kit.effect({ field: 'unheard of' });
  await run({ perform: failing(timeout()) });
  await kit.age(key, 30_000);

  await kit.effects.settleDue();

  expect(await kit.row(key)).toMatchObject({
    state: 'unknown',
    note: 'Nothing is kept by which to find out.',
  });
});

test('a settled record is forgotten after its month, an unknown one and one with a note never', async () => {
  const old = kit.effect();
  await old.run();
  const recent = kit.effect();
  await recent.run();
  const open = kit.effect();
  await open.run({ perform: failing(timeout()) });
  const noted = kit.effect();
  await noted.run({ perform: failing(timeout()) });
  kit.found.verdict = { outcome: { id: 'orphan' }, note: 'an orphan' };
  await noted.run();
  await kit.db.query(
    `update messaging.effect set created_at = now() - interval '31 days', started_at = now() - interval '31 days',
       settled_at = case when settled_at is not null then now() - interval '31 days' end where key <> $1`,
    [recent.key],
  );

  expect(await prune(kit.effects.records)).toBe(1);

  const states = await Promise.all([old, recent, open, noted].map(({ key }) => kit.state(key)));
  expect(states).toEqual([undefined, 'done', 'unknown', 'done']);
});

test('in which account it was is told with every answer, the first, a repeated and a settled one', async () => {
  const prepare = async () => ({ request: {}, account: 'eu' });
  const { settle } = kit.effect({ prepare });
  const lost = kit.effect({ prepare });

  const [first, repeated] = [await settle(), await settle()];
  await lost.settle({ perform: failing(timeout()) });
  await kit.age(lost.key, 2_000);
  kit.found.verdict = { outcome: { id: 'found' } };
  const settled = await lost.settle();

  expect(first).toEqual({ outcome: { id: 'made 1' }, account: 'eu' });
  expect(repeated).toEqual(first);
  expect(settled).toEqual({ outcome: { id: 'found' }, account: 'eu' });
});
