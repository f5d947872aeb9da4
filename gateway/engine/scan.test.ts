import { expect, test } from 'vitest';
import { toBody } from '#gateway/upstream/answer.ts';
import { decodeLeaves, MAX_SOURCES } from './leaves.ts';
import type { WrittenField } from './plan.ts';
import { createScan } from './scan.ts';

const leaf = (key: string, name = key): WrittenField => ({ key, name, types: null, fields: null });
const object = (key: string, ...fields: WrittenField[]): WrittenField => ({ ...leaf(key), fields });

const fields = [
  object(
    'me',
    leaf('__typename'),
    leaf('name'),
    leaf('age'),
    leaf('tags'),
    object('friends', leaf('id'), leaf('on')),
  ),
  leaf('ratio'),
];

const data = {
  me: {
    __typename: 'User',
    name: 'Ada "the first"\n\u00e9\u{1f600}',
    age: -36,
    tags: ['a', '', 'b\\c', null],
    friends: [{ id: '1', on: true }, null, { id: '2', on: false }],
  },
  ratio: 1.5e-3,
};

const bodyOf = (text: string | Buffer) => toBody([Buffer.from(text)], Buffer.byteLength(text));

function scanned(text: string | Buffer, source = 0, asked: readonly WrittenField[] = fields): unknown {
  const body = bodyOf(text);
  const found = createScan(asked)(body, source);
  if (found) decodeLeaves(found, Object.assign([], { [source]: body }));
  return found;
}

test('an answer is read as JSON.parse reads it, whichever number it has', () => {
  for (const source of [0, 1, MAX_SOURCES - 1])
    expect(scanned(JSON.stringify({ data }), source)).toEqual(data);
});

test('fields that are missing, null, or asked for by several fragments are what they are', () => {
  const twice = [object('me', leaf('name')), object('me', leaf('age'))];

  expect(scanned('{"data":{}}')).toEqual({});
  expect(scanned('{"data":{"me":null,"ratio":null}}')).toEqual({ me: null, ratio: null });
  expect(scanned('{"data":{"me":{"age":3},"ratio":-0.5}}')).toEqual({ me: { age: 3 }, ratio: -0.5 });
  expect(scanned('{"data":{"me":{"name":"x","age":3}}}', 0, twice)).toEqual({ me: { name: 'x', age: 3 } });
});

test.each([
  ['errors beside the data', '{"data":{"ratio":1},"errors":[]}'],
  ['white space', '{"data": {"ratio":1}}'],
  ['a field that was not asked for', '{"data":{"ratio":1,"more":2}}'],
  ['fields in another order', '{"data":{"ratio":1,"me":null}}'],
  ['a field twice', '{"data":{"ratio":1,"ratio":2}}'],
  ['an object in a leaf’s place', '{"data":{"ratio":{"a":1}}}'],
  ['a leaf in an object’s place', '{"data":{"me":"x"}}'],
  ['a type’s name that is none', '{"data":{"me":{"__typename":1}}}'],
  ['a type’s name with an escape', '{"data":{"me":{"__typename":"\\u0055ser"}}}'],
  ['something behind it', '{"data":{"ratio":1}}x'],
  ['an answer that is too large', `{"data":{"ratio":"${'x'.repeat(2 ** 24)}"}}`],
])('%s is left to JSON.parse', (_what, text) => {
  expect(scanned(text)).toBeNull();
});

test('what is no UTF-8 is left to JSON.parse, which repairs it', () => {
  const text = Buffer.from('{"data":{"ratio":"x"}}');
  text[text.indexOf('x')] = 0xff;

  expect(scanned(text)).toBeNull();
});

test('with any one byte changed or taken out, it is read as JSON.parse reads it or not at all', () => {
  const whole = Buffer.from(JSON.stringify({ data }));
  const bytes = [...Buffer.from('{}[]",:\\/0159-+.eEtfnu \n\t\u0000\u001f\u007f')];
  let read = 0;
  for (let at = 0; at < whole.length; at += 1) {
    const shorter = Buffer.concat([whole.subarray(0, at), whole.subarray(at + 1)]);
    const changed = bytes.map((byte) =>
      Buffer.concat([whole.subarray(0, at), Buffer.of(byte), whole.subarray(at + 1)]),
    );
    for (const text of [shorter, whole.subarray(0, at), ...changed]) {
      const found = scanned(text);
      if (found === null) continue;
      read += 1;
      expect({ data: found }, text.toString()).toEqual(JSON.parse(text.toString()));
    }
  }
  expect(read).toBeGreaterThan(500);
});

test('lists that are nested without end are left to JSON.parse, and nothing breaks', () => {
  expect(scanned(`{"data":{"ratio":${'['.repeat(200_000)}`)).toBeNull();
});

test('after some answers that cannot be read it is tried only now and then, until one can', () => {
  const scan = createScan(fields);
  const good = bodyOf('{"data":{"ratio":1}}');
  for (let time = 0; time < 8; time += 1) scan(bodyOf('{"data":{}, "extensions":{}}'), 0);

  const tries = Array.from({ length: 64 }, () => scan(good, 0) !== null);

  expect(tries.indexOf(true)).toBeGreaterThan(30);
  expect(scan(good, 0)).not.toBeNull();
});
