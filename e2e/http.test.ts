import { gunzipSync } from 'node:zlib';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { request } from 'undici';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPlaza, type PlazaUnderTest } from './plaza.ts';

let plaza: PlazaUnderTest;

beforeAll(async () => {
  plaza = await startPlaza({ PLAZA_INTROSPECTION: '1' });
});

afterAll(() => plaza[Symbol.asyncDispose]());

const json = { 'content-type': 'application/json' };
const post = (body: string, headers: Record<string, string> = json) =>
  fetch(`${plaza.url}/graphql`, { method: 'POST', headers, body });
const asAda = async () => ({ ...json, authorization: `Bearer ${await plaza.sandbox.token('ada')}` });
const ME = JSON.stringify({ query: '{ me { name } }' });

test.each([
  ['JSON that is none', '{"query": ', 400, 'BAD_REQUEST'],
  ['no query', '{}', 400, undefined],
  ['a syntax error', '{"query":"{ me "}', 400, 'GRAPHQL_PARSE_FAILED'],
  ['an unknown field', '{"query":"{ nobody }"}', 400, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'an unknown operation',
    '{"query":"query A { me { name } }","operationName":"B"}',
    400,
    'OPERATION_RESOLUTION_FAILURE',
  ],
  ['a missing variable', '{"query":"query ($id: ID!) { person(id: $id) { id } }"}', 400, 'BAD_USER_INPUT'],
  [
    'too large a body',
    JSON.stringify({ query: `{ me { name } } #${'x'.repeat(1_100_000)}` }),
    413,
    'REQUEST_TOO_LARGE',
  ],
])('%s is answered in GraphQL’s shape', async (_name, body, status, code) => {
  const response = await post(body, await asAda());

  expect(response.status).toBe(status);
  const text = await response.text();
  if (code) expect(JSON.parse(text).errors[0].extensions.code).toBe(code);
  expect(text).not.toMatch(/node_modules|<html|stacktrace/i);
});

test('without a token nothing but the schema is answered', async () => {
  const refused = await post(ME);
  expect(refused.status).toBe(401);
  expect(((await refused.json()) as { errors: unknown[] }).errors).toMatchObject([
    { extensions: { code: 'UNAUTHENTICATED' } },
  ]);

  const mixed = await post(JSON.stringify({ query: '{ __schema { queryType { name } } me { name } }' }));
  expect(mixed.status).toBe(401);
  const schema = await post(JSON.stringify({ query: '{ __schema { queryType { name } } }' }));
  expect(await schema.json()).toEqual({ data: { __schema: { queryType: { name: 'Query' } } } });
});

const forgeries: [string, () => Promise<string>][] = [
  ['an expired token', () => plaza.sandbox.token('ada', { expiresIn: -60 })],
  ['a token for another audience', () => plaza.sandbox.token('ada', { audience: 'other' })],
  [
    'a token signed with another key',
    async () => {
      const { privateKey } = await generateKeyPair('ES256');
      return new SignJWT({ client_id: 'shop', scope: 'payments:read', roles: ['operator'] })
        .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt' })
        .setIssuer(plaza.sandbox.issuer)
        .setSubject('ada')
        .setAudience('plaza')
        .setIssuedAt()
        .setExpirationTime('1h')
        .sign(privateKey);
    },
  ],
  [
    'a token that brings its own key',
    async () => {
      const { privateKey, publicKey } = await generateKeyPair('ES256');
      return new SignJWT({ client_id: 'shop' })
        .setProtectedHeader({ alg: 'ES256', jwk: await exportJWK(publicKey) })
        .setIssuer(plaza.sandbox.issuer)
        .setSubject('ada')
        .setAudience('plaza')
        .setIssuedAt()
        .setExpirationTime('1h')
        .sign(privateKey);
    },
  ],
  [
    'an unsigned token',
    async () =>
      new UnsecuredJWT({ client_id: 'shop' })
        .setIssuer(plaza.sandbox.issuer)
        .setSubject('ada')
        .setAudience('plaza')
        .setIssuedAt()
        .setExpirationTime('1h')
        .encode(),
  ],
  [
    'a token signed with the public key as a shared secret',
    async () => {
      const { jwks_uri: uri } = (await (
        await fetch(`${plaza.sandbox.issuer}/.well-known/openid-configuration`)
      ).json()) as {
        jwks_uri: string;
      };
      const jwks = await (await fetch(uri)).text();
      return new SignJWT({ client_id: 'shop' })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer(plaza.sandbox.issuer)
        .setSubject('ada')
        .setAudience('plaza')
        .setIssuedAt()
        .setExpirationTime('1h')
        .sign(new TextEncoder().encode(jwks));
    },
  ],
  [
    'a token whose claims were altered',
    async () => {
      const [header, payload, signature] = (await plaza.sandbox.token('ada')).split('.');
      const claims = JSON.parse(Buffer.from(payload!, 'base64url').toString()) as object;
      return [
        header,
        Buffer.from(JSON.stringify({ ...claims, roles: ['operator'] })).toString('base64url'),
        signature,
      ].join('.');
    },
  ],
  ['no token at all but words', async () => 'let me in'],
];

