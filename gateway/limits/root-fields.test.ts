import { expect, test } from 'vitest';
import { refusalOf } from './refusal.ts';

test('as many root fields as allowed pass, the next one is refused', () => {
  const limits = { rootFields: 2 };

  expect(refusalOf('{ me { name } people { name } }', limits)).toBeUndefined();
  expect(refusalOf('{ me { name } people { name } other: me { name } }', limits)).toEqual({
    message: 'The operation has 3 root fields or more at `other`; 2 are allowed: ask in several requests.',
    locations: [{ line: 1, column: 31 }],
    extensions: { limit: { name: 'rootFields', max: 2, actual: 3 }, code: 'GRAPHQL_VALIDATION_FAILED' },
  });
});

test('fields that are answered as one count once', () => {
  expect(refusalOf('{ me { name } me { email } }', { rootFields: 1 })).toBeUndefined();
});

test('root fields in fragments count, those of another operation and below the root do not', () => {
  const limits = { rootFields: 2 };

  expect(refusalOf('{ ...F ...on Query { c } } fragment F on Query { a b }', limits)).toMatchObject({
    extensions: { limit: { name: 'rootFields', max: 2, actual: 3 } },
  });
  expect(
    refusalOf('query A { a b } query B { c d { e f g } } fragment F on T { a b c }', limits),
  ).toBeUndefined();
});
