import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '#storage/database.ts';
import { openDatabase } from '#storage/open.ts';
import { startPostgres } from '#storage/postgres-under-test.ts';
import { perMinute, perSecond, refillMs, type Lane } from './lane.ts';
import { shareTurns, turnsOf } from './shared-turns.ts';
import { countTurns, type Granted, type Turns } from './turns.ts';

let db: Db;
let keys = 0;

beforeAll(async () => {
  db = await openDatabase({ folder: null });
});
afterAll(() => db.close());

const lane = (rest: Omit<Lane, 'key'>): Lane => ({ key: `lane ${++keys}`, ...rest });

/** A limit that grows back so slowly that no test sees it. */
const five = { limit: { atMost: 6, perMs: 1_000_000, burst: 5 } };

async function takeAll(turns: Turns, lanes: readonly Lane[], modest = false): Promise<Granted[]> {
  const granted: Granted[] = [];
  for (;;) {
    const taken = await turns.take(lanes, modest);
    if (!('release' in taken) || granted.length > 100) return granted;
    granted.push(taken);
  }
}

test('a burst and what follows it stay within the limit', () => {
  for (const limit of [
    perSecond(25).limit!,
    perSecond(100).limit!,
    perSecond(20).limit!,
    perMinute(15).limit!,
  ]) {
    expect(limit.burst + limit.perMs / refillMs(limit)).toBeLessThanOrEqual(limit.atMost);
  }
  // Stripe: 20 a second against a test account, 80 against a live one.
  expect([refillMs(perSecond(25).limit!), refillMs(perSecond(100).limit!)]).toEqual([50, 12.5]);
});

describe.each([
  ['in this process', () => countTurns()],
  ['over a database', () => shareTurns(db)],
])('turns counted %s', (_where, make) => {
  test('as many as may go at once go, and the next waits until one has grown', async () => {
    const turns = make();
    const lanes = [lane(five)];

    const granted = await takeAll(turns, lanes);

    expect(granted.map(({ left }) => left)).toEqual([4, 3, 2, 1, 0]);
    const refused = await turns.take(lanes, false);
    expect(refused).toMatchObject({ lane: lanes[0]!.key });
    expect((refused as { waitMs: number }).waitMs).toBeGreaterThan(900_000);
  });

  test('turns grow back evenly, and never beyond what may go at once', async () => {
    const turns = make();
    const lanes = [lane(perSecond(25))];
    await takeAll(turns, lanes, true);
    await new Promise((resolve) => setTimeout(resolve, 600));

    const startedMs = performance.now();
    const again = await takeAll(turns, lanes, true);

    const grownMs = performance.now() - startedMs;
    expect(again.length).toBeGreaterThanOrEqual(5);
    expect(again.length).toBeLessThanOrEqual(6 + grownMs / 50);
  });

  test('a turn is taken on every lane or on none', async () => {
    const turns = make();
    const [wide, narrow] = [lane(five), lane({ limit: { ...five.limit, burst: 2 } })];

    const both = await takeAll(turns, [wide, narrow]);
    const rest = await takeAll(turns, [wide]);

    expect([both.length, rest.length]).toEqual([2, 3]);
  });

  test('the last turns are kept for apps that ask little', async () => {
    const turns = make();
    const lanes = [lane({ ...five, keep: 2 })];

    expect((await takeAll(turns, lanes, false)).length).toBe(3);
    expect((await takeAll(turns, lanes, true)).length).toBe(2);
  });

  test('a pause stops the lane, and others go on', async () => {
    const turns = make();
    const [paused, other] = [lane({}), lane({})];
    await turns.take([paused], false);
    await turns.pause(paused.key, 10_000);
    await turns.pause(paused.key, 1_000);

    const refused = await turns.take([other, paused], true);

    expect(refused).toMatchObject({ lane: paused.key });
    expect((refused as { waitMs: number }).waitMs).toBeGreaterThan(9_000);
    expect(await turns.take([other], false)).toMatchObject({ left: null });
  });

  test('so many are under way at once, and the end of one makes room', async () => {
    const turns = make();
    const lanes = [lane({ atOnce: 3 })];
    const granted = await takeAll(turns, lanes);

    granted[1]!.release();

    expect(granted).toHaveLength(3);
    await expect.poll(async () => 'release' in (await turns.take(lanes, false))).toBe(true);
    expect(await turns.take(lanes, false)).toMatchObject({ lane: lanes[0]!.key });
  });
});

test('only a database that others use is asked for turns', async () => {
  const before = await db.query('select key from traffic.lane');

  await turnsOf(db, true).take([lane(five)], false);

  expect(await db.query('select key from traffic.lane')).toHaveLength(before.length);
});

test('what a process that died had under way is over after a while', async () => {
  const lanes = [lane({ atOnce: 1 })];
  await shareTurns(db).take(lanes, false);
  expect(await shareTurns(db).take(lanes, false)).toMatchObject({ waitMs: expect.any(Number) });

  await db.query(`update traffic.lane set under_way = array[now() - interval '1 second'] where key = $1`, [
    lanes[0]!.key,
  ]);

  expect(await shareTurns(db).take(lanes, false)).toMatchObject({ left: null });
});

test('lanes that PostgreSQL forgot in a crash begin again', async () => {
  const turns = shareTurns(db);
  const lanes = [lane(five), lane({})];
  await takeAll(turns, lanes);
  await db.query('truncate traffic.lane');

  expect((await takeAll(turns, lanes)).length).toBe(5);
});

test('several processes over one PostgreSQL get together what one may have', async () => {
  await using postgres = await startPostgres();
  const pools = [];
  for (let index = 0; index < 3; index += 1) {
    pools.push(await openDatabase({ url: postgres.url, folder: null }));
  }
  const lanes = [lane({ limit: { atMost: 25, perMs: 1_000, burst: 5 } }), lane({ atOnce: 200 })];
  const processes = pools.map((pool) => turnsOf(pool, true));
  let granted = 0;
  const startedMs = performance.now();
  const hammer = async (turns: Turns) => {
    while (performance.now() - startedMs < 1_500) {
      if ('release' in (await turns.take(lanes, true))) granted += 1;
    }
  };

  await Promise.all([...processes, ...processes, ...processes].map(hammer));
  const elapsedMs = performance.now() - startedMs;

  const [row] = await pools[0]!.query<{ count: number }>(
    'select cardinality(under_way) as count from traffic.lane where key = $1',
    [lanes[1]!.key],
  );
  await Promise.all(pools.map((pool) => pool.close()));
  expect(granted).toBeLessThanOrEqual(5 + Math.ceil(elapsedMs / 50));
  expect(granted).toBeGreaterThan(25);
  expect(row!.count).toBe(granted);
});
