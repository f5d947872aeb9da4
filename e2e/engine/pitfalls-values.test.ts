/** What subgraphs may answer, and what clients then get: ENGINE.md §5, by real answers. */
import { expect, test } from 'vitest';
import { startGraph } from './graph.ts';

const ONE = `
  type Query { thing: Thing things: [Thing] strict: [Thing!] hue: Hue }
  type Thing { id: ID name: String count: Int size: Float ready: Boolean tags: [String!] part: Thing must: String! hue: Hue }
  enum Hue { RED GREEN SECRET @inaccessible }`;

const answering = (body: unknown) => startGraph({ one: { sdl: ONE, answer: () => body } });

test.each([
  ['name', 17],
  ['name', true],
  ['name', { a: 1 }],
  ['name', ['a']],
  ['count', '17'],
  ['count', 1.5],
  ['count', 3_000_000_000],
  ['count', true],
  ['size', '1.5'],
  ['ready', 1],
  ['ready', 'true'],
  ['hue', 'BLUE'],
  ['hue', 3],
])('a wrong leaf is an error and not a coercion: %s = %j', async (field, value) => {
  await using graph = await answering({ data: { thing: { [field]: value } } });

  const { data, errors } = await graph.ask(`{ thing { ${field} } }`);

  expect(data).toEqual({ thing: { [field]: null } });
  expect(errors).toMatchObject([{ path: ['thing', field] }]);
});

test.each([
  ['tags', 'a'],
  ['tags', { 0: 'a', length: 1 }],
  ['part { name }', 'a'],
  ['part { name }', [{ name: 'a' }]],
  ['part { name }', 7],
])('a thing of another shape is an error: %s = %j', async (selection, value) => {
  const field = selection.split(' ')[0]!;
  await using graph = await answering({ data: { thing: { [field]: value } } });

  const { data, errors } = await graph.ask(`{ thing { ${selection} } }`);

  expect(data).toEqual({ thing: { [field]: null } });
  expect(errors).toMatchObject([{ path: ['thing', field] }]);
});

test('a wrong leaf in a list of non-null leaves takes the list with it', async () => {
  await using graph = await answering({ data: { thing: { tags: ['a', 2, 'c'] } } });

  const { data, errors } = await graph.ask('{ thing { tags } }');

  expect(data).toEqual({ thing: { tags: null } });
  expect(errors).toMatchObject([{ path: ['thing', 'tags', 1] }]);
});

test.each([
  ['nothing', { data: null }],
  ['an empty object', {}],
  ['an empty list of errors', { data: null, errors: [] }],
])('an answer of %s is an error', async (_what, body) => {
  await using graph = await answering(body);

  const { data, errors } = await graph.ask('{ thing { name } }');

  expect(data).toEqual({ thing: null });
  expect(errors).toMatchObject([{ path: ['thing'] }]);
});

test.each([
  ['a field that is not there', { data: { thing: {} } }],
  ['a null', { data: { thing: { must: null } } }],
])('%s at a non-null position bubbles up, with an error of its own in errors', async (_what, body) => {
  await using graph = await answering(body);

  const { data, errors } = await graph.ask('{ thing { must } }');

  expect(data).toEqual({ thing: null });
  expect(errors).toMatchObject([{ path: ['thing', 'must'] }]);
  expect(errors![0]!.message).toContain('Cannot return null for non-nullable field Thing.must.');
});

test("a subgraph's own error for a null that bubbles up is told, once", async () => {
  const error = { message: 'no luck', path: ['thing', 'must'], extensions: { code: 'LUCKLESS' } };
  await using graph = await answering({ data: { thing: null }, errors: [error] });

  const { data, errors } = await graph.ask('{ thing { must } }');

  expect(data).toEqual({ thing: null });
  expect(errors).toHaveLength(1);
  expect(errors).toMatchObject([
    { message: 'no luck', path: ['thing', 'must'], extensions: { code: 'LUCKLESS' } },
  ]);
});

