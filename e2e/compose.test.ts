import { afterAll, beforeAll, expect, test } from 'vitest';
import { createIdentity } from '#gateway/upstream/identity.ts';
import { headers, type Claims } from '#schema/protocol.ts';
import { openDatabase } from '#storage/open.ts';
import { createVault, deriveKey, readKeyring } from '#storage/secrets.ts';
import { signRequest } from '#subgraphs/kit/ports/wire.ts';
import { startTopology, type Topology } from './compose.ts';
import { HOME, startPlaza, TIMELINE } from './plaza.ts';
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

test('what subgraphs ask of one another passes between their processes, with its calls and its gaps', async () => {
  await using embedded = await startPlaza();
  const detail = { 'plaza-detail': 'calls' };

  const spread = await ask('nora', TIMELINE, { first: 30 }, detail);
  const alone = await embedded.ask('nora', TIMELINE, { first: 30 });

  expect(spread.errors).toBeUndefined();
  expect(spread.data.me.timeline.edges).toHaveLength(30);
  const withoutCursors = ({ data }: typeof alone) =>
    data.me.timeline.edges.map(({ at, node }: { at: string; node: object }) => ({ at, node }));
  expect(withoutCursors(spread)).toEqual(withoutCursors(alone));
  const costs = ({ extensions }: typeof alone) =>
    extensions!.plaza!.calls!.map(({ provider, subgraph }) => `${provider} ${subgraph}`).toSorted();
  expect(costs(spread)).toEqual(costs(alone));
});

test('a bank account is debited across the processes of payments, banking and people', async () => {
  const accounts = await ask('ada', '{ me { bankAccounts { id subtype } } }');
  const all = accounts.data.me.bankAccounts as { id: string; subtype: string }[];
  const document = `mutation ($input: CreateBankDebitInput!) { createBankDebit(input: $input) {
    payment { status } problem { __typename } } }`;
  const debit = (subtype: string, amount: number) =>
    ask('ada', document, {
      input: {
        bankAccountId: all.find((each) => each.subtype === subtype)!.id,
        amount: { amount, currency: 'USD' },
        mandate: { ipAddress: '203.0.113.7', userAgent: 'Mozilla/5.0' },
        checkBalance: true,
        checkName: true,
        idempotencyKey: `spread ${subtype} ${amount}`,
      },
    });

  const paid = await debit('checking', 1_500);
  expect(paid.errors).toBeUndefined();
  expect(paid.data.createBankDebit).toEqual({ payment: { status: 'PROCESSING' }, problem: null });
  const poor = await debit('checking', 99_000_000);
  expect(poor.data.createBankDebit.problem).toEqual({ __typename: 'InsufficientFunds' });
  const credit = await debit('credit card', 100);
  expect(credit.data.createBankDebit.problem).toEqual({ __typename: 'BankAccountNotDebitable' });
});

test('a port is answered to nobody whom our own processes did not sign for', async () => {
  const { PLAZA_KEYS } = topology.environment('links');
  const key = deriveKey(readKeyring(PLAZA_KEYS!), 'ports');
  const asking = { ...claims, roles: ['analyst'], scopes: ['payments:read'] };
  const text = JSON.stringify({
    input: { personId: 'per_nobody', before: null, limit: 1 },
    allowedMs: 1_000,
  });
  const knock = (token?: string, body = text) =>
    fetch(`${topology.url('payments')}/ports/payments/history`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body,
    });
  const { sign } = await gatewayIdentity();
  const right = await signRequest(key, 'payments/history', text, asking);

  const refused = [
    await knock(),
    await knock(await sign(asking, 'payments', text)),
    await knock(await signRequest(Buffer.alloc(32), 'payments/history', text, asking)),
    await knock(await signRequest(key, 'banking/history', text, asking)),
    await knock(right, text.replace('nobody', 'somebody')),
  ];
  const admitted = await knock(right);

  expect(refused.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
  expect(admitted.status).toBe(200);
  expect(await admitted.json()).toMatchObject({ error: { extensions: { code: 'NOT_CONNECTED' } } });
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

test.each(['people', 'payments', 'banking', 'messaging', 'links'])(
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
