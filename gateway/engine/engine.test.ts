import { expect, test } from 'vitest';
import { startEngine } from './under-test.ts';

const subgraphs = {
  accounts: {
    sdl: `type Query { me: User } type User @key(fields: "id") { id: ID! name: String! }`,
    resolvers: {
      Query: { me: () => ({ id: '1', name: 'Ada' }) },
      User: { __resolveReference: ({ id }: { id: string }) => ({ id, name: `User ${id}` }) },
    },
  },
  reviews: {
    sdl: `type User @key(fields: "id") { id: ID! reviews(first: Int): [Review!] } type Review { stars: Int! author: User }`,
    resolvers: {
      User: {
        reviews: ({ id }: { id: string }, { first = 2 }) =>
          Array.from({ length: first }, (_, index) => ({
            stars: index + 1,
            author: { id: `${id}${index % 2}` },
          })),
      },
    },
  },
};

test.each(['hive', 'apollo'] as const)(
  'an operation over two subgraphs is answered, planned by %s',
  async (planner) => {
    await using plaza = await startEngine(subgraphs, { planner });

    for (let run = 0; run < 3; run += 1) {
      const answer = await plaza.ask(
        'query($n: Int, $b: Boolean!) { me { __typename alias: name id: name reviews(first: $n) { stars author { name @include(if: $b) } } } __schema { queryType { name } } }',
        { n: 3, b: true },
      );

      expect(JSON.stringify(answer)).toBe(
        JSON.stringify({
          data: {
            me: {
              __typename: 'User',
              alias: 'Ada',
              id: 'Ada',
              reviews: [
                { stars: 1, author: { name: 'User 10' } },
                { stars: 2, author: { name: 'User 11' } },
                { stars: 3, author: { name: 'User 10' } },
              ],
            },
            __schema: { queryType: { name: 'Query' } },
          },
        }),
      );
    }
    expect(plaza.asked.map(({ subgraph }) => subgraph)).toHaveLength(9);
    expect(plaza.asked[2]!.variables['representations']).toHaveLength(2);
  },
);
