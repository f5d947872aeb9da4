import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startPlaza, type AskOptions, type PlazaUnderTest } from './plaza.ts';

let folder: string;
let plaza: PlazaUnderTest;
let keys = 0;
const key = () => `debit ${(keys += 1)}`;
const DAY_MS = 24 * 3_600_000;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plaza-debit-'));
  const file = join(folder, 'plaza.config.json');
  const accounts = [{ name: 'default', verifyAbove: { USD: 5_000_000 } }];
  await writeFile(file, JSON.stringify({ providers: { stripe: { accounts } } }));
  plaza = await startPlaza({ PLAZA_CONFIG: file, LOG_LEVEL: 'warn' });
});
afterEach(() => plaza.sandbox.faults.clear());
afterAll(async () => {
  await plaza[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const DEBIT = `mutation ($input: CreateBankDebitInput!) { createBankDebit(input: $input) {
  payment { id status amount { amount currency } description person { id } account
    paymentMethod { __typename id ... on UsBankAccount { bankName last4 } } }
  problem { __typename ... on Problem { message retryable } ... on InsufficientFunds { available { amount currency } }
    ... on VerificationRequired { reason } ... on BankConnectionUnusable { connectionId } } } }`;
const mandate = { ipAddress: '203.0.113.7', userAgent: 'Mozilla/5.0 (iPhone)' };

interface Account {
  id: string;
  mask: string;
  type: string;
  balances: { available: { amount: number; currency: string } | null };
  connection: { id: string };
}

async function accountsOf(member: string): Promise<Account[]> {
  const query =
    '{ me { id bankAccounts { id mask type balances { available { amount currency } } connection { id } } } }';
  const { data, errors } = await plaza.ask(member, query);
  expect(errors).toBeUndefined();
  return data.me.bankAccounts as Account[];
}

/** A checking account in dollars, another one for each `index`. */
async function checking(member: string, index = 0): Promise<Account> {
  const all = await accountsOf(member);
  return all.filter((each) => each.type === 'DEPOSITORY' && each.balances.available?.currency === 'USD')[
    index
  ]!;
}

async function debit(member: string, input: object, options?: AskOptions) {
  const whole = { amount: { amount: 1_500, currency: 'USD' }, mandate, idempotencyKey: key(), ...input };
  const { result, calls } = await plaza.callsOf(() => plaza.ask(member, DEBIT, { input: whole }, options));
  return { ...result, debit: result.data?.createBankDebit, calls, input: whole };
}

const status = async (member: string, id: string) =>
  (await plaza.ask(member, 'mutation ($id: ID!) { refreshPayment(id: $id) { payment { status } } }', { id }))
    .data.refreshPayment.payment.status as string;

test('a connected bank account is debited, and the payment settles some days later', async () => {
  const account = await checking('ada');

  const first = await debit('ada', { bankAccountId: account.id, description: 'Rent' });

  expect(first.errors).toBeUndefined();
  expect(first.debit.problem).toBeNull();
  expect(first.debit.payment).toMatchObject({
    status: 'PROCESSING',
    amount: { amount: 1_500, currency: 'USD' },
    description: 'Rent',
    account: 'default',
    paymentMethod: { __typename: 'UsBankAccount', last4: account.mask },
  });
  expect(first.calls).toEqual({
    'plaid POST /plaid/processor/stripe/bank_account_token/create': 1,
    'stripe GET /v1/customers/:id/sources': 1,
    'stripe POST /v1/customers/:id/sources': 1,
    'stripe POST /v1/payment_intents': 1,
  });
  const again = await debit('ada', { ...first.input });
  expect(again.debit).toEqual(first.debit);
  expect(again.calls).toEqual({ 'stripe GET /v1/payment_intents/:id': 1 });
  const second = await debit('ada', { bankAccountId: account.id });
  expect(second.debit.payment.paymentMethod.id).toBe(first.debit.payment.paymentMethod.id);
  expect(second.calls).toEqual({
    'stripe GET /v1/customers/:id/sources': 1,
    'stripe POST /v1/payment_intents': 1,
  });

  plaza.sandbox.clock.advance(5 * DAY_MS);

  expect(await status('ada', first.debit.payment.id)).toBe('SUCCEEDED');
});

test('the record says what came of a debit', async () => {
  const { id: bankAccountId } = await checking('ada');
  const { input, debit: answer } = await debit('ada', { bankAccountId });

  const query = `query ($key: ID!) { effect(idempotencyKey: $key, mutation: CREATE_BANK_DEBIT) {
    state ... on PaymentEffect { payment { id } problem { __typename ... on Problem { message retryable } } } } }`;
  const { data } = await plaza.ask('ada', query, { key: input.idempotencyKey });

  expect(data.effect).toEqual({ state: 'DONE', payment: { id: answer.payment.id }, problem: null });
});

test('where the bank sends the debit back the payment wants another method', async () => {
  const { id: bankAccountId } = await checking('ada');
  const { debit: answer } = await debit('ada', { bankAccountId });
  const url = `${plaza.sandbox.url}/_sandbox/stripe/payment_intents/${answer.payment.id}/return`;
  await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ reason: 'insufficient_funds' }),
  });

  plaza.sandbox.clock.advance(5 * DAY_MS);

  expect(await status('ada', answer.payment.id)).toBe('REQUIRES_PAYMENT_METHOD');
});

