import { expect, test } from 'vitest';
import { refusalOf } from './refusal.ts';

test('an operation as deep as allowed passes, one level more is refused where it begins', () => {
  const limits = { depth: 3 };

  expect(refusalOf('{ me { friend { name } } }', limits)).toBeUndefined();
  expect(refusalOf('{ me { friend { friend { name } } } }', limits)).toEqual({
    message:
      'The operation is 4 levels deep at `me.friend.friend.name`; 3 are allowed: ask for less at once.',
    locations: [{ line: 1, column: 26 }],
    extensions: { limit: { name: 'depth', max: 3, actual: 4 }, code: 'GRAPHQL_VALIDATION_FAILED' },
  });
});

test('fragments are no way down: their fields stand where they are spread', () => {
  const source = `
    query { me { ...on Person { ...Friend } } }
    fragment Friend on Person { friend { friend { name } } }`;

  expect(refusalOf(source, { depth: 3 })).toEqual({
    message:
      'The operation is 4 levels deep at `me.friend.friend.name`; 3 are allowed: ask for less at once.',
    locations: [{ line: 3, column: 51 }],
    extensions: { limit: { name: 'depth', max: 3, actual: 4 }, code: 'GRAPHQL_VALIDATION_FAILED' },
  });
});

test('a fragment that nothing spreads is held to the limit, since validation reads it', () => {
  const source = '{ me { name } } fragment Deep on Person { friend { friend { friend { name } } } }';

  expect(refusalOf(source, { depth: 3 })).toMatchObject({
    extensions: { limit: { name: 'depth', max: 3, actual: 4 } },
  });
});

test('so is an operation that is not going to run', () => {
  const source = 'query A { me { name } } query B { me { friend { friend { name } } } }';

  expect(refusalOf(source, { depth: 3 })).toMatchObject({
    extensions: { limit: { name: 'depth', max: 3, actual: 4 } },
  });
});
