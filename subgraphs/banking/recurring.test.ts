import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { toPersonId } from '#schema/person-id.ts';
import { claimsOf, entities, ISSUER, type Json } from '#subgraphs/kit/under-test.ts';
import { startBanking } from './banking-under-test.ts';

let banking: Awaited<ReturnType<typeof startBanking>>;
const ada = claimsOf('ada');
const STREAM = `id direction description merchantName category frequency status active unofficialCurrency
  averageAmount { amount currency } lastAmount { amount currency } firstDate lastDate predictedNextDate asOf account { id }`;
const streams = (args = '') =>
  `recurringStreams${args} { edges { cursor node { ${STREAM} } } pageInfo { hasNextPage endCursor } unread { id } }`;

beforeAll(async () => {
  banking = await startBanking();
});
beforeEach(() => {
  banking.sandbox.faults.clear();
  banking.sandbox.journal.clear();
});
afterAll(() => banking.close());

const nodes = (page: Json): Json[] => page.edges.map(({ node }: Json) => node);

test('streams of two banks cost a call each, then none for an hour, by person and by account', async () => {
  const { person, errors } = await banking.person('ada', streams('(first: 100)'), ada);

  expect(errors).toBeUndefined();
  expect(banking.plaidCalls()).toEqual({ '/transactions/recurring/get': 2 });
  expect(person.recurringStreams.unread).toEqual([]);
  const rent = nodes(person.recurringStreams).find(
    ({ merchantName }) => merchantName === 'Lakeside Properties',
  );
  expect(rent).toMatchObject({
    id: expect.stringMatching(/^rst_[a-z2-7]{26}$/),
    direction: 'OUT',
    category: 'RENT_AND_UTILITIES',
    frequency: 'MONTHLY',
    status: 'MATURE',
    active: true,
    averageAmount: { amount: expect.any(Number), currency: 'USD' },
    lastDate: '2026-11-01',
    predictedNextDate: '2026-12-01',
  });
  expect(nodes(person.recurringStreams).every(({ lastAmount }) => lastAmount.amount > 0)).toBe(true);

  banking.sandbox.journal.clear();
  const again = await banking.person('ada', `bankAccounts { id ${streams('(first: 100)')} }`, ada);
  expect(banking.plaidCalls()).toEqual({});
  const byAccount = again.person.bankAccounts.flatMap((account: Json) =>
    nodes(account.recurringStreams).map((stream) => ({ stream, account: account.id as string })),
  );
  expect(byAccount.every(({ stream, account }: Json) => stream.account.id === account)).toBe(true);
  expect(byAccount.map(({ stream }: Json) => stream.id).toSorted()).toEqual(
    nodes(person.recurringStreams)
      .map(({ id }) => id as string)
      .toSorted(),
  );
});

test('pages follow one another, and filters are of the cursor', async () => {
  const read = async (args: string) =>
    await banking.person(
      'ada',
      `recurringStreams(${args}) { edges { node { id direction active } } pageInfo { hasNextPage endCursor } }`,
      ada,
    );
  const all = nodes((await read('first: 100, direction: OUT')).person.recurringStreams);
  expect(new Set(all.map(({ direction }) => direction))).toEqual(new Set(['OUT']));

  const shown: Json[] = [];
  let cursor: string | null = null;
  do {
    const { person } = await read(`first: 3, direction: OUT${cursor ? `, after: "${cursor}"` : ''}`);
    shown.push(...nodes(person.recurringStreams));
    const { hasNextPage, endCursor } = person.recurringStreams.pageInfo;
    cursor = hasNextPage ? endCursor : null;
    if (cursor) {
      const other = await read(`first: 3, direction: IN, after: "${cursor}"`);
      expect(other.errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
    }
  } while (cursor);

  expect(shown).toEqual(all);
  expect(nodes((await read('active: false')).person.recurringStreams)).toEqual([]);
  const tooMany = await read('first: 101');
  expect(tooMany.errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'first' });
});

