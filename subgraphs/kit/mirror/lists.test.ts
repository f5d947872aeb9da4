import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Db } from '#storage/database.ts';
import { openDatabase } from '#storage/open.ts';
import { createCoverages, everything, joined, type Coverage } from './coverage.ts';
import { createLists, type ListSource, type Place } from './lists.ts';

let db: Db;
let coverages: ReturnType<typeof createCoverages>;
let lists: ReturnType<typeof createLists>;
const at = (second: number) => new Date(second * 1000);
const MINUTE = 60_000;

beforeAll(async () => {
  db = await openDatabase({ folder: null });
  coverages = createCoverages(db, 'payments');
  lists = createLists(coverages);
});
beforeEach(() => db.query('delete from payments.coverage'));
afterAll(() => db.close());

/** A provider's list of the seconds 1 to `upto`, newest first, in pages of ten; by id as Stripe, or by time as Twilio. */
function provider(paging: 'id' | 'time', upto: number, list = 'cus_1') {
  const asked: Place[] = [];
  const state = { upto };
  const source: ListSource = {
    account: 'default',
    kind: 'payment',
    list,
    read: async (from) => {
      asked.push(from);
      const all = Array.from({ length: state.upto }, (_, index) => state.upto - index);
      const rest = all.filter((second) =>
        from.place ? second < Number(from.place) : !from.before || at(second) <= from.before,
      );
      const page = rest.slice(0, 10);
      return {
        size: page.length,
        newest: page.length > 0 ? at(page[0]!) : null,
        oldest: page.length > 0 ? at(page.at(-1)!) : null,
        more: rest.length > 10,
        place: paging === 'id' && rest.length > 10 ? String(page.at(-1)) : null,
      };
    },
  };
  return { source, asked, grow: (more: number) => void (state.upto += more) };
}

async function readToTheEnd(source: ListSource): Promise<number> {
  let coverage = await lists.freshen(source, MINUTE);
  let pages = 1;
  for (; coverage.floor; pages += 1) coverage = await lists.deepen(source, coverage);
  return pages;
}

test.each(['id', 'time'] as const)(
  'a list paged by %s is read to its end once, page by page',
  async (paging) => {
    const { source, asked } = provider(paging, 25);

    expect(await readToTheEnd(source)).toBe(3);
    expect(await coverages.of(source)).toMatchObject({ floor: null, upto: at(25), place: null });
    expect(asked).toHaveLength(3);
    expect(await readToTheEnd(source)).toBe(1);
    expect(asked).toHaveLength(3);
  },
);

test('an empty list is known to be empty', async () => {
  const { source, asked } = provider('id', 0);

  expect(await lists.freshen(source, MINUTE)).toMatchObject({ floor: null, upto: null });
  await lists.freshen(source, MINUTE);
  expect(asked).toHaveLength(1);
});

test('what is new is joined to what was known: one page where it touches, more where it does not', async () => {
  const { source, asked, grow } = provider('id', 25);
  await readToTheEnd(source);

  grow(5);
  expect(await lists.freshen(source, 0)).toMatchObject({ floor: null, upto: at(30) });
  expect(asked).toHaveLength(4);
  grow(25);
  expect(await lists.freshen(source, 0)).toMatchObject({ floor: null, upto: at(55) });
  expect(asked).toHaveLength(7);
});

test('where the gap is too wide the old is given up, and read again when it is asked for', async () => {
  const { source, grow } = provider('id', 25);
  await readToTheEnd(source);
  grow(200);

  const coverage = await lists.freshen(source, 0, 3);

  expect(coverage).toMatchObject({ floor: at(196), place: '196' });
  expect(await readToTheEnd(source)).toBeGreaterThan(10);
});

test('a page that ends in the very instant of the last reading does not touch it yet', async () => {
  const { source, grow, asked } = provider('id', 10);
  await readToTheEnd(source);
  grow(9);

  await lists.freshen(source, 0);

  // The page holds 19 to 10, and of second 10 there might be more.
  expect(asked).toHaveLength(3);
});

test('what everything was read for counts for each list, and goes on at its floor', async () => {
  const whole = provider('id', 40, everything);
  await lists.freshen(whole.source, MINUTE);
  const own = provider('id', 40, 'cus_1');

  const known = await lists.freshen(own.source, MINUTE);
  expect([known.floor, known.place, own.asked]).toEqual([at(31), null, []]);
  await lists.deepen(own.source, known);
  expect(own.asked).toEqual([{ place: null, before: at(31) }]);
  expect(await coverages.of(own.source)).toMatchObject({ floor: at(22), place: '22' });
});

test('readers at the same time share one reading, and read for themselves where it fails', async () => {
  const { source, asked } = provider('id', 5);

  const all = await Promise.all([1, 2, 3].map(() => lists.freshen(source, MINUTE)));
  expect(asked).toHaveLength(1);
  expect(all[2]).toEqual(all[0]);

  const broken: ListSource = { ...source, list: 'cus_2', read: () => Promise.reject(new Error('gone')) };
  const own: ListSource = { ...source, list: 'cus_2' };
  const [failed, read] = await Promise.allSettled([
    lists.freshen(broken, MINUTE),
    lists.freshen(own, MINUTE),
  ]);
  expect([failed.status, read.status]).toEqual(['rejected', 'fulfilled']);
});

test('a refresh never takes a reading that began before it', async () => {
  const { source, asked } = provider('id', 5);

  await Promise.all([lists.freshen(source, MINUTE), lists.freshen(source, 0)]);

  expect(asked).toHaveLength(2);
});

test('somebody’s older reading does not replace a newer one', async () => {
  const { source } = provider('id', 5);
  const newer: Coverage = { floor: null, upto: at(5), place: null, asOf: at(100) };
  await coverages.note(source, newer);

  await coverages.note(source, { floor: at(3), upto: at(5), place: '3', asOf: at(99) });

  expect(await coverages.of(source)).toEqual(newer);
});

test('more in one instant than a page holds is an error, never a silent gap', async () => {
  const source: ListSource = {
    account: 'default',
    kind: 'message',
    list: 'to:+1',
    read: async () => ({ size: 1, newest: at(7), oldest: at(7), more: true, place: null }),
  };
  const known = await lists.freshen(source, MINUTE);

  await expect(lists.deepen(source, known)).rejects.toThrow(/one instant/);
});

test.each<[string, Partial<Coverage>, Partial<Coverage>, Partial<Coverage>]>([
  [
    'the deeper one below the fresher one',
    { floor: at(50), asOf: at(9) },
    { floor: at(20), upto: at(60) },
    { floor: at(20) },
  ],
  [
    'the fresher one alone where a gap is between',
    { floor: at(50), asOf: at(9) },
    { floor: at(20), upto: at(40) },
    { floor: at(50) },
  ],
  [
    'everything where the older one was whole',
    { floor: at(50), asOf: at(9) },
    { floor: null, upto: at(60) },
    { floor: null },
  ],
  [
    'everything where the fresher one is whole',
    { floor: null, asOf: at(9) },
    { floor: at(20), upto: at(60) },
    { floor: null },
  ],
])('two readings come to %s', (_what, fresh, old, expected) => {
  const base: Coverage = { floor: null, upto: at(70), place: null, asOf: at(5) };

  const both = joined({ ...base, ...old }, { ...base, ...fresh });

  expect(both).toMatchObject({ asOf: at(9), upto: at(70), ...expected });
});
