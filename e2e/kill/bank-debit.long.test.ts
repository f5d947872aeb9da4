import { randomBytes } from 'node:crypto';
import { Stripe } from 'stripe';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { npmStart, temporaryFolder, type StartedPlaza } from '../process.ts';
import { freePort } from './free-port.ts';
import { startKillDatabase, type Hold, type KillDatabase } from './database.ts';
import { startKillSandbox, type KillSandbox } from './sandbox.ts';

let database: KillDatabase;
let sandbox: KillSandbox;
let stripe: Stripe;
const keys = `k1:${randomBytes(32).toString('base64')}`;

beforeAll(async () => {
  [database, sandbox] = await Promise.all([startKillDatabase(await freePort()), startKillSandbox()]);
  const { port } = new URL(sandbox.url);
  stripe = new Stripe('sk_test_sandbox', { host: '127.0.0.1', port, protocol: 'http', telemetry: false });
});
afterEach(() => sandbox.clearFaults());
afterAll(async () => {
  await sandbox?.[Symbol.asyncDispose]();
  await database?.[Symbol.asyncDispose]();
});

const start = (folder: string) =>
  npmStart(folder, {
    DATABASE_URL: database.url,
    PLAZA_KEYS: keys,
    SANDBOX_URL: sandbox.url,
    OIDC_ISSUER: `${sandbox.url}/identity`,
  });

function faulting(provider: string, path: string, fault: object) {
  return async (): Promise<Hold> => {
    const before = await sandbox.faulted();
    await sandbox.fault({ provider, method: 'POST', path, ...fault });
    return {
      reached: () => expect.poll(sandbox.faulted, { timeout: 40_000 }).toBeGreaterThan(before),
      release: sandbox.clearFaults,
    };
  };
}

const token = '/plaid/processor/stripe/bank_account_token/create';
const source = '^/v1/customers/[^/]+/sources$';
const payment = '/v1/payment_intents';

/** Each by somebody whose bank account is no source yet. */
const seams: readonly { name: string; member: string; hold(): Promise<Hold> }[] = [
  { name: 'before the token is given', member: 'ada', hold: faulting('plaid', token, { hang: true }) },
  { name: 'after the token is given', member: 'dora', hold: faulting('plaid', token, { hangAfter: true }) },
  { name: 'before the source is made', member: 'gus', hold: faulting('stripe', source, { hang: true }) },
  { name: 'after the source is made', member: 'ivan', hold: faulting('stripe', source, { hangAfter: true }) },
  { name: 'before the debit is made', member: 'kofi', hold: faulting('stripe', payment, { hang: true }) },
  { name: 'after the debit is made', member: 'marc', hold: faulting('stripe', payment, { hangAfter: true }) },
  {
    name: 'before the outcome is written',
    member: 'nora',
    hold: () => database.holdUpdates(`new.state = 'done'`),
  },
];

test.each(seams)(
  'killed $name, and restarted: one source, one debit',
  { timeout: 240_000 },
  async ({ member, hold: seam }) => {
    await using folder = await temporaryFolder();
    const debit = debitBy(member);
    {
      await using plaza = await start(folder.path);
      const bankAccountId = await accountOf(plaza, member);
      const hold = await seam();
      const asked = debit(plaza, bankAccountId).catch(() => null);
      await hold.reached(1);

      // SIGKILL to the whole group: nothing of Plaza runs on.
      await plaza[Symbol.asyncDispose]();

      await asked;
      await hold.release();
      await sandbox.clearFaults();
    }

    await using again = await start(folder.path);
    const startedMs = Date.now();
    await expect.poll(() => state(again, member), { timeout: 90_000, interval: 250 }).toBe('DONE');
    console.log(`settled within ${Math.ceil((Date.now() - startedMs) / 1000)} s without a client`);
    const { data } = await debit(again, await accountOf(again, member));

    expect(data.createBankDebit).toMatchObject({ payment: { status: 'PROCESSING' }, problem: null });
    const { customer } = await stripe.paymentIntents.retrieve(data.createBankDebit.payment.id as string);
    const { data: made } = await stripe.paymentIntents.list({ customer: customer as string, limit: 100 });
    expect(made.filter(({ amount }) => amount === AMOUNT)).toHaveLength(1);
    const { data: sources } = await stripe.customers.listSources(customer as string);
    expect(sources).toHaveLength(1);
  },
);

const AMOUNT = 81_234;

function debitBy(member: string) {
  const document = `mutation ($input: CreateBankDebitInput!) { createBankDebit(input: $input) {
    payment { id status } problem { __typename } } }`;
  return (plaza: StartedPlaza, bankAccountId: string) => {
    const input = {
      bankAccountId,
      amount: { amount: AMOUNT, currency: 'USD' },
      mandate: { ipAddress: '203.0.113.7', userAgent: 'Mozilla/5.0' },
      idempotencyKey: 'killed',
    };
    return plaza.ask(member, document, { input });
  };
}

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

async function state(plaza: StartedPlaza, member: string): Promise<string> {
  const document = '{ effect(idempotencyKey: "killed", mutation: CREATE_BANK_DEBIT) { state } }';
  return (await plaza.ask(member, document)).data.effect.state as string;
}
