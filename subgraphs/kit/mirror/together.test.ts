import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Db } from '#storage/database.ts';
import { openDatabase } from '#storage/open.ts';
import { createCoverages, everything } from './coverage.ts';
import { createLists, type ListSource } from './lists.ts';
import { mirroredPage } from './mirrored-page.ts';
import { createObjects } from './objects.ts';
import { createTogether } from './together.ts';

let db: Db;
const [account, kind, maxAgeMs] = ['default', 'payment', 60_000];
const at = (second: number) => new Date(second * 1000);

beforeAll(async () => {
  db = await openDatabase({ folder: null });
});
beforeEach(async () => {
  await db.query('delete from payments.object');
  await db.query('delete from payments.coverage');
});
afterAll(() => db.close());

/** A provider that lists ten objects a page, of one owner or of all; the first of `owners` made the newest one. */
function provider(owners: readonly string[]) {
  const [objects, lists] = [
    createObjects(db, 'payments', [account]),
    createLists(createCoverages(db, 'payments')),
  ];
  const together = createTogether({ objects, lists });
  const all = owners.map((owner, index) => ({ owner, second: owners.length - index }));
  const asked: string[] = [];
  const source = (list: string): ListSource => ({
    account,
    kind,
    list,
    read: async ({ before }) => {
      asked.push(list);
      const rest = all
        .filter(({ owner }) => list === everything || owner === list)
        .filter(({ second }) => !before || at(second) < before);
      const page = rest.slice(0, 10);
      await objects.keep(
        page.map(({ owner, second }) => {
          const [id, body] = [`pi_${second}`, { status: 'succeeded' }];
          return { account, kind, id, owner, at: at(second), asOf: new Date(), body };
        }),
      );
      const [newest, oldest] = [page[0], page.at(-1)].map((each) => (each ? at(each.second) : null));
      return { size: page.length, newest: newest!, oldest: oldest!, more: rest.length > 10, place: null };
    },
  });
  const page = async (owner: string, limit: number, from: Date | null) => {
    const [sources, query] = [[source(owner)], { accounts: [account], kind, owner, limit }];
    await together.read({ sources, everything: () => source(everything), query, maxAgeMs, from });
    const { objects: shown } = await mirroredPage({ objects, lists }, sources, query, { maxAgeMs, from });
    return shown.map((object) => object.at.getTime() / 1000);
  };
  return {
    asked,
    /** A page for each owner, all at once. */
    pages: (names: readonly string[], limit: number, from: Date | null = null) =>
      Promise.all(names.map((name) => page(name, limit, from))),
  };
}

const six = ['a', 'b', 'c', 'd', 'e', 'f'];

test('pages of many owners come out of one page of everything that holds them', async () => {
  const { pages, asked } = provider([...six, ...Array.from({ length: 40 }, () => 'x')]);

  expect(await pages(six, 1)).toEqual([[46], [45], [44], [43], [42], [41]]);
  expect(asked).toEqual([everything]);
});

test('those of a few owners are read one by one: the first page of everything may hold none of them', async () => {
  const { pages, asked } = provider([...six, ...Array.from({ length: 40 }, () => 'x')]);

  await pages(['a', 'b', 'c', 'd'], 1);

  expect(asked.toSorted()).toEqual(['a', 'b', 'c', 'd']);
});

test('everything is read on as long as each page answers somebody, and the rest by their own lists', async () => {
  const others = Array.from({ length: 30 }, () => 'x');
  // The first page answers four, the second one, the third nobody.
  const { pages, asked } = provider([...six.slice(0, 4), ...others.slice(0, 8), 'e', ...others, 'f', 'g']);

  const shown = await pages([...six, 'g'], 1);

  expect(shown.flat()).toHaveLength(7);
  expect(asked.slice(0, 3)).toEqual([everything, everything, everything]);
  expect(asked.slice(3).toSorted()).toEqual(['f', 'g']);
});

test('a window that ends soon is read to its end, though no single page answers anybody', async () => {
  const { pages, asked } = provider(Array.from({ length: 60 }, (_, index) => six[index % 6]!));

  const shown = await pages(six, 20, at(32));

  expect(shown.flat().filter((second) => second >= 32)).toHaveLength(29);
  expect(asked).toEqual([everything, everything, everything]);
});

test('what is known and young is not read at all', async () => {
  const { pages, asked } = provider(six);
  await pages(six, 1);

  await pages(six, 1);

  expect(asked).toEqual([everything]);
});
