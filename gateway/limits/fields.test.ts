import { expect, test } from 'vitest';
import { refusalOf } from './refusal.ts';

test('fields and fragments count as often as they are used, and the first one too many is named', () => {
  const source = '{ me { ...F friend { ...F } } } fragment F on Person { name email }';

  expect(refusalOf(source, { fields: 8 })).toBeUndefined();
  expect(refusalOf(source, { fields: 7 })).toEqual({
    message:
      'The operation has 8 fields and fragments or more, each counted as often as it is used, at `me.friend.email`; 7 are allowed: ask for less at once.',
    locations: [{ line: 1, column: 61 }],
    extensions: { limit: { name: 'fields', max: 7, actual: 8 }, code: 'GRAPHQL_VALIDATION_FAILED' },
  });
});
