import { expect, test } from 'vitest';
import { refusalOf } from './refusal.ts';

test('as many aliases as allowed pass, the next one is refused in its place', () => {
  const limits = { aliases: 2 };

  expect(refusalOf('{ a: me { b: name email } }', limits)).toBeUndefined();
  expect(refusalOf('{ a: me { b: name c: email } }', limits)).toEqual({
    message:
      'The operation has 3 aliases or more at `a.c`; 2 are allowed: ask for lists instead of many single things, or in several requests.',
    locations: [{ line: 1, column: 19 }],
    extensions: { limit: { name: 'aliases', max: 2, actual: 3 }, code: 'GRAPHQL_VALIDATION_FAILED' },
  });
});

test('aliases in a fragment count as often as it is spread', () => {
  const source = '{ me { ...F friend { ...F } } } fragment F on Person { a: name b: email }';

  expect(refusalOf(source, { aliases: 3 })).toMatchObject({
    message: expect.stringContaining('at `me.friend.b`'),
    extensions: { limit: { name: 'aliases', max: 3, actual: 4 } },
  });
});

test('aliases of all operations of a document count together', () => {
  const source = 'query A { a: me { name } } query B { b: me { name } }';

  expect(refusalOf(source, { aliases: 1 })).toMatchObject({
    extensions: { limit: { name: 'aliases', max: 1, actual: 2 } },
  });
});