test.each(forgeries)('%s is refused with 401, and its reason', async (_name, forge) => {
  const before = plaza.sandbox.journal.counts().byProvider;

  const response = await post(ME, { ...json, authorization: `Bearer ${await forge()}` });

  expect(response.status).toBe(401);
  const { data, errors } = (await response.json()) as {
    data?: unknown;
    errors: { extensions: { code: string } }[];
  };
  expect(data).toBeUndefined();
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
  const { stripe, plaid, twilio } = plaza.sandbox.journal.counts().byProvider;
  expect({ stripe, plaid, twilio }).toEqual({
    stripe: before.stripe,
    plaid: before.plaid,
    twilio: before.twilio,
  });
});

test('a browser is not made to send a query for a foreign page', async () => {
  const { authorization } = await asAda();
  const forged = await post(ME, { 'content-type': 'text/plain', authorization });
  expect(forged.status).toBeGreaterThanOrEqual(400);
  const simple = await fetch(`${plaza.url}/graphql?query={me{name}}`, { headers: { authorization } });
  expect(simple.status).toBe(400);
  const mutation = await fetch(
    `${plaza.url}/graphql?query=${encodeURIComponent('mutation { updatePerson(input: {name: "x"}) { person { id } } }')}`,
    {
      headers: { authorization, 'apollo-require-preflight': '1' },
    },
  );
  expect(mutation.status).toBe(405);
  const get = await fetch(`${plaza.url}/graphql?query={me{name}}`, {
    headers: { authorization, 'apollo-require-preflight': '1' },
  });
  expect(await get.json()).toMatchObject({ data: { me: { name: 'Ada Byrne' } } });
});

test('the answer’s media type and status are those of GraphQL over HTTP', async () => {
  const headers = { ...(await asAda()), accept: 'application/graphql-response+json' };

  const good = await post(ME, headers);
  const bad = await post('{"query":"{ nobody }"}', headers);

  expect([good.status, good.headers.get('content-type')]).toEqual([
    200,
    'application/graphql-response+json; charset=utf-8',
  ]);
  expect(bad.status).toBe(400);
});

test('no origin is allowed that was not configured', async () => {
  const response = await fetch(`${plaza.url}/graphql`, {
    method: 'OPTIONS',
    headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
  });

  expect(response.headers.get('access-control-allow-origin')).toBeNull();
});

test('a long answer is compressed', async () => {
  const { body, headers } = await request(`${plaza.url}/schema.graphql`, {
    headers: { 'accept-encoding': 'gzip' },
  });

  expect(headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(Buffer.from(await body.arrayBuffer())).toString()).toContain('type Person');
});

test('Plaza-Detail is answered to who may ask, and refused by name', async () => {
  const unknown = await post(ME, { ...(await asAda()), 'plaza-detail': 'secrets' });
  expect(unknown.status).toBe(400);
  expect(await unknown.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  const partner = await plaza.sandbox.token('partner');
  const refused = await post(ME, { ...json, authorization: `Bearer ${partner}`, 'plaza-detail': 'calls' });
  expect(refused.status).toBe(403);
  const unasked = await post(ME, await asAda());
  expect(await unasked.json()).toEqual({ data: { me: { name: 'Ada Byrne' } } });
});

test('where introspection is off, so is the schema', async () => {
  await using closed = await startPlaza({ PLAZA_INTROSPECTION: '0' });

  const sdl = await fetch(`${closed.url}/schema.graphql`);
  const answer = await closed.ask('ada', '{ __schema { types { name } } }');

  expect(sdl.status).toBe(404);
  expect(answer.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  expect((await closed.ask('ada', '{ me { nam } }')).errors?.[0]?.message).not.toContain('Did you mean');
});
