/** What planners and engines are known to get wrong (ENGINE.md §3 and §5), by real answers, with either planner. */
import { describe, expect, test } from 'vitest';
import { composeGraph, refusalOf, startGraph, type HandMade } from './graph.ts';

const people: HandMade = {
  sdl: 'type Query { me: Person people: [Person] } type Person @key(fields: "id") { id: ID! email: String friends: [Person!] }',
  resolvers: {
    Query: { me: () => ({ id: '1' }), people: () => [{ id: '1' }, { id: '2' }, { id: '1' }, null] },
    Person: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
      email: ({ id }: { id: string }) => `${id}@example.com`,
      friends: () => [{ id: '1' }, { id: '2' }],
    },
  },
};

const travel: HandMade = {
  sdl: 'type Person @key(fields: "id") { id: ID! bookings(limit: Int = 5): String home: String }',
  resolvers: {
    Person: {
      __resolveReference: ({ id }: { id: string }) => (id === '2' ? new Error('no such traveller') : { id }),
      bookings: ({ id }: { id: string }, { limit }: { limit?: number }) => `${id}:${JSON.stringify(limit)}`,
      home: ({ id }: { id: string }) => `home of ${id}`,
    },
  },
};

const comments = {
  posts: {
    sdl: 'type Query { post: Post } type Post @key(fields: "id") { id: ID! title: String comments(limit: Int): [String] }',
    resolvers: {
      Query: { post: () => ({ id: '1' }) },
      Post: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        title: () => 'title',
        comments: (_: unknown, { limit }: { limit?: number }) => ['a', 'b', 'c', 'd'].slice(0, limit),
      },
    },
  },
  digest: {
    sdl: `type Post @key(fields: "id") { id: ID! title: String @external comments(limit: Int): [String] @external
      digest: String @requires(fields: "comments(limit: 3)") short: String @requires(fields: "comments(limit: 2)") loud: String @requires(fields: "title") }`,
    resolvers: {
      Post: {
        __resolveReference: (post: object) => post,
        digest: (post: { comments: string[] }) => post.comments.join(''),
        short: (post: { comments: string[] }) => post.comments.join(''),
        loud: ({ title }: { title: string }) => title.toUpperCase(),
      },
    },
  },
} satisfies Record<string, HandMade>;

