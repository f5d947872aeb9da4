import { expect, test } from 'vitest';
import { startEngine } from './under-test.ts';

const subgraphs = {
  people: {
    sdl: `type Query { one: User two: User } type User @key(fields: "id") { id: ID! }`,
    resolvers: { Query: { one: () => ({ id: '1' }), two: () => ({ id: '1' }) } },
  },
  friends: {
    sdl: `type User @key(fields: "id") { id: ID! friend: User }`,
    resolvers: { User: { friend: () => ({ id: '2' }) } },
  },
  posts: {
    sdl: `type User @key(fields: "id") { id: ID! posts(first: Int): [String!] }`,
    resolvers: {
      User: {
        posts: (_user: object, { first = 0 }) => Array.from({ length: first }, (_, index) => `post ${index}`),
      },
    },
  },
};

test.each(['hive', 'apollo'] as const)(
  'an entity at two places is asked once, and what lies below differs where the operation does, planned by %s',
  async (planner) => {
    await using plaza = await startEngine(subgraphs, { planner });

    for (let run = 0; run < 2; run += 1) {
      const { data } = await plaza.ask(
        '{ one { friend { posts(first: 1) } } two { friend { posts(first: 2) } } }',
      );

      expect(data).toEqual({
        one: { friend: { posts: ['post 0'] } },
        two: { friend: { posts: ['post 0', 'post 1'] } },
      });
    }
  },
);
