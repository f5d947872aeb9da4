import { mkdtempSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPlainSubgraph, type PlainSubgraph } from '#e2e/plain-subgraph.ts';
import { readConfig } from './config.ts';
import { createDocuments } from './documents.ts';
import { startStandalone, type Standalone } from './standalone.ts';

let users: PlainSubgraph;
let open: Standalone;
let closed: Standalone;
let written = 0;

beforeAll(async () => {
  users = await startPlainSubgraph(
    `type Query { me(id: ID): User } type Mutation { write(times: Int!): Int }
     type User @key(fields: "id") { id: ID! name: String friends: [User!] }`,
    {
      Query: { me: () => ({ id: '1', name: 'Ada' }) },
      Mutation: { write: (_root: unknown, { times }: { times: number }) => (written += times) },
      User: { friends: () => [{ id: '2', name: 'Bob' }] },
    },
  );
  const file = join(mkdtempSync(join(tmpdir(), 'plaza-documents-')), 'plaza.config.json');
  writeFileSync(file, JSON.stringify({ limits: { cost: 500 } }));
  const start = (introspection: '0' | '1') =>
    startStandalone(
      readConfig(
        {
          PORT: '0',
          PLAZA_DATA: 'memory',
          LOG_LEVEL: 'silent',
          PLAZA_CONFIG: file,
          PLAZA_INTROSPECTION: introspection,
          ...(process.env['PLAZA_ENGINE'] && { PLAZA_ENGINE: process.env['PLAZA_ENGINE'] }),
        },
        { alone: true },
      ),
      { subgraphs: [`users=${users.url}`] },
    );
  [open, closed] = await Promise.all([start('1'), start('0')]);
});

afterAll(async () => {
  await Promise.all([open.close(), closed.close()]);
  await users[Symbol.asyncDispose]();
});

interface Answered {
  status: number;
  body: { data?: unknown; errors?: { message: string; extensions: { code: string } }[] };
}

const json = { 'content-type': 'application/json' };

async function post(body: object, { url } = open): Promise<Answered> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Answered['body'] };
}

const codes = ({ body }: Answered) => body.errors?.map(({ extensions }) => extensions.code);

test('a mutation by GET is refused with 405 and changes nothing; by POST it happens once', async () => {
  const query = 'mutation { write(times: 1) }';
  const url = `${open.url}/graphql?query=${encodeURIComponent(query)}`;

  const byGet = await fetch(url, { headers: { ...json, 'apollo-require-preflight': '1' } });
  const named = await fetch(
    `${open.url}/graphql?operationName=B&query=${encodeURIComponent(`query A { me { id } } ${query.replace('mutation', 'mutation B')}`)}`,
    { headers: json },
  );

  expect([byGet.status, named.status]).toEqual([405, 405]);
  expect(byGet.headers.get('allow')).toBe('POST');
  expect(written).toBe(0);
  expect(await post({ query })).toEqual({ status: 200, body: { data: { write: 1 } } });
  expect(written).toBe(1);
});

test('a query by GET is answered like one by POST', async () => {
  const query = 'query($id: ID) { me(id: $id) { name } }';
  const search = new URLSearchParams({ query, variables: '{"id":"1"}' });

  const response = await fetch(`${open.url}/graphql?${search}`, { headers: json });

  expect({ status: response.status, body: await response.json() }).toEqual(
    await post({ query, variables: { id: '1' } }),
  );
});

test('everything that is wrong with a document is told at once, each time it is asked', async () => {
  const query = '{ me(nobody: 1) { nme frinds { x } } you }';

  const answers = [
    await post({ query }),
    await post({ query }),
    ...(await Promise.all([post({ query }), post({ query })])),
  ];

  for (const { status, body } of answers) {
    expect(status).toBe(400);
    expect(body).toEqual({
      errors: [
        ['Unknown argument "nobody" on field "Query.me".', 'GRAPHQL_VALIDATION_FAILED'],
        ['Cannot query field "nme" on type "User". Did you mean "name"?', 'GRAPHQL_VALIDATION_FAILED'],
        ['Cannot query field "frinds" on type "User". Did you mean "friends"?', 'GRAPHQL_VALIDATION_FAILED'],
        ['Cannot query field "you" on type "Query".', 'GRAPHQL_VALIDATION_FAILED'],
      ].map(([message, code]) => ({ message, locations: expect.any(Array), extensions: { code } })),
    });
  }
});

