import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { claimsOf, entities, type Json } from '#subgraphs/kit/under-test.ts';
import { startBanking } from './banking-under-test.ts';

let banking: Awaited<ReturnType<typeof startBanking>>;
const ada = claimsOf('ada');
const DAY_MS = 86_400_000;
const PAGE = `query ($representations: [_Any!]!, $first: Int, $after: String, $from: Date, $to: Date) {
  _entities(representations: $representations) { ... on BankAccount {
    transactions(first: $first, after: $after, from: $from, to: $to) {
      edges { cursor node { id date amount { amount currency } direction pending description } }
      pageInfo { hasNextPage endCursor } } } } }`;

beforeAll(async () => {
  banking = await startBanking({ BANKING_SYNC_MAX_AGE_MS: '0' });
});
beforeEach(() => {
  banking.sandbox.faults.clear();
  banking.sandbox.journal.clear();
});
afterAll(() => banking.close());

async function accountsOf(subject: string): Promise<string[]> {
  const { person } = await banking.person(subject, 'bankAccounts { id }', claimsOf(subject));
  return person.bankAccounts.map(({ id }: { id: string }) => id);
}

async function page(id: string, args: object = {}, claims = ada, withinMs?: number) {
  const representations = [{ __typename: 'BankAccount', id }];
  const answer = await banking.ask(PAGE, { representations, ...args }, claims, withinMs);
  return { ...answer, page: answer.data?._entities?.[0]?.transactions };
}

test('every transaction is shown once, newest first, page by page, like the world has it', async () => {
  const [id] = await accountsOf('ada');
  const shown: Json[] = [];
  for (let after: string | null = null; ;) {
    const { page: one, errors } = await page(id!, { first: 100, after });
    expect(errors).toBeUndefined();
    shown.push(...one.edges.map(({ node }: Json) => node));
    if (!one.pageInfo.hasNextPage) break;
    after = one.pageInfo.endCursor;
  }

  const account = banking.sandbox.world.banks.find(({ subject }) => subject === 'ada')!.accounts[0]!;
  const known = account.transactions.length;
  expect(shown.length).toBe(known);
  expect(new Set(shown.map((each) => each.id)).size).toBe(known);
  const keys: string[] = shown.map((each) => each.date + each.id);
  expect(keys).toEqual(keys.toSorted().toReversed());
  const sum = shown.reduce(
    (total, { amount, direction }) => total + (direction === 'OUT' ? 1 : -1) * amount.amount,
    0,
  );
  expect(sum).toBe(account.transactions.reduce((total, { amount }) => total + amount, 0));
  expect(shown.every(({ amount }) => amount.amount >= 0 && amount.currency === 'USD')).toBe(true);
});

test('the accounts of a connection share one pull, and readers at the same time share it too', async () => {
  const query = 'bankAccounts { transactions(first: 1) { edges { node { id } } } }';

  const answers = await Promise.all([1, 2, 3].map(() => banking.person('nora', query, claimsOf('nora'))));

  expect(answers.every(({ errors }) => errors === undefined)).toBe(true);
  const items = banking.sandbox.world.banks.filter(({ subject }) => subject === 'nora');
  // Two years are two pages at one bank and one at the other.
  expect(banking.plaidCalls()['/transactions/sync']).toBeLessThanOrEqual(items.length + 1);
});

test('what is younger than the setting says is shown without a call', async () => {
  const patient = banking.make({});
  const [id] = await accountsOf('kofi');
  const representations = [{ __typename: 'BankAccount', id }];
  const ask = () =>
    patient.handle({ query: PAGE, variables: { representations } }, claimsOf('kofi'), Date.now() + 4_000);
  await ask();
  banking.sandbox.journal.clear();

  const { errors } = await ask();

  expect(errors).toBeUndefined();
  expect(banking.plaidCalls()).toEqual({});
});

