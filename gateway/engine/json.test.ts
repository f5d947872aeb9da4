import { expect, test } from 'vitest';
import { copy, define, own, quote, readSource } from './json.ts';
import { deepMerge } from './merge.ts';

const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'] as const;
const parse = (text: string) => JSON.parse(text) as Record<string, unknown>;
/** What generated code reads. */
const read = (object: object, key: string): unknown =>
  // oxlint-disable-next-line typescript/no-implied-eval -- the expression is what is tested
  (new Function('o', `return ${readSource('o', key)}`) as (value: object) => unknown)(object);

test.each(names)('%s is read only where it is an object’s own', (name) => {
  expect(own({}, name)).toBeUndefined();
  expect(read({}, name)).toBeUndefined();
  expect(own(parse(`{"${name}":1}`), name)).toBe(1);
  expect(read(parse(`{"${name}":1}`), name)).toBe(1);
});

test.each(names)('%s is written as an object’s own, and into nothing else', (name) => {
  const object: Record<string, unknown> = {};

  define(object, name, { polluted: 1 });

  expect(JSON.stringify(object)).toBe(`{"${name}":{"polluted":1}}`);
  expect(object['polluted']).toBeUndefined();
  expect(Object.getPrototypeOf(object)).toBe(Object.prototype);
});

test('a copy has all keys, and shares nothing', () => {
  const text = '{"__proto__":{"polluted":1},"constructor":[{"__proto__":{"polluted":1}}],"a":null}';
  const original = parse(text);

  const copied = copy(original) as Record<string, unknown>;

  expect(JSON.stringify(copied)).toBe(text);
  expect(copied['polluted']).toBeUndefined();
  (copied['constructor'] as object[])[0] = {};
  expect(JSON.stringify(original)).toBe(text);
});

test('what is merged reaches no prototype', () => {
  const target = parse('{"a":{"constructor":{"b":1}}}');

  deepMerge(
    target,
    parse('{"__proto__":{"polluted":1},"a":{"__proto__":{"polluted":1},"constructor":{"c":2}},"toString":3}'),
  );

  expect(JSON.stringify(target)).toBe('{"a":{"constructor":{"b":1,"c":2}},"toString":3}');
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(Object.getPrototypeOf(target)).toBe(Object.prototype);
});

test('a string is quoted as JSON.stringify does it', () => {
  const texts = ['', 'plain', '"', '\\', 'a\nb', '\u0000', '\u001f', '\u007f', 'é', '🎉', '\ud800', '\u2028'];

  for (const text of texts) expect(quote(text)).toBe(JSON.stringify(text));
});
