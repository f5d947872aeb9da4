import { afterAll, beforeAll, expect, test } from 'vitest';
import { messagingKinds } from '#subgraphs/messaging/kept.ts';
import { paymentsKinds } from '#subgraphs/payments/kept.ts';
import type { Db } from './database.ts';
import { openDatabase } from './open.ts';
import { bodyClasses, columnClasses } from './privacy.ts';

let db: Db;

beforeAll(async () => {
  db = await openDatabase({ folder: null });
});

afterAll(() => db.close());

/** Every column of every table of ours, as `schema.table.column`. */
async function columnsOf(database: Db): Promise<string[]> {
  const rows = await database.query<{ name: string }>(
    `select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns
     where table_schema not in ('information_schema', 'pg_catalog') order by 1`,
  );
  return rows.map(({ name }) => name).toSorted();
}

const classified = Object.entries(columnClasses)
  .flatMap(([table, columns]) => Object.keys(columns).map((column) => `${table}.${column}`))
  .toSorted();

test('every column of a migrated database has a privacy class, and every class has its column', async () => {
  expect(await columnsOf(db)).toEqual(classified);
});

test('a column that somebody adds is missed at once', async () => {
  await using other = Object.assign(await openDatabase({ folder: null }), {
    [Symbol.asyncDispose]: () => other.close(),
  });
  await other.exec('alter table people.person add column shoe_size int');

  expect((await columnsOf(other)).filter((column) => !classified.includes(column))).toEqual([
    'people.person.shoe_size',
  ]);
});

test('every kind of object that is kept as JSON has a class, and every class has its kind', () => {
  expect(Object.keys(bodyClasses['payments.object']!).toSorted()).toEqual([...paymentsKinds].toSorted());
  expect(Object.keys(bodyClasses['messaging.object']!).toSorted()).toEqual([...messagingKinds].toSorted());
});

test('a body is as weighty as the weightiest thing in it', () => {
  for (const [table, kinds] of Object.entries(bodyClasses)) {
    expect(Object.values(kinds), table).toContain(columnClasses[table]!['body']);
  }
});