test('too little in the account, or another name on it, and nothing is asked of Stripe', async () => {
  const account = await checking('ada');
  const poor = await debit('ada', {
    bankAccountId: account.id,
    amount: { amount: 4_999_999, currency: 'USD' },
    checkBalance: true,
  });
  expect(poor.debit.payment).toBeNull();
  expect(poor.debit.problem).toMatchObject({
    __typename: 'InsufficientFunds',
    retryable: true,
    available: { currency: 'USD' },
  });
  expect(poor.debit.problem.available.amount).toBeLessThan(4_999_999);
  expect(poor.calls).toEqual({ 'plaid POST /plaid/accounts/balance/get': 1 });
  const same = await debit('ada', poor.input);
  expect([same.debit, same.calls]).toEqual([poor.debit, {}]);

  const rich = await debit('ada', { bankAccountId: account.id, checkBalance: true, checkName: true });
  expect(rich.debit).toMatchObject({ payment: { status: 'PROCESSING' }, problem: null });

  const response = await fetch(`${plaza.sandbox.url}/_sandbox/plaid/public_token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  const { public_token: publicToken } = (await response.json()) as { public_token: string };
  const CONNECT =
    'mutation ($input: ConnectBankInput!) { connectBank(input: $input) { connection { accounts { id type } } } }';
  const connected = await plaza.ask('ada', CONNECT, { input: { publicToken, idempotencyKey: key() } });
  const strange = (connected.data.connectBank.connection.accounts as Account[]).find(
    ({ type }) => type === 'DEPOSITORY',
  )!;
  const named = await debit('ada', { bankAccountId: strange.id, checkName: true });
  expect(named.debit).toEqual({
    payment: null,
    problem: {
      __typename: 'NameMismatch',
      message: 'The account is not held in the person’s name.',
      retryable: false,
    },
  });
  expect(named.calls).toEqual({ 'plaid POST /plaid/identity/match': 1 });
});

test('only one’s own checking and savings accounts in dollars are debited', async () => {
  const credit = (await accountsOf('ada')).find(({ type }) => type === 'CREDIT')!;
  const refused = await debit('ada', { bankAccountId: credit.id });
  expect(refused.debit.problem).toMatchObject({ __typename: 'BankAccountNotDebitable', retryable: false });
  expect(refused.calls).toEqual({});

  const { id: bankAccountId } = await checking('ada');
  const stranger = await debit('ben', { bankAccountId });
  expect(stranger.errors?.[0]?.extensions).toMatchObject({
    code: 'NOT_FOUND',
    argument: 'input.bankAccountId',
  });
  const { data } = await plaza.ask('ada', '{ me { id } }');
  const named = await debit('ben', { bankAccountId, personId: data.me.id });
  expect(named.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  const wrong = await debit('operator', { bankAccountId });
  expect(wrong.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  const forAda = await debit('operator', { bankAccountId, personId: data.me.id, checkName: true });
  expect(forAda.debit).toMatchObject({ payment: { person: { id: data.me.id } }, problem: null });
  for (const scopes of [['payments:write', 'payments:read'], ['banking:read']]) {
    const without = await debit('ada', { bankAccountId }, { scopes });
    expect(without.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(without.calls).toEqual({});
  }
  expect([stranger.calls, named.calls, wrong.calls]).toEqual([{}, {}, {}]);
});

test.each<[string, object, string]>([
  ['another currency', { amount: { amount: 100, currency: 'EUR' } }, 'input.amount.currency'],
  ['nothing', { amount: { amount: 0, currency: 'USD' } }, 'input.amount.amount'],
  ['no account', { bankAccountId: 'acc_1' }, 'input.bankAccountId'],
  ['no address', { mandate: { ...mandate, ipAddress: '1.2.3' } }, 'input.mandate.ipAddress'],
  ['no user agent', { mandate: { ...mandate, userAgent: '' } }, 'input.mandate.userAgent'],
  ['a long description', { description: 'x'.repeat(501) }, 'input.description'],
])('%s is refused without a call', async (_what, input, argument) => {
  const { id: bankAccountId } = await checking('ada');

  const { errors, calls } = await debit('ada', { bankAccountId, ...input });

  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  expect(calls).toEqual({});
});

test('a debit above the configured amount needs its payer’s confirmation', async () => {
  const { id: bankAccountId } = await checking('ada');

  const large = await debit('ada', { bankAccountId, amount: { amount: 5_000_001, currency: 'USD' } });

  expect(large.debit.problem).toMatchObject({ __typename: 'VerificationRequired', reason: 'MISSING' });
  expect(large.calls).toEqual({});
});

test('where the bank wants its user nothing is debited, and the person is told', async () => {
  const account = await checking('kofi');
  const { itemId } = plaza.sandbox.world.banks.find(({ subject }) => subject === 'kofi')!;
  await fetch(`${plaza.sandbox.url}/_sandbox/plaid/items/${itemId}/login_required`, { method: 'POST' });

  const first = await debit('kofi', { bankAccountId: account.id, checkBalance: true });
  const second = await debit('kofi', { bankAccountId: account.id });

  for (const { debit: answer } of [first, second]) {
    expect(answer).toEqual({
      payment: null,
      problem: {
        __typename: 'BankConnectionUnusable',
        message: 'Sign in to your bank again.',
        retryable: true,
        connectionId: account.connection.id,
      },
    });
  }
  expect(first.calls).toEqual({ 'plaid POST /plaid/accounts/balance/get': 1 });
  expect(second.calls).toEqual({});
});
