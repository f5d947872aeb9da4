import { expect, test } from 'vitest';
import { toOperation } from './operation.ts';

test('a slow field makes its operation slow; an alias or an argument of that name does not', () => {
  const isSlow = (query: string) => toOperation(query).slow;

  expect(isSlow('{ account { realtimeBalance { current { amount } } } }')).toBe(true);
  expect(isSlow('{ account { now: realtimeBalance { current { amount } } } }')).toBe(true);
  expect(isSlow('{ account { realtimeBalance: name } }')).toBe(false);
  expect(isSlow('{ account(name: "realtimeBalance") { id } }')).toBe(false);
});

test('the kind of an operation is that of the one that is named', () => {
  const text = 'query Read { a } mutation Write { b }';

  expect(toOperation(text, undefined, 'Write')).toMatchObject({ kind: 'mutation', operationName: 'Write' });
  expect(toOperation(text, undefined, 'Read').kind).toBe('query');
  expect(toOperation('mutation { b }').kind).toBe('mutation');
});
