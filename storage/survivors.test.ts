import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Db } from './database.ts';
import { appendEvent } from './events.ts';
import { openDatabase } from './open.ts';
import { createSurvivors } from './survivors.ts';

let db: Db;

beforeAll(async () => {
  db = await openDatabase({ folder: null });
});
beforeEach(() => db.query('delete from events.log'));
afterAll(() => db.close());

const merged = (retired: string, survivor: string) =>
  db.tx((tx) => appendEvent(tx, { kind: 'person.merged', body: { retired, survivor } }));

test('a retired id is its last survivor’s, however often that one was merged in turn', async () => {
  const survivors = createSurvivors(db);
  await merged('per_a', 'per_b');
  await merged('per_b', 'per_c');
  await survivors.readNow();

  expect(await Promise.all(['per_a', 'per_b', 'per_c', 'per_d'].map(survivors.of))).toEqual([
    'per_c',
    'per_c',
    'per_c',
    'per_d',
  ]);
});

test('what a straggler wrote under the retired id is moved too, for a while', async () => {
  const moves: string[] = [];
  const move = async (retired: string, survivor: string) => void moves.push(`${retired} → ${survivor}`);
  const survivors = createSurvivors(db, { move });
  await merged('per_a', 'per_b');

  await survivors.readNow();
  await survivors.readNow();
  expect(moves).toEqual(['per_a → per_b', 'per_a → per_b']);

  await db.query(`update events.log set at = at - interval '1 minute'`);
  const later = createSurvivors(db, { move });
  await later.readNow();
  await later.readNow();
  expect(moves).toHaveLength(3);
});

test('a move that fails is told and tried again, and nobody is anybody else’s until it worked', async () => {
  const failures: unknown[] = [];
  let broken = true;
  const survivors = createSurvivors(db, {
    move: async () => {
      if (broken) throw new Error('the disk is full');
    },
    failed: (error) => failures.push(error),
  });
  await merged('per_a', 'per_b');

  expect(await survivors.of('per_a')).toBe('per_a');
  expect(String(failures[0])).toContain('the disk is full');
  broken = false;
  await survivors.readNow();
  expect(await survivors.of('per_a')).toBe('per_b');
});

test('what this version does not know of is passed over', async () => {
  const survivors = createSurvivors(db);
  await db.query(`insert into events.log (position, kind, body) values (1, 'moon.rose', '{}')`);
  await merged('per_a', 'per_b');

  await survivors.readNow();

  expect(await survivors.of('per_a')).toBe('per_b');
});

test('many at once get positions one after the other, without a gap', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, index) => merged(`per_${index}`, 'per_x')));

  const rows = await db.query<{ position: number }>('select position from events.log order by position');
  expect(rows.map(({ position }) => position)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});
