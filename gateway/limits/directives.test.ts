import { expect, test } from 'vitest';
import { refusalOf } from './refusal.ts';

test('as many directives as allowed pass, the next one is refused in its place', () => {
  const limits = { directives: 2 };

  expect(refusalOf('{ me { name @include(if: true) @skip(if: false) } }', limits)).toBeUndefined();
  expect(refusalOf('{ me { name @a @b @c @d } }', limits)).toEqual({
    message:
      'The operation has 4 directives or more at `me.name`; 2 are allowed: leave out what is always or never asked.',
    locations: [{ line: 1, column: 19 }],
    extensions: { limit: { name: 'directives', max: 2, actual: 4 }, code: 'GRAPHQL_VALIDATION_FAILED' },
  });
});

test('directives count on operations, variables, spreads, inline fragments and fragment definitions', () => {
  const source = (count: number) =>
    `query Q($a: Int @d) @d { me @d { ...F @d ...on Person @d { name } } } fragment F on Person @d { x${'@d'.repeat(count)} }`;

  expect(refusalOf(source(1), { directives: 7 })).toBeUndefined();
  expect(refusalOf(source(2), { directives: 7 })).toMatchObject({
    extensions: { limit: { name: 'directives', max: 7, actual: 8 } },
  });
});

test('directives of a fragment count as often as it is spread', () => {
  const source = '{ me { ...F friend { ...F } } } fragment F on Person @d { name @d }';

  expect(refusalOf(source, { directives: 3 })).toMatchObject({
    message: expect.stringContaining('at `me.friend.name`'),
    extensions: { limit: { name: 'directives', max: 3, actual: 4 } },
  });
});