test('what passes and what is refused at the same time do not meet', async () => {
  const good = { query: '{ me { name } }' };
  const bad = { query: '{ me { nobody } }' };
  const twisted = { query: 'mutation { write(times: "1") }' };

  const answers = await Promise.all(
    Array.from({ length: 90 }, (_, index) => post([good, bad, twisted][index % 3]!)),
  );

  answers.forEach((answer, index) => {
    if (index % 3 === 0) expect(answer).toEqual({ status: 200, body: { data: { me: { name: 'Ada' } } } });
    else expect([answer.status, codes(answer)]).toEqual([400, ['GRAPHQL_VALIDATION_FAILED']]);
  });
});

test('hundreds of documents in one packet do not lose each other: no mutation by GET slips through', async () => {
  const before = written;
  const { port } = new URL(open.url);
  const socket = connect(Number(port), '127.0.0.1');
  let text = '';
  socket.on('data', (chunk) => (text += String(chunk)));
  const statuses = () => [...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status);

  socket.write(
    Array.from(
      { length: 800 },
      (_, index) =>
        `GET /graphql?query=mutation{write(times:1)}%23${index} HTTP/1.1\r\nHost: a\r\ncontent-type: application/json\r\n\r\n`,
    ).join(''),
  );
  await expect.poll(() => statuses().length, { timeout: 20_000 }).toBe(800);
  socket.destroy();

  expect(new Set(statuses())).toEqual(new Set(['405']));
  expect(written).toBe(before);
});

test('a document is there as long as one request of several holds it', async () => {
  const { hand, store } = createDocuments();
  const document = parse('{ me { name } }');
  const takeBack = [hand('hash', document), hand('hash', document)];

  takeBack[0]!();
  takeBack[0]!();
  expect(await store.get('prefix:hash')).toBe(document);

  takeBack[1]!();
  expect(await store.get('prefix:hash')).not.toBe(document);
});

test('an operation that is not in the document, or is not named among several, is refused', async () => {
  const query = 'query A { me { id } } query B { me { name } }';

  const unknown = await post({ query, operationName: 'C' });
  const unnamed = await post({ query });
  const named = await post({ query, operationName: 'B' });

  for (const refused of [unknown, unnamed]) {
    expect(refused.status).toBe(400);
    expect(codes(refused)).toEqual(['OPERATION_RESOLUTION_FAILURE']);
  }
  expect(named.body).toEqual({ data: { me: { name: 'Ada' } } });
});

test('an operation that costs too much is refused with 429, and a limit says what it is', async () => {
  const many = Array.from({ length: 50 }, (_, index) => `f${index}: friends { id }`).join(' ');

  const { status, body } = await post({ query: `{ me { ${many} } }` });

  expect(status).toBe(429);
  expect(body.errors).toMatchObject([
    { extensions: { code: 'COST_LIMIT', limit: { name: 'cost', max: 500, actual: expect.any(Number) } } },
  ]);
});

test('with introspection off the schema is told nowhere, not even by suggestions', async () => {
  const schema = await post({ query: '{ __schema { description } }' }, closed);
  const hidden = await post(
    { query: '{ me { ...F } } fragment F on User { id } query B { __type(name: "User") { name } }' },
    closed,
  );
  const wrong = await post({ query: '{ me(idd: 1) { nme frinds { id } } }' }, closed);
  const typename = await post({ query: '{ __typename me { __typename } }' }, closed);
  const variable = await post(
    { query: 'query($id: ID) { me(id: $id) { id } }', variables: { id: [] } },
    closed,
  );
  const sdl = await fetch(`${closed.url}/schema.graphql`);

  expect([schema.status, codes(schema)]).toEqual([400, ['GRAPHQL_VALIDATION_FAILED']]);
  expect(schema.body.errors![0]!.message).toContain('introspection has been disabled');
  expect(codes(hidden)).toContain('GRAPHQL_VALIDATION_FAILED');
  expect(wrong.body.errors).toHaveLength(3);
  expect(JSON.stringify([schema, hidden, wrong, variable])).not.toMatch(/did you mean/i);
  expect(typename.body).toEqual({ data: { __typename: 'Query', me: { __typename: 'User' } } });
  expect(sdl.status).toBe(404);
  expect((await post({ query: '{ __schema { queryType { name } } }' })).body).toEqual({
    data: { __schema: { queryType: { name: 'Query' } } },
  });
});
