import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startStage, type Stage } from './never-twice/stage.ts';

let stage: Stage;
let accounts: string[];
let keys = 0;
const MINUTE_MS = 60_000;
const DEBIT = `mutation ($input: CreateBankDebitInput!) { createBankDebit(input: $input) {
  payment { id status paymentMethod { id } } problem { __typename ... on Problem { message retryable } } } }`;

beforeAll(async () => {
  stage = await startStage();
  const { data } = await stage.asks.banking(
    'query ($id: ID!) { _entities(representations: [{ __typename: "Person", id: $id }]) { ... on Person { bankAccounts { id type } } } }',
    { id: stage.operator.person },
    stage.operator,
  );
  const all = data._entities[0].bankAccounts as { id: string; type: string }[];
  accounts = all.filter(({ type }) => type === 'DEPOSITORY').map(({ id }) => id);
});
afterEach(() => stage.sandbox.faults.clear());
afterAll(() => stage[Symbol.asyncDispose]());

const token = '/plaid/processor/stripe/bank_account_token/create';
const source = '^/v1/customers/[^/]+/sources$';
const payment = '/v1/payment_intents';

/** Asks for a debit while a call of it fails. */
async function debit(fault: object, bankAccountId = accounts[0]!) {
  const amount = 2_000 + (keys += 1);
  const input = {
    bankAccountId,
    amount: { amount, currency: 'USD' },
    mandate: { ipAddress: '203.0.113.7', userAgent: 'Secret/1.0' },
    idempotencyKey: `steps ${keys}`,
  };
  const ask = () => stage.asks.payments(DEBIT, { input }, stage.operator);
  if ('path' in fault) stage.sandbox.faults.add({ times: 9, method: 'POST', ...fault } as never);
  stage.sandbox.journal.clear();
  const { data, errors } = await ask();
  stage.sandbox.faults.clear();
  return {
    ask,
    first: errors ? 'error' : (data.createBankDebit.problem?.__typename ?? 'done'),
    key: input.idempotencyKey,
    payments: async () => {
      const list = await stage.stripe.paymentIntents.list({ customer: stage.customer, limit: 100 });
      return list.data.filter((each) => each.amount === amount).length;
    },
  };
}

/** As if that much time had passed since it was asked for; then whoever settles looks again. */
async function settle(key: string, ms: number): Promise<string> {
  await stage.db.query(
    `update payments.effect_step set at = at - $1::int * interval '1 millisecond'
     where effect_id = (select id from payments.effect where key = $2)`,
    [ms, key],
  );
  await stage.db.query(
    `update payments.effect set lease_until = now() - interval '1 second', tried_at = null,
       started_at = started_at - $1::int * interval '1 millisecond' where key = $2 and state in ('started', 'unknown')`,
    [ms, key],
  );
  await stage.effects.payments.settleDue();
  const [row] = await stage.db.query<{ state: string }>('select state from payments.effect where key = $1', [
    key,
  ]);
  return row!.state;
}

const sources = async () =>
  (await stage.stripe.customers.listSources(stage.customer, { object: 'bank_account', limit: 100 })).data;

const tokens = () => stage.sandbox.journal.counts().byRoute[`plaid POST ${token}`] ?? 0;

/** Each on an account of its own that has no source yet. */
test.each([
  { what: 'Plaid gives a token, and its answer is lost', provider: 'plaid', path: token, first: 'error' },
  {
    what: 'Stripe takes the account, and its answer is lost',
    provider: 'stripe',
    path: source,
    first: 'OutcomePending',
  },
])('$what: one source, one debit', async ({ what: _what, first, ...fault }) => {
  const account = accounts.shift()!;
  const before = (await sources()).length;

  const asked = await debit({ ...fault, resetAfter: true }, account);

  expect(asked.first).toBe(first);
  expect(await asked.payments()).toBe(0);
  if (first === 'OutcomePending') {
    expect((await sources()).length).toBe(before + 1);
    const given = tokens();
    expect(await settle(asked.key, 0)).toBe('done');
    expect(tokens()).toBe(given);
  }
  const { data } = await asked.ask();
  expect(data.createBankDebit).toMatchObject({ payment: { status: 'PROCESSING' }, problem: null });
  expect(await asked.payments()).toBe(1);
  expect((await sources()).length).toBe(before + 1);
});

test('Stripe may not have taken the account: no second token while the first may arrive, then one', async () => {
  const account = accounts.shift()!;
  const before = (await sources()).length;
  const asked = await debit({ provider: 'stripe', path: source, reset: true }, account);
  expect(asked.first).toBe('OutcomePending');
  const given = tokens();

  expect(await settle(asked.key, 10_000)).toBe('unknown');
  expect(tokens()).toBe(given);
  expect(await settle(asked.key, 35_000)).toBe('done');

  expect(tokens()).toBe(given + 1);
  expect(await asked.payments()).toBe(1);
  expect((await sources()).length).toBe(before + 1);
  accounts.push(account);
});

test.each([
  { what: 'was taken', resetAfter: true },
  { what: 'never arrived', reset: true },
  { what: 'failed at Stripe after its work', statusAfter: 500 },
])('a debit that $what, its answer lost, is made once', async ({ what: _what, ...fault }) => {
  const asked = await debit({ provider: 'stripe', path: payment, ...fault }, accounts.at(-1));
  expect(asked.first).toBe('OutcomePending');

  expect(await settle(asked.key, 0)).toBe('done');

  expect(await asked.payments()).toBe(1);
  const { data } = await asked.ask();
  expect(data.createBankDebit).toMatchObject({ payment: { status: 'PROCESSING' }, problem: null });
  expect(await asked.payments()).toBe(1);
});

test('nobody is debited long after they gave up', async () => {
  const asked = await debit({ provider: 'stripe', path: payment, reset: true }, accounts.at(-1));

  expect(await settle(asked.key, 6 * MINUTE_MS)).toBe('nothing');

  expect(await asked.payments()).toBe(0);
});

test('no token is kept or logged, and no address of a device in clear', async () => {
  await debit({ provider: 'stripe', path: source, reset: true }, accounts.at(-1));
  await debit({ provider: 'stripe', path: payment, reset: true }, accounts.at(-1));
  const rows = await stage.db.query<{ row: string }>(
    'select row(e.*)::text as row from payments.effect e union all select row(s.*)::text from payments.effect_step s union all select row(o.*)::text from payments.object o',
  );
  const kept = rows.map(({ row }) => row).join('\n');

  expect(kept).toMatch(/ba_\w+/);
  for (const text of [kept, stage.log.lines.join('\n')])
    expect(text).not.toMatch(/btok_|203\.0\.113|Secret\/1/);
});
