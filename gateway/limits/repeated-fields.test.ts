import { expect, test } from 'vitest';
import { refusalOf, repeat } from './refusal.ts';

test('a field that stands in one place n times makes n·(n−1)/2 pairs', () => {
  const limits = { repeatedFields: 3 };

  expect(refusalOf('{ me { name name name } }', limits)).toBeUndefined();
  expect(refusalOf('{ me { name name name name } }', limits)).toEqual({
    message:
      'The operation repeats fields in 6 pairs or more, the last one at `me.name`; 3 are allowed: ask for each field once.',
    locations: [{ line: 1, column: 23 }],
    extensions: { limit: { name: 'repeatedFields', max: 3, actual: 6 }, code: 'GRAPHQL_VALIDATION_FAILED' },
  });
});

test('what matters is the name in the answer', () => {
  expect(refusalOf('{ me { a: name a: email a: id } }', { repeatedFields: 2 })).toMatchObject({
    extensions: { limit: { name: 'repeatedFields', max: 2, actual: 3 } },
  });
  expect(refusalOf('{ me { a: name b: name c: name } }', { repeatedFields: 1 })).toBeUndefined();
});

test('fields of selections that are merged repeat each other, through fragments too', () => {
  const source =
    '{ me { ...F } ...on Query { me { name } } me { ...on Person { name } } } fragment F on Person { name }';

  expect(refusalOf(source, { repeatedFields: 6 })).toBeUndefined();
  expect(refusalOf(source, { repeatedFields: 5 })).toMatchObject({
    message: expect.stringContaining('at `me.name`'),
    extensions: { limit: { name: 'repeatedFields', max: 5, actual: 6 } },
  });
});

test('a fragment that many others spread repeats nothing in one place', () => {
  const source = `{ me { ${repeat(50, (i) => `...F${i}`)} } } fragment Avatar on Person { name email }
    ${repeat(50, (i) => `fragment F${i} on Person { ...Avatar }`)}`;

  expect(refusalOf(source, { repeatedFields: 1 })).toBeUndefined();
});
