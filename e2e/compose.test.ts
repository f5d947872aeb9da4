import { afterAll, beforeAll, expect, test } from 'vitest';
import { createIdentity } from '#gateway/upstream/identity.ts';
import { headers, type Claims } from '#schema/protocol.ts';
import { openDatabase } from '#storage/open.ts';
import { createVault, readKeyring } from '#storage/secrets.ts';
import { startTopology, type Topology } from './compose.ts';
import { HOME, startPlaza } from './plaza.ts';
import { ask as askAt } from './process.ts';

let topology: Topology;

beforeAll(async () => {
  topology = await startTopology();
}, 90_000);

afterAll(() => topology[Symbol.asyncDispose]());

const ask = (member: string, query: string, variables: object = {}, more: Record<string, string> = {}) =>
  askAt(topology.url('gateway'), topology.url('sandbox'), member, query, variables, more);

test('the processes of docker-compose.yml answer Home with the same data as one process', async () => {
  await using embedded = await startPlaza();

  const spread = await ask('ada', HOME);
  const alone = await embedded.ask('ada', HOME);

  expect(spread.errors).toBeUndefined();
  expect(spread.data.me.payments.edges).toHaveLength(3);
  expect(spread.data.me.messages.edges).toHaveLength(3);
  expect(spread.data).toEqual(alone.data);
});

test('the ledger of every subgraph arrives over HTTP', async () => {
  const { extensions } = await ask('ben', HOME, {}, { 'plaza-detail': 'calls' });

  const calls = extensions!.plaza!.calls!;
  expect(new Set(calls.map(({ provider }) => provider))).toEqual(new Set(['stripe', 'plaid', 'twilio']));
  expect(calls.every(({ startMs, ms, status }) => startMs >= 0 && ms >= 0 && status === 200)).toBe(true);
});

test('a subgraph that is gone nulls its own fields with a cause; back again, it answers', async () => {
  await topology.kill('banking');

  const { data, errors, extensions } = await ask('ada', HOME);

  expect(data.me.bankAccounts).toBeNull();
  expect(data.me.name).toMatch(/^Ada/);
  expect(data.me.payments.edges).toHaveLength(3);
  expect(data.me.messages.edges).toHaveLength(3);
  expect(errors).toMatchObject([{ path: ['me', 'bankAccounts'] }]);
  expect(extensions!.plaza!.nulls).toMatchObject([{ path: ['me', 'bankAccounts'] }]);
  await topology.start('banking');
  expect((await ask('ada', HOME)).errors).toBeUndefined();
});

const claims: Claims = {
  app: 'shop',
  person: null,
  issuer: 'https://issuer.example',
  subject: 'shop',
  name: null,
  email: null,
  roles: ['operator'],
  scopes: ['people:read', 'people:write'],
  requestId: 'test',
};

/** Signs as the gateway does, with its own key from the database that all share. */
async function gatewayIdentity() {
  const { DATABASE_URL, PLAZA_KEYS } = topology.environment('gateway');
  const db = await openDatabase({ url: DATABASE_URL!, folder: null });
  const identity = await createIdentity(db, createVault(readKeyring(PLAZA_KEYS!)));
  await db.close();
  return identity;
}

function post(service: string, query: string, identity?: string): Promise<Response> {
  return fetch(`${topology.url(service)}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(identity && { [headers.identity]: identity }) },
    body: bodyOf(query),
  });
}

const bodyOf = (query: string) => JSON.stringify({ query });
const CREATE = 'mutation { createPerson(input: { name: "Signed" }) { person { name } } }';

test.each(['people', 'payments', 'banking', 'messaging'])(
  '%s refuses whom the gateway did not sign',
  async (name) => {
    const { sign } = await gatewayIdentity();
    const query = '{ __typename }';
    const elsewhere = name === 'people' ? 'payments' : 'people';

    const refused = [
      await post(name, query),
      await post(name, query, 'eyJhbGciOiJub25lIn0.e30.'),
      await post(name, query, await sign(claims, elsewhere, bodyOf(query))),
    ];
    const admitted = await post(name, query, await sign(claims, name, bodyOf(query)));

    expect(refused.map(({ status }) => status)).toEqual([401, 401, 401]);
    expect(await refused[0]!.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(admitted.status).toBe(200);
  },
);

test('an identity for a mutation is good for that body alone, one for a query for no mutation', async () => {
  const { sign } = await gatewayIdentity();
  const forCreate = await sign(claims, 'people', bodyOf(CREATE));
  const forQuery = await sign(claims, 'people', bodyOf('{ __typename }'));

  const refused = [
    await post('people', CREATE.replace('Signed', 'Altered'), forCreate),
    await post('people', '{ __typename }', forCreate),
    await post('people', CREATE, forQuery),
    await post('people', `,${CREATE}`, forQuery),
    await post('people', `fragment F on Person { id },${CREATE}`, forQuery),
  ];
  const admitted = await post('people', CREATE, forCreate);

  expect(refused.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
  expect(admitted.status).toBe(200);
});

test(
  'all processes stop with 0 on SIGTERM, and start again on the state that PostgreSQL kept',
  { timeout: 90_000 },
  async () => {
    await ask('ada', 'mutation { updatePerson(input: { name: "Ada in PostgreSQL" }) { person { name } } }');

    const codes = await topology.stopAll();
    await topology.startAll();

    expect(Object.values(codes)).toEqual(Object.keys(codes).map(() => 0));
    expect((await ask('ada', '{ me { name } }')).data.me.name).toBe('Ada in PostgreSQL');
  },
);
