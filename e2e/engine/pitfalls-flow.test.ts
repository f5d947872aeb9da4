/** How a plan runs: what waits for what, and what is lost with a subgraph (ENGINE.md §5). */
import { describe, expect, test } from 'vitest';
import { startGraph, type HandMade } from './graph.ts';

/** Resolves when it is opened: what stands before it hangs. */
function createGate(): { passed: Promise<void>; open(): void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { passed: promise, open: resolve };
}

const entity = (type: string, fields: Record<string, (row: { id: string }) => unknown>) => ({
  [type]: { __resolveReference: ({ id }: { id: string }) => ({ id }), ...fields },
});

const root: HandMade = {
  sdl: 'type Query { a: Thing b: Thing } type Thing @key(fields: "id") { id: ID! }',
  resolvers: { Query: { a: () => ({ id: 'a' }), b: () => ({ id: 'b' }) }, ...entity('Thing', {}) },
};

describe.each(['hive', 'apollo'] as const)('planned by %s:', (planner) => {
  test('a hung subgraph delays only what depends on it', async () => {
    const gate = createGate();
    await using graph = await startGraph(
      {
        root,
        hung: {
          sdl: 'type Thing @key(fields: "id") { id: ID! slow: Slow } type Slow @key(fields: "id") { id: ID! }',
          resolvers: {
            ...entity('Thing', { slow: async ({ id }) => gate.passed.then(() => ({ id: `slow ${id}` })) }),
            ...entity('Slow', {}),
          },
        },
        brisk: {
          sdl: 'type Thing @key(fields: "id") { id: ID! brisk: Brisk } type Brisk @key(fields: "id") { id: ID! }',
          resolvers: {
            ...entity('Thing', { brisk: ({ id }) => ({ id: `brisk ${id}` }) }),
            ...entity('Brisk', {}),
          },
        },
        last: {
          sdl: 'type Brisk @key(fields: "id") { id: ID! word: String } type Slow @key(fields: "id") { id: ID! word: String }',
          resolvers: {
            ...entity('Brisk', { word: ({ id }) => `of ${id}` }),
            ...entity('Slow', { word: ({ id }) => `of ${id}` }),
          },
        },
      },
      planner,
    );
    const query = '{ a { slow { word } brisk { word } } }';
    const reached = graph.reached('last');

    const answer = graph.askOnce(query);
    const sent = await reached;

    expect(JSON.stringify(sent.variables)).toContain('brisk a');
    expect(JSON.stringify(sent.variables)).not.toContain('slow a');
    gate.open();
    expect((await answer).text).toBe(
      '{"data":{"a":{"slow":{"word":"of slow a"},"brisk":{"word":"of brisk a"}}}}',
    );
  });

  test("one provider's entities do not wait for others of theirs behind a hung subgraph", async () => {
    const gate = createGate();
    await using graph = await startGraph(
      {
        quick: {
          sdl: 'type Query { quick: Thing } type Thing @key(fields: "id") { id: ID! }',
          resolvers: { Query: { quick: () => ({ id: 'q' }) }, ...entity('Thing', {}) },
        },
        hung: {
          sdl: 'type Query { hung: Thing } type Thing @key(fields: "id") { id: ID! }',
          resolvers: {
            Query: { hung: async () => gate.passed.then(() => ({ id: 'h' })) },
            ...entity('Thing', {}),
          },
        },
        names: {
          sdl: 'type Thing @key(fields: "id") { id: ID! name: String }',
          resolvers: entity('Thing', { name: ({ id }) => `name of ${id}` }),
        },
      },
      planner,
    );
    const query = '{ quick { name } hung { name } }';
    gate.open();
    await graph.askOnce(query);
    const shut = createGate();
    gate.passed = shut.passed;
    const started = performance.now();
    const reached = graph.reached('names');

    const answer = graph.askOnce(query);
    const { variables } = await reached;

    expect(performance.now() - started).toBeLessThan(150);
    expect(JSON.stringify(variables)).toContain('"q"');
    shut.open();
    expect((await answer).text).toBe('{"data":{"quick":{"name":"name of q"},"hung":{"name":"name of h"}}}');
  });

  test('with the subgraph of one required field down, a field that requires another is still answered', async () => {
    await using graph = await startGraph(
      {
        root,
        prices: {
          sdl: 'type Thing @key(fields: "id") { id: ID! price: Int }',
          answer: () => new Error('down'),
        },
        titles: {
          sdl: 'type Thing @key(fields: "id") { id: ID! title: String }',
          resolvers: entity('Thing', { title: () => 't' }),
        },
        shop: {
          sdl: `type Thing @key(fields: "id") { id: ID! price: Int @external title: String @external
            tax: Int @requires(fields: "price") label: String @requires(fields: "title") }`,
          resolvers: {
            Thing: {
              __resolveReference: (thing: object) => thing,
              tax: ({ price }: { price?: number }) => (price ?? 0) * 2,
              label: ({ title }: { title?: string }) => `label ${title}`,
            },
          },
        },
      },
      planner,
    );

    const { data, errors } = await graph.ask('{ a { tax label } }');

    expect(data).toEqual({ a: { tax: null, label: 'label t' } });
    expect(errors).toMatchObject([{ path: ['a', 'tax'] }]);
  });

  test('root mutations run one after the other, and a failed one does not stop the next', async () => {
    const log: string[] = [];
    const step = (name: string) => () => {
      log.push(name);
      if (name === 'b') throw new Error('b fails');
      return `${name} after ${log.slice(0, -1).join()}`;
    };
    await using graph = await startGraph(
      {
        one: {
          sdl: 'type Query { q: Int } type Mutation { a: String c: String }',
          resolvers: { Mutation: { a: step('a'), c: step('c') } },
        },
        two: {
          sdl: 'type Mutation { b: String d: String }',
          resolvers: { Mutation: { b: step('b'), d: step('d') } },
        },
      },
      planner,
    );

    const { data, errors } = await graph.askOnce('mutation { d b c a }');

    expect(log).toEqual(['d', 'b', 'c', 'a']);
    expect(data).toEqual({ d: 'd after ', b: null, c: 'c after d,b', a: 'a after d,b,c' });
    expect(errors).toMatchObject([{ message: 'b fails', path: ['b'] }]);
  });
});
