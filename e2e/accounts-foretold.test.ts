import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { holds, misbehave } from './fewest-calls/foretold.ts';
import { HOME } from './plaza.ts';
import { startTwoAccounts, type TwoAccounts } from './two-accounts.ts';

let plaza: TwoAccounts;

beforeAll(async () => {
  plaza = await startTwoAccounts();
});
beforeEach(() => {
  plaza.sandbox.faults.clear();
  plaza.sandbox.journal.clear();
});
afterAll(() => plaza[Symbol.asyncDispose]());

const NOWHERE = `{ payment(id: "pi_nowhere") { id } payout(id: "po_nowhere") { id } dispute(id: "dp_nowhere") { id }
  message(id: "SM00000000000000000000000000000000") { id } }`;
const EVERYBODY = `{ people(first: 10) { edges { node { payments(first: 5) { edges { node { id refunds { edges { node { id } } } } } }
  paymentMethods { id } messages(first: 5) { edges { node { id } } } bankAccounts { id balances { asOf } } } } } }`;
const LISTS = `{ payments(first: 100) { edges { node { id } } } messages(first: 100) { edges { node { id } } }
  businesses { balance { asOf } payouts(first: 3) { edges { node { id } } } disputes(first: 3) { edges { node { id } } } } }`;
const PAY = `mutation { createPayment(input: { account: "eu", amount: { amount: 900, currency: "EUR" }, idempotencyKey: "told" }) {
  payment { id } problem { __typename ... on Problem { message retryable } } } }`;

test.each([
  { as: 'lena', what: 'what one person has in both', query: HOME, each: true },
  { as: 'operator', what: 'ids that are nowhere, asked of each account', query: NOWHERE, each: true },
  { as: 'operator', what: 'lists over everybody', query: LISTS, each: true },
  { as: 'operator', what: 'lists of several persons', query: EVERYBODY, each: true },
  { as: 'ada', what: 'a payment made in one', query: PAY, each: false },
])('what is foretold of two accounts is never below what comes: $what', async ({ as, query, each }) => {
  const calls = await holds(plaza, as, query, {});

  expect(calls).toBeGreaterThan(0);
  const accounts = new Set(plaza.asked().map((call) => call.split(' ')[0]));
  expect(accounts).toEqual(new Set(each ? ['default', 'eu'] : ['eu']));
});

test.each([1, 2, 3])('nor where the providers misbehave (%i)', async (index) => {
  misbehave(plaza, index);

  await holds(plaza, 'operator', NOWHERE, {});
});
