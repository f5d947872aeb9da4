import { deflateRawSync } from 'node:zlib';
import { mkdir, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import Fastify, { type FastifyInstance } from 'fastify';
import { graphql, parse } from 'graphql';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { npmStart, temporaryFolder, type StartedPlaza } from './process.ts';

const SDL = `
extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key"])
type Person @key(fields: "id") { id: ID! points: Int }
`;
const QUESTION = '{ me { name id points } }';

let partner: FastifyInstance;
/** What the partner says in place of an answer, and the ledger that it makes up. */
let mischief: string | undefined;
let ledger: string | undefined;
let plaza: StartedPlaza;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const identities: string[] = [];

beforeAll(async () => {
  partner = await startPartner();
  const { port } = partner.server.address() as AddressInfo;
  folder = await temporaryFolder();
  await mkdir(`${folder.path}/schemas`);
  await writeFile(`${folder.path}/schemas/loyalty.graphql`, SDL);
  const config = `${folder.path}/plaza.config.json`;
  const loyalty = {
    name: 'loyalty',
    url: `http://127.0.0.1:${port}/graphql`,
    schema: 'schemas/loyalty.graphql',
  };
  // It misbehaves many times in a row here, and is asked every time.
  const upstream = { subgraphs: { loyalty: { breakerFailures: 1_000 } } };
  const deadlines = { subgraphMs: 1_500 };
  await writeFile(config, JSON.stringify({ subgraphs: [loyalty], deadlines, upstream }));
  plaza = await npmStart('memory', { PLAZA_CONFIG: config });
});

afterAll(async () => {
  await plaza[Symbol.asyncDispose]();
  await partner.close();
  await folder[Symbol.asyncDispose]();
});

/** A partner's subgraph as any federated server is: it knows nothing of Plaza. Everybody has as many points as their id is long. */
async function startPartner(): Promise<FastifyInstance> {
  const resolvers = { Person: { points: ({ id }: { id: string }) => id.length } };
  const schema = buildSubgraphSchema([{ typeDefs: parse(SDL), resolvers }]);
  const app = Fastify({ forceCloseConnections: true });
  app.post('/graphql', async (request, reply) => {
    identities.push(String(request.headers['plaza-identity']));
    if (ledger) void reply.header('plaza-ledger', ledger);
    if (mischief !== undefined) return reply.type('application/json').send(mischief);
    const { query, variables } = request.body as { query: string; variables: Record<string, unknown> };
    return graphql({ schema, source: query, variableValues: variables });
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  return app;
}

test('a fifth subgraph answers in the same query, told by a verifiable identity who asks', async () => {
  const { data, errors } = await plaza.ask('ada', QUESTION);

  expect(errors).toBeUndefined();
  expect(data.me).toEqual({
    name: expect.stringMatching(/^Ada /),
    id: data.me.id,
    points: data.me.id.length,
  });
  const keys = createRemoteJWKSet(new URL(`${plaza.url}/.well-known/jwks.json`));
  const { payload } = await jwtVerify(identities.at(-1)!, keys, { issuer: 'plaza', audience: 'loyalty' });
  const person: string = data.me.id;
  expect(payload['plaza']).toMatchObject({ app: 'shop', person, subject: person, name: null, email: null });
  expect(payload.exp! - payload.iat!).toBe(60);
});

test('the token of a person who was merged into another speaks for the survivor, to a partner too', async () => {
  const idOf = async (member: string) => (await plaza.ask(member, QUESTION)).data.me.id as string;
  const [retiredId, survivorId] = [await idOf('kofi'), await idOf('gus')];
  const MERGE =
    'mutation ($input: MergePersonsInput!) { mergePersons(input: $input) { problem { __typename ... on Problem { message retryable } } } }';
  const merged = await plaza.ask('operator', MERGE, { input: { retiredId, survivorId } });
  expect(merged.data).toEqual({ mergePersons: { problem: null } });

  const toldAs = async () => {
    identities.length = 0;
    expect((await plaza.ask('kofi', QUESTION)).data.me).toMatchObject({ id: survivorId });
    const [, payload] = identities.at(-1)!.split('.');
    return (JSON.parse(Buffer.from(payload!, 'base64url').toString()) as { plaza: { person: string } }).plaza
      .person;
  };
  await expect.poll(toldAs, { timeout: 5_000 }).toBe(survivorId);
});

test('its types stand in the schema that clients read', async () => {
  const sdl = await (await fetch(`${plaza.url}/schema.graphql`)).text();

  expect(sdl).toMatch(/type Person \{[^}]*points: Int/);
});

test.each([
  ['a page', '<html>busy</html>'],
  ['nothing', ''],
  ['a number', '42'],
  ['no data and no errors', '{}'],
  ['data that is a list', '{"data":[1]}'],
  ['errors that are none', '{"data":{"_entities":[{"points":1}]},"errors":"oh"}'],
  ['too few entities', '{"data":{"_entities":[]}}'],
  ['a point that is no number', '{"data":{"_entities":[{"points":{"a":1}}]}}'],
  [
    'a prototype',
    '{"data":{"__proto__":{"polluted":1},"_entities":[{"__proto__":{"polluted":1},"points":null}]}}',
  ],
])('%s in place of an answer costs its own field, and nothing else', async (_name, text) => {
  mischief = text;

  const { data } = await plaza.ask('ada', QUESTION);

  mischief = undefined;
  expect(data.me).toEqual({ name: expect.stringMatching(/^Ada /), id: expect.any(String), points: null });
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test('a ledger that a partner makes up is not believed', async () => {
  const call = {
    provider: 'stripe',
    operation: 'POST /v1/refunds',
    subgraph: 'payments',
    startMs: 1,
    ms: 1,
    status: 200,
  };
  for (const made of [[null], {}, [call]]) {
    ledger = deflateRawSync(JSON.stringify(made)).toString('base64url');

    const { data, extensions } = await plaza.ask('ada', QUESTION, {}, { 'plaza-detail': 'calls' });

    expect(data.me.points).toBe(data.me.id.length);
    expect(extensions?.plaza?.calls).toEqual([]);
  }
  ledger = undefined;
});

test('when it is down only its own field is null, with the cause', async () => {
  await partner.close();

  const { data, errors, extensions } = await plaza.ask('ada', QUESTION);

  expect(data.me).toEqual({ name: expect.stringMatching(/^Ada /), id: expect.any(String), points: null });
  expect(errors).toMatchObject([
    { path: ['me', 'points'], extensions: { code: 'UPSTREAM_UNAVAILABLE', subgraph: 'loyalty' } },
  ]);
  expect(extensions!.plaza!.nulls).toMatchObject([{ path: ['me', 'points'], cause: 'subgraph_error' }]);
});
