import { expect, test } from 'vitest';
import { refusalOf, repeat } from './refusal.ts';

test('different fragments count, defined or only spread, used or not', () => {
  const defined = repeat(2, (i) => `fragment F${i} on Person { name }`);

  expect(refusalOf(`{ me { ...F0 ...F1 ...F0 } } ${defined}`, { fragments: 2 })).toBeUndefined();
  expect(refusalOf(`{ me { ...F0 ...Gone } } ${defined}`, { fragments: 2 })).toEqual({
    message:
      'The operation has 3 fragments or more; 2 are allowed: write small ones out where they are used.',
    locations: [{ line: 1, column: 14 }],
    extensions: { limit: { name: 'fragments', max: 2, actual: 3 }, code: 'GRAPHQL_VALIDATION_FAILED' },
  });
});

test('a fragment within itself is refused in the words of validation, also where nothing spreads it', () => {
  const refusal = {
    message: 'Cannot spread fragment "A" within itself.',
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  };
  const cycle = 'fragment A on Person { friend { ...B } } fragment B on Person { ...A }';

  expect(refusalOf(`{ me { ...A } } ${cycle}`)).toEqual({ ...refusal, locations: [{ line: 1, column: 81 }] });
  expect(refusalOf(`{ me { name } } ${cycle}`)).toEqual({ ...refusal, locations: [{ line: 1, column: 81 }] });
});

test('an unknown fragment is for validation to name', () => {
  expect(refusalOf('{ me { ...Gone } }')).toBeUndefined();
});