describe.each(['hive', 'apollo'] as const)('planned by %s:', (planner) => {
  test('one error of a subgraph about an entity is told at every place where the entity stands', async () => {
    await using graph = await startGraph({ people, travel }, planner);

    const { data, errors } = await graph.ask('{ people { id home friends { home } } }');

    expect(data.people.map((person: { home: string } | null) => person?.home)).toEqual([
      'home of 1',
      null,
      'home of 1',
      undefined,
    ]);
    // At the entity, or at its field.
    expect(errors!.map(({ path }) => path!.join('.').replace(/\.home$/, '')).toSorted()).toEqual(
      ['people.0.friends.1', 'people.1', 'people.1.friends.1', 'people.2.friends.1'].toSorted(),
    );
    expect(new Set(errors!.map(({ message }) => message))).toEqual(new Set(['no such traveller']));
    const asked = graph.sent.filter(({ subgraph }) => subgraph === 'travel');
    for (const { variables } of asked)
      for (const list of Object.values(variables))
        expect(new Set((list as object[]).map((each) => JSON.stringify(each))).size).toBe(
          (list as object[]).length,
        );
  });

  test('an entity that stands twice with other arguments below has each of its answers', async () => {
    await using graph = await startGraph({ people, travel }, planner);

    const { data } = await graph.ask(
      '{ a: me { bookings(limit: 1) } b: me { bookings(limit: 2) other: bookings(limit: 3) } }',
    );

    expect(data).toEqual({ a: { bookings: '1:1' }, b: { bookings: '1:2', other: '1:3' } });
  });

  test('what @include excludes is not fetched, and nobody is asked for it', async () => {
    await using graph = await startGraph({ people, travel }, planner);
    const query = 'query ($b: Boolean!) { me { id bookings @include(if: $b) email @include(if: $b) } }';

    const without = await graph.ask(query, { b: false });

    expect(without.text).toBe('{"data":{"me":{"id":"1"}}}');
    expect(graph.sent.map(({ subgraph }) => subgraph)).toEqual(['people']);
    expect(graph.sent[0]!.query).not.toContain('email');
    const { text } = await graph.ask(query, { b: true });
    expect(text).toBe('{"data":{"me":{"id":"1","bookings":"1:5","email":"1@example.com"}}}');
  });

  test('a field under @include that requires another loses no sibling', async () => {
    await using graph = await startGraph(comments, planner);
    const query =
      'query ($b: Boolean!) { post { loud @include(if: $b) title @skip(if: $b) digest @include(if: $b) id } }';

    expect((await graph.ask(query, { b: true })).data).toEqual({
      post: { loud: 'TITLE', digest: 'abc', id: '1' },
    });
    expect((await graph.ask(query, { b: false })).data).toEqual({ post: { title: 'title', id: '1' } });
  });

  test("arguments of @requires and the client's own arguments of the same field stay apart", async () => {
    await using graph = await startGraph(comments, planner);

    const { text } = await graph.ask('{ post { comments(limit: 1) digest all: comments } }');

    expect(text).toBe('{"data":{"post":{"comments":["a"],"digest":"abc","all":["a","b","c","d"]}}}');
  });

  test('two fields that require one field with different arguments get what each requires', async () => {
    await using graph = await startGraph(comments, planner);

    const { data } = await graph.ask('{ post { digest short } }');

    expect(data).toEqual({ post: { digest: 'abc', short: 'ab' } });
  });

  test('an alias that is the name of a key hides the key from nobody', async () => {
    await using graph = await startGraph({ people, travel }, planner);

    const { text } = await graph.ask('{ me { id: email home email: id } }');

    expect(text).toBe('{"data":{"me":{"id":"1@example.com","home":"home of 1","email":"1"}}}');
  });

  test('defaults of variables count only for what is missing, null is sent as null', async () => {
    await using graph = await startGraph({ people, travel }, planner);
    const query =
      'query ($limit: Int = 7, $none: Int) { me { a: bookings(limit: $limit) b: bookings(limit: $none) } }';

    expect((await graph.ask(query)).data).toEqual({ me: { a: '1:7', b: '1:5' } });
    expect((await graph.ask(query, { limit: null, none: null })).data).toEqual({
      me: { a: '1:null', b: '1:null' },
    });
    expect((await graph.ask(query, { limit: 1, none: 2 })).data).toEqual({ me: { a: '1:1', b: '1:2' } });
  });

  test('conditions read variables with their defaults', async () => {
    await using graph = await startGraph({ people, travel }, planner);
    const query =
      'query ($yes: Boolean = true, $no: Boolean! = false) { me { id @skip(if: $no) email @include(if: $yes) } }';

    expect((await graph.ask(query)).data).toEqual({ me: { id: '1', email: '1@example.com' } });
    expect((await graph.ask(query, { yes: false, no: true })).data).toEqual({ me: {} });
  });

  test('introspection beside data is answered here and reaches no subgraph', async () => {
    await using graph = await startGraph({ people, travel }, planner);

    const { text } = await graph.ask(
      '{ __schema { queryType { name } } me { id __typename } t: __type(name: "Person") { name __typename kind } }',
    );

    expect(text).toBe(
      '{"data":{"__schema":{"queryType":{"name":"Query"}},"me":{"id":"1","__typename":"Person"},"t":{"name":"Person","__typename":"__Type","kind":"OBJECT"}}}',
    );
    expect(graph.sent.map(({ query }) => query).join()).not.toMatch(/__schema|__type\b/);
  });

  test('an operation of __typename alone is answered', async () => {
    await using graph = await startGraph({ people }, planner);

    expect((await graph.ask('{ __typename again: __typename }')).text).toBe(
      '{"data":{"__typename":"Query","again":"Query"}}',
    );
    expect(graph.sent).toEqual([]);
  });

  test('a nested query over shareable values is planned or refused at once', async () => {
    const level =
      'type Query { level: Level @shareable } type Level @shareable { next: Level a: Int b: Int }';
    const answer = () => ({ data: { level: null } });
    await using graph = await startGraph(
      { one: { sdl: level, answer }, two: { sdl: level, answer }, three: { sdl: level, answer } },
      planner,
    );
    const nested = (depth: number): string => (depth === 0 ? 'a b' : `a b next { ${nested(depth - 1)} }`);

    const started = performance.now();
    const { data, errors } = await graph.askOnce(`{ level { ${nested(10)} } }`);

    expect(performance.now() - started).toBeLessThan(2_000);
    expect(errors ?? data).toBeDefined();
  });
});

test('a supergraph with @fromContext is refused at load, by its name', async () => {
  const header = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@context", "@fromContext"])`;
  const supergraph = composeGraph({
    one: {
      sdl: `${header} type Query { a: A } type A @key(fields: "id") @context(name: "ctx") { id: ID! word: String b: B } type B @key(fields: "id") { id: ID! }`,
    },
    two: {
      sdl: `${header} type A @key(fields: "id") @context(name: "here") { id: ID! own: String! c: C } type C @key(fields: "id") { id: ID! said(word: String @fromContext(field: "$here { own }")): String }`,
    },
  });

  expect(await refusalOf(supergraph)).toMatch(/context/i);
});
