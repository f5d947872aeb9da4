import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { claimsOf, entities, type Json } from '#subgraphs/kit/under-test.ts';
import { startBanking } from './banking-under-test.ts';

let banking: Awaited<ReturnType<typeof startBanking>>;
const chen = claimsOf('chen');
const COMMON = `__typename overdue lastPayment { amount currency } lastPaymentDate nextPayment { amount }
  nextPaymentDueDate asOf`;
const LIABILITY = `liability { ${COMMON}
  ... on CreditCardLiability { statementBalance { amount } statementDate aprs { kind percentage balance { amount } interest { amount } } }
  ... on StudentLoanLiability { name status interestRate guarantor repaymentPlan expectedPayoffDate originalAmount { amount } }
  ... on MortgageLiability { pastDue { amount } escrowBalance { amount } rate: interestRate interestRateType loanType term maturityDate } }`;
const HOLDINGS = `edges { cursor node { quantity price { amount currency } priceDate value { amount } costBasis { amount }
  security { id name tickerSymbol kind sector closePrice { amount } closePriceDate } } } pageInfo { hasNextPage endCursor } asOf`;
const TRADES = `edges { node { id date description kind subkind direction amount { amount currency } quantity price { amount }
  fees { amount } security { name } } } pageInfo { hasNextPage endCursor } asOf`;

beforeAll(async () => {
  banking = await startBanking();
});
beforeEach(() => {
  banking.sandbox.faults.clear();
  banking.sandbox.journal.clear();
});
afterAll(() => banking.close());

async function accounts(selection: string, subject = 'chen', claims = claimsOf(subject)) {
  const { person, errors } = await banking.person(subject, `bankAccounts { subtype ${selection} }`, claims);
  return {
    errors,
    of: (subtype: string): Json => person.bankAccounts.find((account: Json) => account.subtype === subtype),
  };
}

test('debts are told by their kind for one call a connection, then for none within the hour', async () => {
  const { errors, of } = await accounts(LIABILITY);

  expect(errors).toBeUndefined();
  expect(banking.plaidCalls()).toEqual({ '/liabilities/get': 1 });
  expect(of('checking').liability).toBeNull();
  expect(of('brokerage').liability).toBeNull();
  expect(of('credit card').liability).toMatchObject({
    __typename: 'CreditCardLiability',
    overdue: false,
    nextPayment: { amount: expect.any(Number) },
    nextPaymentDueDate: expect.stringMatching(/^2026-11-/),
    aprs: [
      { kind: 'PURCHASE', percentage: expect.any(Number) },
      { kind: 'CASH', percentage: 29.99 },
    ],
  });
  expect(of('student').liability).toMatchObject({
    __typename: 'StudentLoanLiability',
    lastPayment: { currency: 'USD' },
    status: 'repayment',
    guarantor: 'DEPT OF ED',
  });
  expect(of('mortgage').liability).toMatchObject({
    __typename: 'MortgageLiability',
    pastDue: { amount: 0 },
    interestRateType: 'fixed',
    term: '30 year',
  });
  expect(of('auto').liability).toMatchObject({
    __typename: 'OtherLiability',
    overdue: null,
    nextPayment: { amount: expect.any(Number) },
  });
  await accounts(LIABILITY);
  expect(banking.plaidCalls()).toEqual({ '/liabilities/get': 1 });
  const [{ body }] = (await banking.db.query('select body::text as body from banking.report')) as [Json];
  expect(body).not.toMatch(/account_number|Cameron Road|payment_reference/);
});

test('what an account holds is told by value, page by page', async () => {
  const all = nodes((await accounts(`holdings(first: 100) { ${HOLDINGS} }`)).of('brokerage').holdings);
  expect(banking.plaidCalls()).toEqual({ '/investments/holdings/get': 1 });
  const values = all.map(({ value }) => value.amount as number);
  expect(values).toEqual(values.toSorted((a, b) => b - a));
  expect(all.map(({ security }) => security.kind)).toEqual(
    expect.arrayContaining(['EQUITY', 'ETF', 'MUTUAL_FUND', 'CASH']),
  );
  expect(all[0]).toMatchObject({
    price: { currency: 'USD' },
    priceDate: '2026-11-01',
    security: {
      id: expect.stringMatching(/^sec_[a-z2-7]{26}$/),
      closePrice: { amount: all[0]!.price.amount },
    },
  });

  const shown: Json[] = [];
  let after = '';
  for (let more = true; more;) {
    const { holdings } = (await accounts(`holdings(first: 2${after}) { ${HOLDINGS} }`)).of('brokerage');
    shown.push(...nodes(holdings));
    more = holdings.pageInfo.hasNextPage;
    after = `, after: "${holdings.pageInfo.endCursor}"`;
  }

  expect(shown).toEqual(all);
  expect(banking.plaidCalls()).toEqual({ '/investments/holdings/get': 1 });
});