test('a stream by its id is its person’s alone, and costs no call', async () => {
  const { person } = await banking.person('ada', streams(), ada);
  const { id } = nodes(person.recurringStreams)[0]!;
  banking.sandbox.journal.clear();
  const find = async (claims: ReturnType<typeof claimsOf>, wanted: string = id) => {
    const representations = [{ __typename: 'RecurringStream', id: wanted }];
    const { data } = await banking.ask(entities('RecurringStream', 'id'), { representations }, claims);
    return data._entities[0];
  };

  expect(await find(ada)).toEqual({ id });
  expect(await find(claimsOf('ben'))).toBeNull();
  expect(await find(claimsOf('ada', { scopes: ['banking:write'] }))).toBeNull();
  expect(await find(claimsOf('analyst', { person: null, roles: ['analyst'] }))).toEqual({ id });
  expect(await find(ada, 'rst_nope')).toBeNull();
  const others = await banking.person('ada', 'recurringStreams { edges { node { id } } }', claimsOf('ben'));
  expect(others.errors![0]!.extensions).toMatchObject({ code: 'FORBIDDEN' });
  expect(banking.plaidCalls()).toEqual({});
});

test('a bank that wants its user is named, and one that is still read says so', async () => {
  const dora = await banking.person('dora', streams(), claimsOf('dora'));
  expect(dora.errors).toBeUndefined();
  expect(dora.person.recurringStreams.edges.length).toBeGreaterThan(0);
  expect(nodes(dora.person.recurringStreams).every(({ account }) => account !== null)).toBe(true);
  expect(dora.person.recurringStreams.unread).toHaveLength(1);

  const publicToken = await banking.publicToken();
  const connected = await banking.ask(
    'mutation ($input: ConnectBankInput!) { connectBank(input: $input) { connection { id } } }',
    { input: { publicToken, idempotencyKey: 'new' } },
    claimsOf('june'),
  );
  expect(connected.errors).toBeUndefined();
  const early = await banking.person('june', streams(), claimsOf('june'));
  expect(early.errors![0]!.extensions).toMatchObject({
    code: 'UPSTREAM_UNAVAILABLE',
    nullCause: 'provider_error',
    provider: { code: 'PRODUCT_NOT_READY', retryable: true },
  });
  banking.sandbox.clock.advance(20_000);
  const later = await banking.person('june', streams(), claimsOf('june'));
  expect(later.person.recurringStreams.edges.length).toBeGreaterThan(0);
  const none = await banking.person('fay', streams(), claimsOf('fay'));
  expect(none.errors![0]!.extensions).toMatchObject({ nullCause: 'not_connected' });
});

test('the port tells what goes out, to those who may see it', async () => {
  const fetch = { claims: ada, deadlineMs: Date.now() + 4_000, ledger: [] };
  const personId = toPersonId(ISSUER, 'ada');
  const ask = banking.banking.ports['banking/recurring']!;

  const phone = banking.sandbox.world.banks
    .find(({ subject }) => subject === 'ada')!
    .accounts[0]!.transactions.findLast(({ merchant }) => merchant === 'Tella Mobile')!;

  const told = await ask({ personId }, fetch);

  expect(told.gap).toBeNull();
  expect(told.streams.find(({ merchantName }) => merchantName === 'Tella Mobile')).toEqual({
    id: expect.stringMatching(/^rst_/),
    description: 'TELLA MOBILE',
    merchantName: 'Tella Mobile',
    averageAmount: phone.amount,
    currency: 'USD',
    frequency: 'MONTHLY',
    lastDate: phone.date,
    active: true,
  });
  expect(told.streams.some(({ description }) => description.endsWith('PAYROLL'))).toBe(false);
  await expect(ask({ personId }, { ...fetch, claims: claimsOf('ben') })).rejects.toMatchObject({
    extensions: { code: 'FORBIDDEN' },
  });
});
