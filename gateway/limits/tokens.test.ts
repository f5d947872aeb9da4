import { print } from 'graphql';
import { expect, test } from 'vitest';
import { refusalOf, repeat } from './refusal.ts';
import { defaultLimits } from './settings.ts';
import { parseWithin } from './tokens.ts';

test('a document is parsed as graphql-js does it', () => {
  expect(print(parseWithin('{me{name}}', defaultLimits))).toBe('{\n  me {\n    name\n  }\n}');
});

test('what is no GraphQL is said with its place', () => {
  expect(refusalOf('{\n  me {')).toEqual({
    message: 'Syntax Error: Expected Name, found <EOF>.',
    locations: [{ line: 2, column: 7 }],
    extensions: { code: 'GRAPHQL_PARSE_FAILED' },
  });
});

test('as many tokens as allowed pass, the next one is refused', () => {
  expect(refusalOf('{ me { name } }', { tokens: 6 })).toBeUndefined();
  expect(refusalOf('{ me { name } }', { tokens: 5 })).toEqual({
    message: 'The document has 6 tokens or more; 5 are allowed: ask for less at once.',
    locations: [{ line: 1, column: 15 }],
    extensions: { limit: { name: 'tokens', max: 5, actual: 6 }, code: 'GRAPHQL_VALIDATION_FAILED' },
  });
});

test('comments, lines and characters are bounded with the tokens', () => {
  const refused = (source: string) => refusalOf(source, { tokens: 10 })?.message;

  expect(refused(`${'#\n'.repeat(9)}{a}`)).toBeUndefined();
  expect(refused(`{a}${'#\r'.repeat(10)}`)).toBe(
    'The document has 11 lines or more; 10 are allowed: ask for less at once.',
  );
  expect(refused(`{a}${'\n'.repeat(10)}`)).toBe(
    'The document has 11 lines or more; 10 are allowed: ask for less at once.',
  );
  expect(refused(`{a${' '.repeat(158)}}`)).toBe(
    'The document has 161 characters or more; 160 are allowed: ask for less at once.',
  );
});

test.for([
  ['braces', (n: number) => `${'{a'.repeat(n)}${'}'.repeat(n)}`],
  ['lists', (n: number) => `{a(b:${'['.repeat(n - 2)}${']'.repeat(n - 2)})}`],
  ['objects', (n: number) => `{a(b:${'{c:'.repeat(n - 2)}1${'}'.repeat(n - 2)})}`],
  ['types', (n: number) => `query($a:${'['.repeat(n - 1)}Int${']'.repeat(n - 1)}){a}`],
] as const)('nested %s are refused beyond a hundred, before anything walks down them', ([, nested]) => {
  expect(refusalOf(nested(100), { depth: 1000 })).toBeUndefined();
  expect(refusalOf(nested(101), { depth: 1000 })).toMatchObject({
    message: 'The document nests brackets 101 deep; 100 are allowed: ask for less at once.',
    extensions: { limit: { name: 'nesting', max: 100, actual: 101 }, code: 'GRAPHQL_VALIDATION_FAILED' },
  });
});

test('a document that would take the parser to the end of the stack is refused', () => {
  expect(refusalOf('{a'.repeat(60_000), { tokens: 200_000 })).toMatchObject({
    message: 'The document nests brackets too deep; 100 are allowed: ask for less at once.',
    extensions: { limit: { name: 'nesting', max: 100 }, code: 'GRAPHQL_VALIDATION_FAILED' },
  });
});

test('fragments within fragments nest a hundred deep at most', () => {
  const source = `{ ...F0 } ${repeat(99, (i) => `fragment F${i} on Query { ...F${i + 1} }`)} fragment F99 on Query { a }`;

  expect(refusalOf(source)).toMatchObject({
    message: 'The operation nests selections 101 deep; 100 are allowed: ask for less at once.',
    extensions: { limit: { name: 'nesting', max: 100, actual: 101 }, code: 'GRAPHQL_VALIDATION_FAILED' },
  });
});
