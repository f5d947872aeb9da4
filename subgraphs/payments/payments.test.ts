import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSandbox, type Sandbox } from '#sandbox/sandbox.ts';
import type { Db } from '#storage/database.ts';
import { openDatabase } from '#storage/open.ts';
import {
  claimsOf,
  createAsker,
  createLogUnderTest,
  createVaultUnderTest,
  entities,
  ISSUER,
} from '#subgraphs/kit/under-test.ts';
import { readStripeConfig } from './config.ts';
import { createPayments } from './server.ts';

let sandbox: Sandbox;
let db: Db;
let ask: ReturnType<typeof createAsker>;
const log = createLogUnderTest();
const scopes = ['payments:read', 'payments:write'];

beforeAll(async () => {
  [sandbox, db] = await Promise.all([startSandbox({ ticking: false }), openDatabase({ folder: null })]);
  const config = readStripeConfig({}, sandbox.url);
  const payments = createPayments({
    configs: [config],
    db,
    macKey: Buffer.alloc(32, 7),
    vault: createVaultUnderTest(),
    log,
  });
  ask = createAsker(payments.handle);
  const customerOf = (subject: string) =>
    sandbox.world.people.find((person) => person.subject === subject)!.customerId!;
  await payments.link([
    { issuer: ISSUER, subject: 'both', customers: [customerOf('ada'), customerOf('ben')] },
    { issuer: ISSUER, subject: 'eli', customers: [customerOf('eli')] },
  ]);
});

afterAll(async () => {
  await sandbox.close();
  await db.close();
});

const reference = (subject: string) => ({
  representations: [{ __typename: 'Person', id: claimsOf(subject).person }],
});

test('a person who is two customers pages through both, newest first, without gap or repetition', async () => {
  const both = claimsOf('both', { scopes });
  const seen: { id: string; createdAt: string }[] = [];
  let after: string | null = null;
  do {
    const selection = `payments(first: 37, after: ${JSON.stringify(after)}) { edges { node { id createdAt } } pageInfo { hasNextPage endCursor } }`;
    const { data, errors } = await ask(entities('Person', selection), reference('both'), both);
    expect(errors).toBeUndefined();
    const { edges, pageInfo } = data._entities[0].payments;
    seen.push(...edges.map((edge: { node: (typeof seen)[number] }) => edge.node));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);

  const cast = sandbox.world.payments.filter(({ subject }) => subject === 'ada' || subject === 'ben');
  expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
  expect(seen).toHaveLength(cast.length);
  expect(seen.map(({ createdAt }) => createdAt)).toEqual(
    seen
      .map(({ createdAt }) => createdAt)
      .toSorted()
      .toReversed(),
  );
});

test('a payment’s time window holds its first instant and not its last', async () => {
  const cast = sandbox.world.payments.filter(({ subject }) => subject === 'eli');
  const at = (index: number) => new Date(cast[index]!.createdMs).toISOString();
  const selection = `payments(first: 100, createdFrom: "${at(10)}", createdTo: "${at(20)}") { edges { node { id } } }`;

  const { data } = await ask(entities('Person', selection), reference('eli'), claimsOf('eli', { scopes }));

  const ids = data._entities[0].payments.edges.map((edge: { node: { id: string } }) => edge.node.id);
  expect(ids.toSorted()).toEqual(
    cast
      .slice(10, 20)
      .map(({ id }) => id)
      .toSorted(),
  );
});

test('the subgraph itself refuses another person’s fields, whoever asks for the entity', async () => {
  const before = sandbox.journal.counts().total;

  const { data, errors } = await ask(
    entities('Person', 'payments { edges { node { id } } } paymentMethods { id }'),
    reference('eli'),
    claimsOf('both', { scopes }),
  );

  expect(data._entities).toEqual([{ payments: null, paymentMethods: null }]);
  expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  expect(sandbox.journal.counts().total).toBe(before);
});

test('a payment by reference is there for its payer alone', async () => {
  await ask(
    entities('Person', 'payments(first: 1) { edges { node { id } } }'),
    reference('eli'),
    claimsOf('eli', { scopes }),
  );
  const [payment] = sandbox.world.payments.filter(({ subject }) => subject === 'eli');
  const representations = [{ __typename: 'Payment', id: payment!.id }];
  const query = entities('Payment', 'id status');

  const own = await ask(query, { representations }, claimsOf('eli', { scopes }));
  const foreign = await ask(query, { representations }, claimsOf('both', { scopes }));

  expect(own.data._entities).toMatchObject([{ id: payment!.id }]);
  expect(foreign.data._entities).toEqual([null]);
});

test('a person’s first payment makes them a customer at Stripe, once', async () => {
  const CREATE = `mutation ($input: CreatePaymentInput!) { createPayment(input: $input) { payment { id } problem { __typename ... on Problem { message retryable } } } }`;
  const newcomer = claimsOf('newcomer', { scopes });
  const input = (idempotencyKey: string) => ({
    input: { amount: { amount: 500, currency: 'USD' }, idempotencyKey },
  });

  await ask(CREATE, input('one'), newcomer);
  await ask(CREATE, input('two'), newcomer);

  expect(sandbox.journal.counts().byRoute['stripe POST /v1/customers']).toBe(1);
  const { data } = await ask(
    entities('Person', 'payments { edges { node { id } } }'),
    reference('newcomer'),
    newcomer,
  );
  expect(data._entities[0].payments.edges).toHaveLength(2);
});

test('no client secret is kept, and none is logged', async () => {
  const rows = await db.query('select * from payments.effect');

  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toContain('_secret_');
  expect(log.lines.join()).not.toContain('_secret_');
});