test('what happened in it is kept, newest first, within days', async () => {
  const read = async (args: string) =>
    nodes(
      (await accounts(`investmentTransactions(${args}) { ${TRADES} }`)).of('brokerage')
        .investmentTransactions,
    );
  const all = await read('first: 100');

  expect(banking.plaidCalls()).toEqual({ '/investments/transactions/get': 1 });
  expect(all.length).toBeGreaterThan(40);
  const dates = all.map(({ date }) => date as string);
  expect(dates).toEqual(dates.toSorted().toReversed());
  const buy = all.find(({ kind }) => kind === 'BUY');
  expect(buy).toMatchObject({
    id: expect.stringMatching(/^itx_/),
    direction: 'OUT',
    fees: { amount: 99 },
    quantity: 4,
    amount: { amount: 4 * buy.price.amount, currency: 'USD' },
  });
  expect(all.find(({ kind }) => kind === 'SELL')).toMatchObject({ direction: 'IN', quantity: -1 });
  const within = await read('first: 100, from: "2026-01-01", to: "2026-03-31"');
  expect(within).toEqual(all.filter(({ date }) => date >= '2026-01-01' && date <= '2026-03-31'));
  expect(banking.plaidCalls()).toEqual({ '/investments/transactions/get': 1 });
  const wrong = await accounts(`investmentTransactions(from: "2026-02-01", to: "2026-01-01") { ${TRADES} }`);
  expect(wrong.errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'to' });
});

test('a connection without such accounts has none at no failure, and a bank that does not tell says so', async () => {
  const kofi = await accounts(`${LIABILITY} holdings { ${HOLDINGS} }`, 'kofi');
  expect(kofi.errors).toBeUndefined();
  expect(kofi.of('checking')).toMatchObject({ liability: null, holdings: null });
  expect(banking.plaidCalls()).toEqual({});

  const publicToken = await banking.publicToken({ institutionId: 'ins_130902' });
  await banking.ask(
    'mutation ($input: ConnectBankInput!) { connectBank(input: $input) { problem { __typename ... on Problem { message retryable } } } }',
    { input: { publicToken, idempotencyKey: 'basic' } },
    claimsOf('june'),
  );
  const june = await accounts(LIABILITY, 'june');
  expect(june.errors![0]!.extensions).toMatchObject({
    nullCause: 'provider_error',
    provider: { code: 'PRODUCTS_NOT_SUPPORTED', retryable: false },
  });
  expect(june.of('checking').liability).toBeNull();
});

test('they are their person’s alone', async () => {
  const { person } = await banking.person('chen', 'bankAccounts { id subtype }', chen);
  const { id } = person.bankAccounts.find(({ subtype }: Json) => subtype === 'mortgage');
  banking.sandbox.journal.clear();

  const { data } = await banking.ask(
    entities('BankAccount', LIABILITY),
    { representations: [{ __typename: 'BankAccount', id }] },
    claimsOf('ben'),
  );

  expect(data._entities).toEqual([null]);
  expect(banking.plaidCalls()).toEqual({});
});

test('who is behind is overdue, once it is read again', async () => {
  await using impatient = await start();
  const { itemId } = impatient.persons.find(({ subject }) => subject === 'chen')!.items[0]!;
  await impatient.control(`/plaid/items/${itemId}/overdue`);

  const { person } = await impatient.person('chen', `bankAccounts { ${LIABILITY} }`, chen);

  const owed = person.bankAccounts.flatMap(({ liability }: Json) => liability ?? []);
  // Of a kind that the graph does not know yet nobody can tell.
  expect(owed.map(({ overdue }: Json) => overdue)).toEqual([true, true, true, null]);
});

const nodes = (page: Json): Json[] => page.edges.map(({ node }: Json) => node);

async function start() {
  const started = await startBanking({ BANKING_SYNC_MAX_AGE_MS: '0' });
  return { ...started, [Symbol.asyncDispose]: () => started.close() };
}
