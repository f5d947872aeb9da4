/** How answers of several subgraphs become one (ENGINE.md §5). */
import { describe, expect, test } from 'vitest';
import { startGraph, type HandMade } from './graph.ts';

const root: HandMade = {
  sdl: 'type Query { things: [Thing] } type Thing @key(fields: "id") { id: ID! }',
};

describe.each(['hive', 'apollo'] as const)('planned by %s:', (planner) => {
  test('lists of two subgraphs become one by their places, where they are as long', async () => {
    const list = (field: string) =>
      `type Query { rows: [Row] @shareable } type Row { id: ID @shareable ${field}: String }`;
    const rows = (field: string, count: number) => () => ({
      data: { rows: Array.from({ length: count }, (_, index) => ({ [field]: `${field} ${index}` })) },
    });
    await using same = await startGraph(
      {
        one: { sdl: list('left'), answer: rows('left', 2) },
        two: { sdl: list('right'), answer: rows('right', 2) },
      },
      planner,
    );
    await using different = await startGraph(
      {
        one: { sdl: list('left'), answer: rows('left', 2) },
        two: { sdl: list('right'), answer: rows('right', 3) },
      },
      planner,
    );

    expect((await same.ask('{ rows { left right } }')).data).toEqual({
      rows: [
        { left: 'left 0', right: 'right 0' },
        { left: 'left 1', right: 'right 1' },
      ],
    });
    const { data, errors } = await different.ask('{ rows { left right } }');
    expect(errors!.length).toBeGreaterThan(0);
    for (const each of data?.rows ?? []) {
      const [left, right] = [each?.left ?? null, each?.right ?? null].map(
        (word: string | null) => word?.split(' ')[1],
      );
      if (left !== undefined && right !== undefined) expect(left).toBe(right);
    }
    expect(data?.rows?.length ?? 0).toBeLessThanOrEqual(3);
  });

  test.each([
    ['fewer', [{ name: 'n' }]],
    ['more', [{ name: 'n' }, { name: 'm' }, { name: 'o' }]],
    ['no list', { name: 'n' }],
  ])(
    'entities that are %s than were asked for are all refused, and nobody gets those of another',
    async (_what, entities) => {
      await using graph = await startGraph(
        {
          root: {
            ...root,
            answer: () => ({ data: { things: ['a', 'b'].map((id) => ({ __typename: 'Thing', id })) } }),
          },
          names: {
            sdl: 'type Thing @key(fields: "id") { id: ID! name: String }',
            answer: ({ query }) => {
              const keys = [...query.matchAll(/(\w+): _entities/g)].map(([, key]) => key!);
              return {
                data: Object.fromEntries(
                  (keys.length > 0 ? keys : ['_entities']).map((key) => [key, entities]),
                ),
              };
            },
          },
        },
        planner,
      );

      const { data, errors } = await graph.ask('{ things { id name } }');

      expect(data).toEqual({ things: ['a', 'b'].map((id) => ({ id, name: null })) });
      expect(errors!.length).toBeGreaterThan(0);
    },
  );

  test("an interface object is asked for by the interface's name, and the client reads the real one", async () => {
    await using graph = await startGraph(
      {
        catalog: {
          sdl: `type Query { first: Media } interface Media @key(fields: "id") { id: ID! } type Book implements Media @key(fields: "id") { id: ID! pages: Int }`,
          answer: () => ({ data: { first: { __typename: 'Book', id: '1', pages: 9 } } }),
        },
        ratings: {
          sdl: 'type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int }',
          answer: () => ({ data: { _entities: [{ __typename: 'Media', stars: 5 }] } }),
        },
      },
      planner,
    );

    const { text } = await graph.ask('{ first { __typename stars ... on Book { pages } } }');

    expect(text).toBe('{"data":{"first":{"__typename":"Book","stars":5,"pages":9}}}');
    const asked = graph.sent.find(({ subgraph }) => subgraph === 'ratings')!;
    expect(Object.values(asked.variables)).toEqual([[{ __typename: 'Media', id: '1' }]]);
  });
});
