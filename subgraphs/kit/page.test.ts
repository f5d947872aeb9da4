import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createCursors, readFirst, toConnection } from './page.ts';

const cursors = createCursors(randomBytes(32));
const badInput = expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', argument: 'after' } });

test('a cursor gives its position back, to the same list with the same arguments alone', () => {
  const cursor = cursors.encode(['payments', 'per_a', null], { at: 1 });

  expect(cursors.decode(['payments', 'per_a', null], cursor)).toEqual({ at: 1 });
  expect(cursors.decode(['payments', 'per_a', undefined], cursor)).toEqual({ at: 1 });
  for (const scope of [
    ['payments', 'per_b', null],
    ['refunds', 'per_a', null],
    ['payments', 'per_a', '2026-01-01'],
    ['payments', 'per_a'],
    ['paymentsper_a', null],
  ]) {
    expect(() => cursors.decode(scope, cursor)).toThrow(badInput);
  }
});

test('a cursor that was altered, cut, made up or made by another installation is refused', () => {
  const cursor = cursors.encode(['list'], 'a');
  const [body, signature] = cursor.split('.') as [string, string];
  const forged = Buffer.from('"b"').toString('base64url');

  for (const bad of [
    `${forged}.${signature}`,
    body,
    `${body}.`,
    `.${signature}`,
    `${body}.${signature.slice(2)}`,
    '',
    '🙂',
    createCursors(randomBytes(32)).encode(['list'], 'a'),
  ]) {
    expect(() => cursors.decode(['list'], bad)).toThrow(badInput);
  }
});

test('a page has 1 to 100 items, 20 where nothing is said', () => {
  expect([readFirst(undefined), readFirst(null), readFirst(1), readFirst(100)]).toEqual([20, 20, 1, 100]);
  for (const first of [0, -1, 101]) {
    expect(() => readFirst(first)).toThrow(
      expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', argument: 'first' } }),
    );
  }
});

test('one item more than asked for says that a further page follows', () => {
  expect(toConnection(['a', 'b', 'c'], 2, (item) => `at ${item}`)).toEqual({
    edges: [
      { node: 'a', cursor: 'at a' },
      { node: 'b', cursor: 'at b' },
    ],
    pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: 'at a', endCursor: 'at b' },
  });
  expect(toConnection([], 2, String).pageInfo).toEqual({
    hasNextPage: false,
    hasPreviousPage: false,
    startCursor: null,
    endCursor: null,
  });
});
