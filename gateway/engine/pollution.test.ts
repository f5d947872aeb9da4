import { afterEach, expect, test } from 'vitest';
import { GraphQLScalarType } from 'graphql';
import type { FetchResult } from '#schema/protocol.ts';
import { startEngine, type SubgraphUnderTest } from './under-test.ts';

const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'] as const;

/** JSON as an attacker's: `__proto__` is a key of its own. */
const evil = JSON.parse(
  '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"prototype":{"polluted":1},"toString":1,"hasOwnProperty":"no","list":[{"__proto__":{"polluted":1}}]}',
) as Record<string, unknown>;

const anything = new GraphQLScalarType({ name: 'JSON' });

const subgraphs: Record<string, SubgraphUnderTest> = {
  users: {
    sdl: `scalar JSON
      type Query { me: User echo(value: JSON, input: Any): JSON }
      input Any { value: JSON }
      type User @key(fields: "id") { id: ID! name: String! data: JSON friend: User }`,
    resolvers: {
      JSON: anything,
      Query: {
        me: () => ({ id: '1', name: 'Ada', data: evil, friend: { id: '2', name: 'Bob' } }),
        echo: (_root: unknown, { value, input }: { value?: unknown; input?: { value?: unknown } }) =>
          input ? input.value : value,
      },
    },
  },
  ages: {
    sdl: 'scalar JSON type User @key(fields: "id") { id: ID! age(of: JSON): Int extra: JSON }',
    resolvers: { JSON: anything, User: { age: () => 36, extra: () => evil } },
  },
};

const HONEST = '{ me { id name age friend { name age } } }';
const honest = { data: { me: { id: '1', name: 'Ada', age: 36, friend: { name: 'Bob', age: 36 } } } };
const clean = Object.getOwnPropertyNames(Object.prototype).toSorted().join();

afterEach(() => {
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  expect(([] as { polluted?: unknown }).polluted).toBeUndefined();
  expect(Object.getOwnPropertyNames(Object.prototype).toSorted().join()).toBe(clean);
});

const planners = ['hive', 'apollo'] as const;

test.each(planners.flatMap((planner) => names.map((name) => [name, planner] as const)))(
  'an alias %s is a key like any other, planned by %s',
  async (name, planner) => {
    await using plaza = await startEngine(subgraphs, { planner });

    // Twice: the second answer is written by code of its own.
    for (let run = 0; run < 2; run += 1) {
      const leaf = await plaza.ask(`{ me { ${name}: name age } }`);
      const entity = await plaza.ask(`{ ${name}: me { ${name}: age b: age friend { ${name}: age } } }`);
      const parent = await plaza.ask(`{ me { ${name}: friend { ${name}: name constructor: age id } } }`);
      const schema = await plaza.ask(`{ ${name}: __schema { ${name}: queryType { ${name}: name } } }`);

      expect(JSON.stringify(leaf)).toBe(`{"data":{"me":{"${name}":"Ada","age":36}}}`);
      expect(JSON.stringify(entity)).toBe(
        `{"data":{"${name}":{"${name}":36,"b":36,"friend":{"${name}":36}}}}`,
      );
      if (name !== 'constructor')
        expect(JSON.stringify(parent)).toBe(
          `{"data":{"me":{"${name}":{"${name}":"Bob","constructor":36,"id":"2"}}}}`,
        );
      expect(JSON.stringify(schema)).toBe(`{"data":{"${name}":{"${name}":{"${name}":"Query"}}}}`);
      expect(JSON.stringify(await plaza.ask(HONEST))).toBe(JSON.stringify(honest));
    }
  },
);

