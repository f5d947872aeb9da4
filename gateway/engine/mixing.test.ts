import { expect, test } from 'vitest';
import type { Claims } from '#schema/protocol.ts';
import type { Caller } from '#gateway/upstream/send.ts';
import { startEngine } from './under-test.ts';

const REQUESTS = 1_000;

/** A number that looks random and is the same in each run. */
function random(seed: number): number {
  const x = Math.sin(seed * 12.9898) * 43_758.5453;
  return x - Math.floor(x);
}

let draws = 0;
/** Answers come in another order than questions. */
const later = <T>(value: T): Promise<T> => {
  draws += 1;
  return new Promise((resolve) => setTimeout(() => resolve(value), random(draws) * 8));
};

const who = ({ claims }: Caller) => claims!.person;

const subgraphs = {
  people: {
    sdl: `type Query { me: Person person(id: ID!): Person }
      type Person @key(fields: "id") { id: ID! seenBy: String! }`,
    resolvers: {
      Query: {
        me: (_root: unknown, _args: unknown, caller: Caller) => later({ id: who(caller) }),
        person: (_root: unknown, { id }: { id: string }) => later({ id }),
      },
      Person: { seenBy: (_person: unknown, _args: unknown, caller: Caller) => who(caller) },
    },
  },
  orders: {
    sdl: `type Person @key(fields: "id") { id: ID! orders(first: Int, tag: String): [Order!] }
      type Order { of: ID! seenBy: String! index: Int! tag: String }`,
    resolvers: {
      Person: {
        orders: ({ id }: { id: string }, { first, tag }: { first: number; tag: string }, caller: Caller) =>
          later(Array.from({ length: first }, (_, index) => ({ of: id, seenBy: who(caller), index, tag }))),
      },
    },
  },
};

const QUERY = `query Mixed($id: ID!, $first: Int, $tag: String, $mine: Boolean!, $tags: Boolean!) {
  me @include(if: $mine) { id seenBy orders(first: $first, tag: $tag) { of seenBy index tag @skip(if: $tags) } }
  person(id: $id) { id orders(first: $first) { of seenBy tag @include(if: $tags) } }
}`;

test.each(['hive', 'apollo'] as const)(
  '1,000 requests at once, of one document: each has the answer to its own variables, conditions and identity (%s)',
  async (planner) => {
    await using plaza = await startEngine(subgraphs, { planner });

    const answers = await Promise.all(
      Array.from({ length: REQUESTS }, async (_, index) => {
        await later(null);
        const { variables, caller } = requestOf(index);
        return plaza.engine.answer({ query: QUERY, variables }, caller);
      }),
    );

    const wrong = answers.filter(
      (answer, index) => JSON.stringify(answer) !== JSON.stringify(expected(index)),
    );
    expect(wrong).toEqual([]);
  },
);

function requestOf(index: number) {
  const person = `per_${index % 37}`;
  const claims = { person, app: `app${index % 3}` } as unknown as Claims;
  const caller: Caller = { claims, requestId: String(index), startedMs: Date.now(), headers: {} };
  const variables = {
    id: `other${index}`,
    first: index % 4,
    tag: `tag${index}`,
    mine: index % 2 === 0,
    tags: index % 5 === 0,
  };
  return { variables, caller };
}

function expected(index: number): object {
  const { variables, caller } = requestOf(index);
  const { id, first, tag, mine, tags } = variables;
  const seenBy = who(caller);
  const rows = <T>(row: (place: number) => T) => Array.from({ length: first }, (_, place) => row(place));
  const me = {
    id: seenBy,
    seenBy,
    orders: rows((place) => ({ of: seenBy, seenBy, index: place, ...(!tags && { tag }) })),
  };
  const person = { id, orders: rows(() => ({ of: id, seenBy, ...(tags && { tag: null }) })) };
  return { data: { ...(mine && { me }), person } };
}
