import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPlainSubgraph, type PlainSubgraph } from './plain-subgraph.ts';
import { startPlaza, type PlazaUnderTest } from './plaza.ts';
import { temporaryFolder } from './process.ts';

const NEVER = { 'plaza-execute': 'never' };
const stock = process.env['PLAZA_ENGINE'] === 'apollo';

let partner: PlainSubgraph;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let plaza: PlazaUnderTest;

beforeAll(async () => {
  const friends = ({ id }: { id: string }) => [{ id }];
  partner = await startPlainSubgraph(
    'type Person @key(fields: "id") { id: ID! points: Int friends: [Person!] }',
    { Person: { points: () => 7, friends } },
  );
  folder = await temporaryFolder();
  const file = `${folder.path}/plaza.config.json`;
  await writeFile(`${folder.path}/loyalty.graphql`, partner.sdl);
  const subgraphs = [{ name: 'loyalty', url: partner.url, schema: 'loyalty.graphql' }];
  await writeFile(file, JSON.stringify({ subgraphs }));
  plaza = await startPlaza({ PLAZA_CONFIG: file });
});

afterAll(async () => {
  await plaza[Symbol.asyncDispose]();
  await partner[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

const foretell = (query: string, as = 'ada', variables = {}) =>
  plaza.ask(as, query, variables, { headers: NEVER });

test.skipIf(stock)('says what a query can cost, and asks no subgraph and no provider', async () => {
  const query = '{ me { points payments(first: 3) { edges { node { id } } } } }';

  const { result, calls } = await plaza.callsOf(() => foretell(query));

  expect(result).toEqual({
    data: null,
    extensions: {
      plaza: {
        cost: {
          estimated: expect.any(Number),
          limit: 10_000,
          calls: { stripe: 18, plaid: 0, twilio: 0 },
          withoutRetries: { stripe: 6, plaid: 0, twilio: 0 },
        },
        calls: [],
      },
    },
  });
  expect(calls).toEqual({});
  expect(partner.headers).toEqual([]);
  expect((await plaza.ask('ada', query)).data.me.points).toBe(7);
});

test.skipIf(stock)('lists multiply what stands below them, by variables too', async () => {
  const query =
    'query ($first: Int!) { people(first: $first) { edges { node { payments(first: 1) { edges { node { id } } } messages(first: 1) { edges { node { id } } } } } } }';

  const few = await foretell(query, 'analyst', { first: 2 });
  const many = await foretell(query, 'analyst', { first: 50 });

  expect(few.extensions?.plaza?.cost?.withoutRetries).toEqual({ stripe: 12, plaid: 0, twilio: 24 });
  expect(many.extensions?.plaza?.cost?.withoutRetries).toEqual({ stripe: 300, plaid: 0, twilio: 600 });
});

test.skipIf(stock)('what is skipped costs nothing', async () => {
  const query = 'query ($no: Boolean!) { me { name paymentMethods @include(if: $no) { id } } }';

  const left = await foretell(query, 'ada', { no: false });
  const taken = await foretell(query, 'ada', { no: true });

  expect(left.extensions?.plaza?.cost?.calls.stripe).toBe(0);
  expect(taken.extensions?.plaza?.cost?.calls.stripe).toBeGreaterThan(0);
});

test.skipIf(stock)('a list whose size nothing says is named, with the calls below it', async () => {
  const told = await foretell('{ me { friends { paymentMethods { id } } } }');
  const without = await foretell('{ me { friends { name } } }');

  expect(told.extensions?.plaza?.cost).toMatchObject({
    assumed: ['me.friends'],
    withoutRetries: { stripe: 30 },
  });
  expect(without.extensions?.plaza?.cost?.assumed).toBeUndefined();
});

test.skipIf(stock)('a mutation does not happen, and its key stays free', async () => {
  const mutation =
    'mutation { createPayment(input: { amount: { amount: 900, currency: "USD" }, idempotencyKey: "never" }) { payment { id } } }';

  const { result, calls } = await plaza.callsOf(() => foretell(mutation));

  expect(result.extensions?.plaza?.cost?.calls.stripe).toBeGreaterThan(0);
  expect(calls).toEqual({});
  const { data } = await plaza.ask(
    'ada',
    '{ effect(idempotencyKey: "never", mutation: CREATE_PAYMENT) { ... on PaymentEffect { state } } }',
  );
  expect(data.effect).toEqual({ state: 'NONE' });
});

test.skipIf(stock)('what would be refused is refused all the same', async () => {
  const invalid = await foretell('{ me { nothing } }');
  const dear = await foretell(
    '{ people(first: 100) { edges { node { payments(first: 100) { edges { node { id } } } } } } }',
    'analyst',
  );

  expect(invalid.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  expect(dear.errors?.[0]?.extensions.code).toBe('COST_LIMIT');
});

test('any other value is refused with its place and cure, and so is who lacks the scope', async () => {
  const ask = async (headers: Record<string, string>, scopes?: string[]) => {
    const token = await plaza.sandbox.token('ada', scopes ? { scopes } : {});
    const response = await fetch(`${plaza.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
      body: JSON.stringify({ query: '{ me { name } }' }),
    });
    const { errors } = (await response.json()) as { errors: { message: string; extensions: object }[] };
    return { status: response.status, ...errors[0] };
  };

  for (const value of ['always', '', 'Never']) {
    expect(await ask({ 'plaza-execute': value })).toMatchObject({
      status: 400,
      message: expect.stringContaining('leave the header out'),
      extensions: { code: 'BAD_REQUEST', header: 'Plaza-Execute' },
    });
  }
  expect(await ask(NEVER, ['people:read'])).toMatchObject({
    status: 403,
    extensions: { code: 'FORBIDDEN', scope: 'plaza:detail' },
  });
});

test.runIf(stock)('stock gateway hides its plans, and says so', async () => {
  const { errors } = await foretell('{ me { name } }');

  expect(errors?.[0]).toMatchObject({
    message: expect.stringContaining('unset PLAZA_ENGINE'),
    extensions: { code: 'BAD_REQUEST' },
  });
});
