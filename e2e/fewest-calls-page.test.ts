import { expect, test } from 'vitest';
import { countedQueries } from './fewest-calls/counted-queries.ts';
import { readRows, toRows } from './fewest-calls/table.ts';

test('docs/fewest-calls.md shows the queries that are counted, and their counts', () => {
  expect(readRows(new URL('../docs/fewest-calls.md', import.meta.url))).toEqual(toRows(countedQueries));
});

test('there are thirty queries at least, each under a name of its own and with its reason', () => {
  const names = new Set(countedQueries.map(({ name }) => name));

  expect(names.size).toBe(countedQueries.length);
  expect(names.size).toBeGreaterThanOrEqual(30);
  expect(countedQueries.filter(({ why }) => why.length < 10)).toEqual([]);
});
