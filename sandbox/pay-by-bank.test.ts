import type { Stripe } from 'stripe';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { requiredShapes } from './fidelity/required-shapes.ts';
import { violations } from './fidelity/violations.ts';
import { plaidClient, problemOf } from './plaid/plaid-under-test.ts';
import { startSandbox, type Sandbox } from './sandbox.ts';
import { connect, failure } from './stripe/test-client.ts';

let sandbox: Sandbox;
let stripe: Stripe;
let plaid: ReturnType<typeof plaidClient>;

beforeEach(async () => {
  sandbox = await startSandbox({ ticking: false });
  [stripe, plaid] = [connect(sandbox), plaidClient(sandbox.url)];
});
afterEach(() => sandbox.close());

const mandate_data = {
  customer_acceptance: {
    type: 'online' as const,
    online: { ip_address: '203.0.113.7', user_agent: 'Mozilla/5.0' },
  },
};
const DAY_MS = 24 * 3_600_000;

/** One of ada's accounts at Plaid, by what it is. */
function accountOf(subtype: string) {
  const bank = sandbox.world.banks.find(
    ({ subject, accounts }) => subject === 'ada' && accounts.some((each) => each.subtype === subtype),
  )!;
  return { bank, account: bank.accounts.find((each) => each.subtype === subtype)! };
}

async function token(subtype = 'checking'): Promise<string> {
  const { bank, account } = accountOf(subtype);
  const { data } = await plaid.processorStripeBankAccountTokenCreate({
    access_token: bank.accessToken,
    account_id: account.id,
  });
  return data.stripe_bank_account_token;
}

async function debit(customer: string, source: string, amount = 1_500) {
  return stripe.paymentIntents.create({
    amount,
    currency: 'usd',
    customer,
    payment_method: source,
    allowed_payment_method_types: ['us_bank_account'],
    confirm: true,
    mandate_data,
    expand: ['payment_method', 'latest_charge'],
  });
}

test('a bank account goes from Plaid to Stripe, is debited and settled by the clock', async () => {
  const { account } = accountOf('checking');
  const { id: customer } = await stripe.customers.create({});

  const source = await stripe.customers.createSource(customer, {
    source: await token(),
    metadata: { a: 'b' },
  });
  expect(source).toMatchObject({ object: 'bank_account', last4: account.mask, status: 'verified' });
  const { data } = await stripe.customers.listSources(customer, { object: 'bank_account' });
  expect(data).toEqual([{ ...source, metadata: { a: 'b' } }]);

  const intent = await debit(customer, source.id);
  expect(intent.status).toBe('processing');
  expect(intent.payment_method).toMatchObject({
    id: source.id,
    type: 'us_bank_account',
    us_bank_account: { last4: account.mask },
  });
  sandbox.clock.advance(10 * DAY_MS);
  expect((await stripe.paymentIntents.retrieve(intent.id)).status).toBe('succeeded');
});

test('a token works once, in the account that it was made for, and an account is a customer’s once', async () => {
  const [one, other] = [await stripe.customers.create({}), await stripe.customers.create({})];
  const source = await token();
  const code = async (customer: string, btok: string, client = stripe) =>
    (await failure(client.customers.createSource(customer, { source: btok }))).code;

  const elsewhere = connect(sandbox, 'sk_test_sandbox_eu');
  expect(await code((await elsewhere.customers.create({})).id, source, elsewhere)).toBe('resource_missing');
  await stripe.customers.createSource(one.id, { source });
  expect(await code(other.id, source)).toBe('token_already_used');
  expect(await code(one.id, await token())).toBe('bank_account_exists');
  await stripe.customers.createSource(other.id, { source: await token() });
});

test('only accounts that can be debited in dollars have a token, and only their Item gives it', async () => {
  const { bank, account } = accountOf('credit card');
  const checking = accountOf('checking');
  const ask = (access_token: string, account_id: string) =>
    problemOf(plaid.processorStripeBankAccountTokenCreate({ access_token, account_id }));
  const stranger = sandbox.world.banks.find(({ subject }) => subject === 'ben')!;

  expect(await ask(bank.accessToken, account.id)).toMatchObject({ error_code: 'NO_AUTH_ACCOUNTS' });
  expect(await ask(stranger.accessToken, checking.account.id)).toMatchObject({
    error_code: 'INVALID_ACCOUNT_ID',
  });
});

test('a debit needs a mandate, and is returned where the bank says so', async () => {
  const { id: customer } = await stripe.customers.create({});
  const source = await stripe.customers.createSource(customer, { source: await token() });
  const bare = { amount: 500, currency: 'usd', customer, payment_method: source.id, confirm: true };
  const allowed_payment_method_types = ['us_bank_account' as const];
  const missing = await failure(stripe.paymentIntents.create({ ...bare, allowed_payment_method_types }));
  expect(missing.code).toBe('payment_intent_mandate_invalid');

  const intent = await debit(customer, source.id);
  const response = await fetch(`${sandbox.url}/_sandbox/stripe/payment_intents/${intent.id}/return`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ reason: 'insufficient_funds' }),
  });
  expect(response.status).toBe(200);
  sandbox.clock.advance(10 * DAY_MS);
  expect(await stripe.paymentIntents.retrieve(intent.id)).toMatchObject({
    status: 'requires_payment_method',
    last_payment_error: { decline_code: 'insufficient_funds', network_decline_code: 'R01' },
  });
  const { data } = await stripe.events.list({ type: 'payment_intent.payment_failed' });
  expect(data.map((event) => (event.data.object as Stripe.PaymentIntent).id)).toEqual([intent.id]);
});

test('what each endpoint answers has the shape that the SDK promises', async () => {
  const stripeShapes = requiredShapes('stripe', ['Stripe.BankAccount', 'Stripe.PaymentIntent']);
  const plaidShapes = requiredShapes('plaid', [
    'IdentityMatchResponse',
    'ProcessorStripeBankAccountTokenCreateResponse',
  ]);
  const { bank, account } = accountOf('savings');
  const ids = { access_token: bank.accessToken, account_id: account.id };
  const handed = await plaid.processorStripeBankAccountTokenCreate(ids);
  const matched = await plaid.identityMatch({ access_token: bank.accessToken, user: { legal_name: 'A B' } });
  const { id: customer } = await stripe.customers.create({});
  const source = await stripe.customers.createSource(customer, {
    source: handed.data.stripe_bank_account_token,
  });
  const plain = (answer: unknown): unknown => JSON.parse(JSON.stringify(answer));

  expect(violations(handed.data, plaidShapes.ProcessorStripeBankAccountTokenCreateResponse)).toEqual([]);
  expect(violations(matched.data, plaidShapes.IdentityMatchResponse)).toEqual([]);
  expect(violations(plain(source), stripeShapes['Stripe.BankAccount'])).toEqual([]);
  expect(violations(plain(await debit(customer, source.id)), stripeShapes['Stripe.PaymentIntent'])).toEqual(
    [],
  );
});