test('errors beside data: null keep their words, codes and paths', async () => {
  const error = { message: 'no luck', path: ['thing', 'must'], extensions: { code: 'LUCKLESS' } };
  await using graph = await answering({ data: null, errors: [error] });

  const { data, errors } = await graph.ask('{ thing { must } }');

  expect(data).toEqual({ thing: null });
  expect(errors).toMatchObject([
    { message: 'no luck', path: ['thing', 'must'], extensions: { code: 'LUCKLESS' } },
  ]);
});

test.each([
  ['no path', undefined],
  ['a path that leads nowhere', ['thing', 7, '__proto__', 'x']],
  ['a path of another field', ['hue']],
])('an error with %s is told, and the data stand', async (_what, path) => {
  await using graph = await answering({ data: { thing: { name: 'a' } }, errors: [{ message: 'odd', path }] });

  const { data, errors } = await graph.ask('{ thing { name } }');

  expect(data).toEqual({ thing: { name: 'a' } });
  expect(errors).toMatchObject([{ message: 'odd' }]);
});

test("keys come in the operation's order, and what was not asked for stays out", async () => {
  const body = '{"data":{"hue":"RED","extra":1,"thing":{"tags":["x"],"more":{},"name":"n","count":1}}}';
  await using graph = await answering(body);

  const { text } = await graph.ask('{ thing { name count tags } hue }');

  expect(text).toBe('{"data":{"thing":{"name":"n","count":1,"tags":["x"]},"hue":"RED"}}');
});

test('a hidden enum value is null, and its name reaches nobody', async () => {
  await using graph = await answering({ data: { hue: 'SECRET', thing: { hue: 'SECRET' } } });

  const { data, text } = await graph.ask('{ hue thing { hue } }');

  expect(data).toEqual({ hue: null, thing: { hue: null } });
  expect(text).not.toContain('SECRET');
});

test('text of any kind passes unharmed', async () => {
  const name = 'quote " slash \\ newline \n nul \u0000 line \u2028 half \ud83d fox 🦊';
  await using graph = await answering({ data: { thing: { name } } });

  const { data, text } = await graph.ask('{ thing { name } }');

  expect(data).toEqual({ thing: { name } });
  expect(JSON.parse(text)).toEqual({ data: { thing: { name } } });
});

test('no host of a subgraph is in any error', async () => {
  await using graph = await answering(new Error('connect ECONNREFUSED one.internal:4001'));

  const { data, text } = await graph.ask('{ thing { name } }');

  expect(data).toEqual({ thing: null });
  expect(text).not.toContain('internal');
  expect(text).not.toContain('ECONNREFUSED');
});

test('__proto__ and constructor as alias, variable and key of a subgraph pollute nothing', async () => {
  await using graph = await startGraph({
    one: {
      sdl: 'type Query { echo(text: String): String thing: Thing } type Thing { name: String }',
      answer: ({ query }) =>
        query.includes('honest')
          ? { data: { honest: { name: 'n' } } }
          : '{"data":{"__proto__":"p","constructor":"c","_p0":"p","_p1":"c","thing":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"name":"n"}},"extensions":{"__proto__":{"polluted":1}}}',
    },
  });
  const honest = await graph.ask('{ honest: thing { name } }');

  const variables = JSON.parse('{"__proto__":"a","constructor":"b"}') as Record<string, unknown>;
  const query =
    'query ($__proto__: String, $constructor: String) { __proto__: echo(text: $__proto__) constructor: echo(text: $constructor) thing { name } }';
  const { data } = await graph.ask(query, variables);

  expect(Object.keys(data as object)).toEqual(['__proto__', 'constructor', 'thing']);
  expect(graph.sent[0]!.variables).toEqual(variables);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  expect((await graph.ask('{ honest: thing { name } }')).text).toBe(honest.text);
});
