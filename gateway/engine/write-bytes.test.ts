import { expect, test } from 'vitest';
import { readAnswer, toBody } from '#gateway/upstream/answer.ts';
import { startEngine } from './under-test.ts';

const subgraphs = {
  values: {
    sdl: `scalar Any enum Size { SMALL LARGE SECRET @inaccessible }
      type Query { int: Int float: Float text: String id: ID! flag: Boolean size: Size any: Any ints: [Int!] items: [Item] }
      type Item { id: ID! name: String }`,
  },
};

/** Answers of a subgraph that sends just this, to the first request and to the second, which is answered in bytes. */
async function answersTo(query: string, data: string) {
  await using plaza = await startEngine(subgraphs);
  let scanned = 0;
  plaza.roads.set('values', async (fetch) => {
    const body = Buffer.from(`{"data":${data}}`);
    const answer = readAnswer('values', 200, toBody([body], body.length), [], fetch);
    if (answer.scanned) scanned += 1;
    return answer;
  });
  const [first, second] = [await plaza.ask(query), await plaza.ask(query)];
  return { first, second, scanned };
}

test.each([
  '{"int":1}',
  '{"int":-2147483648}',
  '{"int":2147483647}',
  '{"int":2147483648}',
  '{"int":-0}',
  '{"int":1.0}',
  '{"int":1.5}',
  '{"int":1e2}',
  '{"int":"1"}',
  '{"int":true}',
  '{"int":[1]}',
  '{"float":-1.25}',
  '{"float":1e400}',
  '{"float":0.1234567890123456789}',
  '{"float":"1"}',
  '{"text":"a\\"b\\\\c\\n\\u00e9é"}',
  '{"text":""}',
  '{"text":1}',
  '{"id":"x"}',
  '{"id":7}',
  '{"id":null}',
  '{}',
  '{"flag":false}',
  '{"flag":"true"}',
  '{"size":"LARGE"}',
  '{"size":"SECRET"}',
  '{"size":"HUGE"}',
  '{"size":3}',
  '{"any":"text"}',
  '{"any":12.5}',
  '{"any":true}',
  '{"any":1e999}',
  '{"any":{"a":[1]}}',
  '{"ints":[]}',
  '{"ints":[1,2]}',
  '{"ints":[1,null]}',
  '{"ints":3}',
  '{"ints":[[1]]}',
])('%s is answered in bytes as it is value by value', async (data) => {
  const fields = Object.keys(JSON.parse(data) as object);
  const query = `{ ${fields.length > 0 ? fields.join(' ') : 'id'} }`;

  const { first, second } = await answersTo(query, data);

  expect(second).toEqual(first);
});

test('an answer of some megabytes is written in bytes, the room grows with it', async () => {
  const items = Array.from({ length: 60_000 }, (_, index) => ({ id: String(index), name: 'x'.repeat(40) }));

  const { first, second, scanned } = await answersTo('{ items { id name } }', JSON.stringify({ items }));

  expect(scanned).toBe(1);
  expect(second).toEqual({ data: { items } });
  expect(first).toEqual(second);
});
