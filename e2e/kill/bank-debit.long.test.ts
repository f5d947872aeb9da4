import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { StartedPlaza } from '../process.ts';
import type { Hold } from './database.ts';
import { startKilling, type Killing } from './killing.ts';

let killing: Killing;

beforeAll(async () => {
  killing = await startKilling();
});
afterEach(() => killing.sandbox.clearFaults());
afterAll(() => killing?.[Symbol.asyncDispose]());

const AMOUNT = 81_234;
const DEBIT = `mutation ($input: CreateBankDebitInput!) { createBankDebit(input: $input) {
  payment { id status } problem { __typename ... on Problem { message retryable } } } }`;
const STATE = '{ effect(idempotencyKey: "killed", mutation: CREATE_BANK_DEBIT) { state } }';

const token = ['plaid', '/plaid/processor/stripe/bank_account_token/create'] as const;
const source = ['stripe', '^/v1/customers/[^/]+/sources$'] as const;
const payment = ['stripe', '/v1/payment_intents'] as const;

/** Each by somebody whose bank account is no source yet. */
const seams: readonly { name: string; member: string; hold(): Promise<Hold> }[] = [
  {
    name: 'before the token is given',
    member: 'ada',
    hold: () => killing.faulting(...token, { hang: true })(),
  },
  {
    name: 'after the token is given',
    member: 'dora',
    hold: () => killing.faulting(...token, { hangAfter: true })(),
  },
  {
    name: 'before the source is made',
    member: 'gus',
    hold: () => killing.faulting(...source, { hang: true })(),
  },
  {
    name: 'after the source is made',
    member: 'ivan',
    hold: () => killing.faulting(...source, { hangAfter: true })(),
  },
  {
    name: 'before the debit is made',
    member: 'kofi',
    hold: () => killing.faulting(...payment, { hang: true })(),
  },
  {
    name: 'after the debit is made',
    member: 'marc',
    hold: () => killing.faulting(...payment, { hangAfter: true })(),
  },
  {
    name: 'before the outcome is written',
    member: 'nora',
    hold: () => killing.database.holdUpdates(`new.state = 'done'`),
  },
];

test.each(seams)(
  'killed $name, and restarted: one source, one debit',
  { timeout: 240_000 },
  async ({ member, hold }) => {
    const { data } = await killing.kill({
      hold,
      ask: async (plaza) => {
        const input = {
          bankAccountId: await accountOf(plaza, member),
          amount: { amount: AMOUNT, currency: 'USD' },
          mandate: { ipAddress: '203.0.113.7', userAgent: 'Mozilla/5.0' },
          idempotencyKey: 'killed',
        };
        return plaza.ask(member, DEBIT, { input });
      },
      state: async (plaza) => (await plaza.ask(member, STATE)).data.effect.state as string,
    });

    expect(data.createBankDebit).toMatchObject({ payment: { status: 'PROCESSING' }, problem: null });
    const { stripe } = killing;
    const { customer } = await stripe.paymentIntents.retrieve(data.createBankDebit.payment.id as string);
    const { data: made } = await stripe.paymentIntents.list({ customer: customer as string, limit: 100 });
    expect(made.filter(({ amount }) => amount === AMOUNT)).toHaveLength(1);
    const { data: sources } = await stripe.customers.listSources(customer as string);
    expect(sources).toHaveLength(1);
  },
);

async function accountOf(plaza: StartedPlaza, member: string): Promise<string> {
  const query = '{ me { bankAccounts { id subtype balances { current { currency } } } } }';
  const { data } = await plaza.ask(member, query);
  const all = data.me.bankAccounts as {
    id: string;
    subtype: string;
    balances: { current: { currency: string } } | null;
  }[];
  return all.find((each) => each.subtype === 'checking' && each.balances?.current.currency === 'USD')!.id;
}