test.each(names)(
  'a variable %s, and an operation and a fragment of that name, are what they are',
  async (name) => {
    await using plaza = await startEngine(subgraphs);
    const fragment = name === '__proto__' ? 'F' : name;
    const query = `query ${name}($${name}: JSON, $b: Boolean = false) {
    ...${fragment} me { name @skip(if: $b) } } fragment ${fragment} on Query { echo(value: $${name}) }`;
    const own = Object.defineProperty({}, name, { value: 'sent', enumerable: true });

    expect(JSON.stringify(await plaza.ask(query, own))).toBe('{"data":{"echo":"sent","me":{"name":"Ada"}}}');
    // One that is not sent is not found on `Object.prototype`.
    expect(JSON.stringify(await plaza.ask(query))).toBe('{"data":{"echo":null,"me":{"name":"Ada"}}}');
    expect(JSON.stringify(await plaza.ask(query, JSON.parse('{"__proto__":{"b":true}}')))).toContain(
      '"name":"Ada"',
    );
    expect(JSON.stringify(await plaza.ask(HONEST))).toBe(JSON.stringify(honest));
  },
);

test.each(planners)(
  'JSON of clients and subgraphs passes with all its keys, and nothing sticks, planned by %s',
  async (planner) => {
    await using plaza = await startEngine(subgraphs, { planner });

    for (let run = 0; run < 2; run += 1) {
      const sent = await plaza.ask('query($v: JSON) { echo(value: $v) in: echo(input: { value: $v }) }', {
        v: evil,
      });
      const brought = await plaza.ask('{ me { data extra friend { extra } } }');

      const text = JSON.stringify(evil);
      expect(JSON.stringify(sent)).toBe(`{"data":{"echo":${text},"in":${text}}}`);
      expect(JSON.stringify(brought)).toBe(
        `{"data":{"me":{"data":${text},"extra":${text},"friend":{"extra":${text}}}}}`,
      );
      expect(JSON.stringify(await plaza.ask(HONEST))).toBe(JSON.stringify(honest));
    }
  },
);

test('a subgraph that answers with such keys beside and below what it was asked for changes nothing', async () => {
  await using plaza = await startEngine(subgraphs);
  const { roads } = plaza;
  const original = roads.get('ages')!;
  /** What stands in place of each `"age":36` of the subgraph's answers. */
  const twist = (text: string) =>
    roads.set('ages', async ({ operation, variables, caller, deadlineMs }) => {
      const answered = await original({ operation, variables, caller, deadlineMs });
      const answer = JSON.stringify(answered).replaceAll('"age":36', text);
      return JSON.parse(answer.replace('{', '{"__proto__":{"polluted":1},')) as FetchResult;
    });

  twist(
    '"__proto__":{"polluted":1,"age":1},"constructor":{"prototype":{"polluted":1}},"name":"Eve","age":36',
  );
  const answers = [await plaza.ask(HONEST), await plaza.ask(HONEST)];
  twist('"__proto__":{"age":1}');
  const inherited = await plaza.ask(HONEST);
  roads.set('ages', original);

  for (const answer of [...answers, await plaza.ask(HONEST)])
    expect(JSON.stringify(answer)).toBe(JSON.stringify(honest));
  expect(JSON.stringify(inherited.data)).toBe(JSON.stringify(honest.data).replaceAll('36', 'null'));
});

test('a supergraph whose fields and types have such names is served', async () => {
  await using plaza = await startEngine({
    odd: {
      sdl: `type Query { constructor: toString hasOwnProperty(valueOf: Int): Int }
        type toString @key(fields: "valueOf") { valueOf: ID! prototype: Int }`,
      resolvers: {
        Query: {
          constructor: () => ({ valueOf: '1', prototype: 1 }),
          hasOwnProperty: (_root: unknown, { valueOf }: { valueOf: number }) => valueOf,
        },
      },
    },
    more: {
      sdl: 'type toString @key(fields: "valueOf") { valueOf: ID! isPrototypeOf: Int }',
      resolvers: { toString: { isPrototypeOf: () => 2 } },
    },
  });

  for (let run = 0; run < 2; run += 1) {
    const answer = await plaza.ask(
      'query($valueOf: Int) { constructor { __typename prototype isPrototypeOf valueOf } hasOwnProperty(valueOf: $valueOf) }',
      { valueOf: 3 },
    );

    expect(JSON.stringify(answer)).toBe(
      '{"data":{"constructor":{"__typename":"toString","prototype":1,"isPrototypeOf":2,"valueOf":"1"},"hasOwnProperty":3}}',
    );
  }
});
