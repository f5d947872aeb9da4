import { expect, test } from 'vitest';
import { ask, createGraphs, quiet, supergraphOf } from './graphs-under-test.ts';
import { startServing } from './serving.ts';

const [one, two, three] = ['one', 'two', 'three'].map(supergraphOf) as [string, string, string];

async function start() {
  const graphs = createGraphs();
  const serving = await startServing(one, { create: graphs.create, log: quiet });
  return { ...graphs, serving };
}

/** Until the subgraph was asked so often. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 1));
}

test('a request in flight finishes on the supergraph that it began with, which is closed exactly then', async () => {
  const { serving, made, asked } = await start();
  const held = [serving.acquire(), serving.acquire()];
  const answers = held.map((graph) => ask(graph, '{ name }'));
  await until(() => asked.length === 2);

  await serving.swap(two);

  expect(serving.current.supergraphSdl).toBe(two);
  expect(made.map(({ closed }) => closed)).toEqual([false, false]);
  asked[0]!('old');
  expect(await answers[0]).toEqual({ data: { name: 'old' } });
  serving.release(held[0]!);
  expect(made[0]!.closed).toBe(false);
  asked[1]!('old too');
  expect(await answers[1]).toEqual({ data: { name: 'old too' } });
  expect(made[0]!.closed).toBe(false);
  serving.release(held[1]!);
  expect(made.map(({ closed }) => closed)).toEqual([true, false]);
  await serving.close();
  expect(made.map(({ closed }) => closed)).toEqual([true, true]);
});

test('a supergraph that nobody uses is closed as it is swapped; the one that is served is not, however often it is released', async () => {
  const { serving, made } = await start();
  serving.release(serving.acquire());
  expect(made[0]!.closed).toBe(false);

  await serving.swap(two);
  await serving.swap(two);
  await serving.swap(three);

  expect(made.map(({ sdl }) => sdl)).toEqual([one, two, three]);
  expect(made.map(({ closed }) => closed)).toEqual([true, true, false]);
  await serving.close();
});

test('what is asked most is planned before a new supergraph is served, and what does not fit it any more is passed over', async () => {
  const { serving, asked, made } = await start();
  const run = async (query: string, times: number) => {
    for (let time = 0; time < times; time += 1) {
      const graph = serving.acquire();
      const answer = ask(graph, query);
      await until(() => asked.length === 1);
      asked.pop()!('Ada');
      await answer;
      serving.release(graph);
    }
  };
  await run('query Rare { again }', 1);
  await run('query Often { name }', 3);
  await run('{ name @skip(if: false) }', 2);
  const often = await serving.current.hottest(2);
  expect(often.map(({ query }) => query)).toEqual(['query Often { name }', '{ name @skip(if: false) }']);

  await serving.swap(two);

  // Known to the new one before anybody has asked it; and nothing was asked of the subgraph for it.
  const known = await made[1]!.graph.hottest(10);
  expect(known.map(({ query }) => query).toSorted()).toEqual(
    ['query Often { name }', '{ name @skip(if: false) }', 'query Rare { again }'].toSorted(),
  );
  expect(asked).toEqual([]);
  await serving.swap(three.replaceAll('again', 'other'));
  expect(await serving.current.hottest(10)).toHaveLength(2);
  await serving.close();
});

test('a broken supergraph is refused with the reason, and the one before serves on', async () => {
  const { serving, asked, made } = await start();

  await expect(serving.swap('type Query { a: Int }')).rejects.toThrow('no Federation 2 supergraph');
  await expect(serving.swap('{')).rejects.toThrow('Syntax Error');

  expect(made).toHaveLength(1);
  const answer = ask(serving.acquire(), '{ name }');
  await until(() => asked.length === 1);
  asked[0]!('Ada');
  expect(await answer).toEqual({ data: { name: 'Ada' } });
  await serving.swap(two);
  expect(serving.current.supergraphSdl).toBe(two);
  await serving.close();
});

test('swaps happen one after the other, and the last one is served', async () => {
  const { serving, made } = await start();

  await Promise.all([serving.swap(two), serving.swap(one), serving.swap(three)]);

  expect(made.map(({ sdl }) => sdl)).toEqual([one, two, one, three]);
  expect(serving.current.supergraphSdl).toBe(three);
  expect(made.map(({ closed }) => closed)).toEqual([true, true, true, false]);
  await serving.close();
});