test('from and to are both included, and a cursor of other arguments, accounts or making is refused', async () => {
  const [id, other] = await accountsOf('ada');
  const { page: all } = await page(id!, { first: 100 });
  const day = all.edges[40].node.date;

  const { page: one } = await page(id!, { first: 100, from: day, to: day });

  const ofDay = all.edges.filter(({ node }: Json) => node.date === day);
  expect(one.edges.map(({ node }: Json) => node.id)).toEqual(ofDay.map(({ node }: Json) => node.id));
  const { cursor } = all.edges[0];
  banking.sandbox.journal.clear();
  for (const bad of [
    await page(other!, { after: cursor }),
    await page(id!, { after: cursor, from: day }),
    await page(id!, { after: `${cursor.slice(0, -2)}xx` }),
    await page(id!, { after: 'nonsense' }),
    await page(id!, { from: '2026-02-02', to: '2026-02-01' }),
    await page(id!, { first: 0 }),
    await page(id!, { first: 101 }),
    await page(id!, { from: '2026-02-30' }),
  ]) {
    expect(bad.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  }
  expect(banking.plaidCalls()).toEqual({});
});

test('a pending transaction keeps its id when it is posted', async () => {
  const ids = await accountsOf('ivan');
  const before = (await page(ids[0]!, { first: 20 }, claimsOf('ivan'))).page.edges.map(
    ({ node }: Json) => node,
  );
  const pending = before.filter((each: Json) => each.pending);
  expect(pending.length).toBeGreaterThan(0);

  banking.sandbox.clock.advance(5 * DAY_MS);

  await page(ids[0]!, { first: 1 }, claimsOf('ivan'));
  const representations = pending.map(({ id }: Json) => ({ __typename: 'BankTransaction', id }));
  const { data } = await banking.ask(
    entities('BankTransaction', 'id pending amount { amount } account { id }'),
    { representations },
    claimsOf('ivan'),
  );
  expect(data._entities).toEqual(
    pending.map(({ id, amount }: Json) => ({
      id,
      pending: false,
      amount: { amount: amount.amount },
      account: { id: ids[0] },
    })),
  );
});

test('a failing pull fails its own field, keeps the cursor, and the next pull has it all', async () => {
  const [id] = await accountsOf('marc');
  banking.sandbox.faults.add({ provider: 'plaid', path: '/plaid/transactions/sync', times: 1, status: 500 });

  const failed = await page(id!, {}, claimsOf('marc'));

  expect(failed.page).toBeNull();
  expect(failed.errors![0]!.extensions).toMatchObject({
    code: 'UPSTREAM_UNAVAILABLE',
    provider: { name: 'plaid' },
  });
  const again = await page(id!, {}, claimsOf('marc'));
  expect(again.errors).toBeUndefined();
  expect(again.page.edges).toHaveLength(20);
});

test('a history that takes longer than its reader waits arrives for the next one', async () => {
  const [id] = await accountsOf('lena');
  banking.sandbox.faults.add({ provider: 'plaid', path: '/plaid/transactions/sync', delayMs: 700 });

  const early = await page(id!, {}, claimsOf('lena'), 600);

  expect(early.errors![0]!.extensions).toMatchObject({ code: 'UPSTREAM_TIMEOUT', nullCause: 'timeout' });
  banking.sandbox.faults.clear();
  expect((await page(id!, {}, claimsOf('lena'))).page.edges).toHaveLength(20);
});

test('a bank that was connected just now says so until Plaid has read it, then shows all', async () => {
  const eli = claimsOf('eli');
  const connect =
    'mutation ($input: ConnectBankInput!) { connectBank(input: $input) { connection { accounts { id } } } }';
  const publicToken = await banking.publicToken();
  const { data } = await banking.ask(connect, { input: { publicToken, idempotencyKey: 'k' } }, eli);
  const { id } = data.connectBank.connection.accounts[0];

  const early = await page(id, {}, eli);
  expect(early.errors![0]!.extensions).toMatchObject({
    provider: { code: 'PRODUCT_NOT_READY', retryable: true },
  });

  banking.sandbox.clock.advance(4_000);
  const recent = await page(id, { first: 100 }, eli);
  banking.sandbox.clock.advance(20_000);
  const all = await page(id, { first: 100 }, eli);
  expect(recent.page.edges.length).toBeGreaterThan(0);
  expect(all.page.pageInfo.hasNextPage || all.page.edges.length > recent.page.edges.length).toBe(true);
});

test('a history that moves between two pages is read again from the start', async () => {
  const [id] = await accountsOf('dora');
  banking.sandbox.faults.add({ provider: 'plaid', path: '/plaid/transactions/sync', delayMs: 300 });

  const reading = page(id!, { first: 100 }, claimsOf('dora'));
  await expect.poll(() => banking.plaidCalls()['/transactions/sync'], { interval: 10 }).toBe(2);
  banking.sandbox.clock.advance(5 * DAY_MS);

  expect((await reading).errors).toBeUndefined();
  // Three pages: one, the one that was refused, and all three anew.
  expect(banking.plaidCalls()['/transactions/sync']).toBe(5);
});
