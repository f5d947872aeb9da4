import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stripe } from 'stripe';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startPlaza, type AskOptions, type PlazaUnderTest } from './plaza.ts';

let folder: string;
let plaza: PlazaUnderTest;
let stripe: Stripe;
let keys = 0;
const key = () => `send ${(keys += 1)}`;
const HOUR_MS = 3_600_000;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plaza-send-'));
  const file = join(folder, 'plaza.config.json');
  const accounts = [{ name: 'default', verifyAbove: { USD: 100_000 } }];
  await writeFile(file, JSON.stringify({ providers: { stripe: { accounts } } }));
  plaza = await startPlaza({ PLAZA_CONFIG: file });
  const { port } = plaza.sandbox;
  stripe = new Stripe('sk_test_sandbox', { host: '127.0.0.1', port, protocol: 'http', telemetry: false });
});
afterEach(() => plaza.sandbox.faults.clear());
afterAll(async () => {
  await plaza[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const ONBOARD = `mutation ($input: OnboardConnectedAccountInput!) { onboardConnectedAccount(input: $input) {
  connectedAccount { id status canReceive canPayOut country person { id } account } onboardingUrl problem { __typename } } }`;
const SEND = `mutation ($input: SendMoneyInput!) { sendMoney(input: $input) {
  payment { id status amount { amount currency } amountRefunded { amount } transfer { id } }
  transfer { id amount { amount currency } amountReversed { amount } reversed description payment { id } destination { id } }
  problem { __typename ... on Problem { message retryable } ... on RecipientCannotReceive { status refunded }
    ... on CardDeclined { code declineCode } } } }`;
const REVERSE = `mutation ($input: ReverseTransferInput!) { reverseTransfer(input: $input) {
  transfer { id amountReversed { amount } reversed } problem { __typename ... on AmountTooLarge { maximum { amount } } } } }`;
const pages = { returnUrl: 'https://shop.example/done', refreshUrl: 'https://shop.example/again' };

async function ask(document: string, input: object, member: string, options?: AskOptions) {
  const whole = { idempotencyKey: key(), ...input };
  const { result, calls } = await plaza.callsOf(() => plaza.ask(member, document, { input: whole }, options));
  return { ...result, payload: Object.values(result.data ?? {})[0] as Payload, calls, input: whole };
}

// oxlint-disable-next-line typescript/no-explicit-any -- each test knows the shape that it asked for
type Payload = any;

const onboard = (member: string, more: object = {}) => ask(ONBOARD, { ...pages, ...more }, member);

/** A member of the cast who can be paid. */
async function recipient(member: string): Promise<string> {
  const { payload } = await onboard(member);
  const { id, canReceive } = payload.connectedAccount as { id: string; canReceive: boolean };
  if (!canReceive) await finish(id);
  return id;
}

const finish = (id: string, outcome = 'complete') =>
  fetch(`${plaza.sandbox.url}/_sandbox/stripe/accounts/${id}/onboard`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ outcome }),
  });

const send = (recipientId: string, more: object = {}, member = 'ada', options?: AskOptions) =>
  ask(
    SEND,
    {
      recipientId,
      amount: { amount: 1_200, currency: 'USD' },
      paymentMethodId: 'pm_card_visa',
      description: 'Dinner',
      ...more,
    },
    member,
    options,
  );

test('a person is onboarded, and can be paid once they were on the page', async () => {
  const { payload, calls } = await onboard('ben');
  expect(payload).toMatchObject({
    connectedAccount: { status: 'ONBOARDING', canReceive: false, canPayOut: false, country: 'US' },
    problem: null,
  });
  expect(calls).toEqual({
    'stripe POST /v1/accounts': 1,
    'stripe POST /v1/account_links': 1,
    'stripe GET /v1/accounts/:id': 1,
  });
  const { id } = payload.connectedAccount as { id: string };
  const again = await onboard('ben');
  expect(again.payload.connectedAccount.id).toBe(id);
  expect(again.payload.onboardingUrl).not.toBe(payload.onboardingUrl);
  expect((await stripe.accounts.list()).data.filter((each) => each.id === id)).toHaveLength(1);

  expect((await fetch(again.payload.onboardingUrl as string)).status).toBe(200);
  await fetch(`${again.payload.onboardingUrl}/finish`, { method: 'POST', redirect: 'manual' });

  const READ = '{ me { id connectedAccounts { id status canReceive canPayOut person { id } } } }';
  const { data } = await plaza.ask('ben', READ);
  expect(data.me.connectedAccounts).toEqual([
    { id, status: 'ACTIVE', canReceive: true, canPayOut: true, person: { id: data.me.id } },
  ]);
  const warm = await plaza.callsOf(() => plaza.ask('ben', READ));
  expect(warm.calls).toEqual({});
});

test('money goes from one person to another: charged and handed on', async () => {
  const to = await recipient('ben');
  await plaza.ask('ben', '{ me { connectedAccounts { id } } }');

  const sent = await send(to);

  expect(sent.errors).toBeUndefined();
  expect(sent.payload).toMatchObject({
    payment: { status: 'SUCCEEDED', amount: { amount: 1_200, currency: 'USD' } },
    transfer: {
      amount: { amount: 1_200, currency: 'USD' },
      amountReversed: { amount: 0 },
      reversed: false,
      description: 'Dinner',
      destination: null,
    },
    problem: null,
  });
  const { payment, transfer } = sent.payload as { payment: Payload; transfer: Payload };
  expect([transfer.payment.id, payment.transfer.id]).toEqual([payment.id, transfer.id]);
  expect(sent.calls).toEqual({ 'stripe POST /v1/payment_intents': 1, 'stripe POST /v1/transfers': 1 });
  const made = await stripe.transfers.retrieve(transfer.id as string);
  expect(made).toMatchObject({ destination: to, amount: 1_200 });
  const intent = await stripe.paymentIntents.retrieve(payment.id as string);
  expect([made.source_transaction, made.transfer_group]).toEqual([
    intent.latest_charge,
    intent.transfer_group,
  ]);

  const again = await send(to, sent.input);
  expect(again.payload).toEqual(sent.payload);
  expect((await stripe.transfers.list({ transfer_group: intent.transfer_group! })).data).toHaveLength(1);
});

test('who pays and who is paid see the transfer, each their side of it, and nobody else', async () => {
  const to = await recipient('ben');
  const { payload } = await send(to);
  const READ =
    'query ($id: ID!) { transfer(id: $id) { id payment { id } destination { id person { id } } } }';
  const read = async (member: string, options?: AskOptions) => {
    const { result, calls } = await plaza.callsOf(() =>
      plaza.ask(member, READ, { id: payload.transfer.id }, options),
    );
    return { ...result, calls };
  };

  expect((await read('ada')).data.transfer).toMatchObject({
    payment: { id: payload.payment.id },
    destination: null,
  });
  expect((await read('ben')).data.transfer).toMatchObject({ payment: null, destination: { id: to } });
  expect((await read('operator')).data.transfer).toMatchObject({
    payment: { id: payload.payment.id },
    destination: { id: to },
  });
  const stranger = await read('gus');
  expect([stranger.data.transfer, stranger.calls]).toEqual([null, {}]);
  expect((await read('ada', { scopes: ['payments:write'] })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const ACCOUNT = 'query ($id: ID!) { connectedAccount(id: $id) { id } }';
  const other = await plaza.callsOf(() => plaza.ask('ada', ACCOUNT, { id: to }));
  expect([other.result.data.connectedAccount, other.calls]).toEqual([null, {}]);
  expect((await plaza.ask('ben', ACCOUNT, { id: to })).data.connectedAccount.id).toBe(to);
});

test('a declined charge hands nothing on', async () => {
  const to = await recipient('ben');
  for (const [paymentMethodId, declineCode] of [
    ['pm_card_chargeDeclinedInsufficientFunds', 'insufficient_funds'],
    ['pm_card_authenticationRequired', 'authentication_required'],
  ]) {
    const before = (await stripe.transfers.list({ destination: to })).data.length;

    const { payload, input, calls } = await send(to, { paymentMethodId });

    expect(payload.problem).toMatchObject({ __typename: 'CardDeclined', declineCode });
    expect(payload.transfer).toBeNull();
    expect(calls['stripe POST /v1/transfers']).toBeUndefined();
    expect((await send(to, input)).payload.problem.__typename).toBe('CardDeclined');
    expect((await stripe.transfers.list({ destination: to })).data).toHaveLength(before);
  }
});

test('who cannot be paid yet is not, and nobody is charged', async () => {
  const { payload: fresh } = await onboard('gus');
  const { id } = fresh.connectedAccount as { id: string };

  const early = await send(id);
  expect(early.payload).toEqual({
    payment: null,
    transfer: null,
    problem: {
      __typename: 'RecipientCannotReceive',
      message: 'The recipient cannot be paid yet; nothing was charged.',
      retryable: true,
      status: 'ONBOARDING',
      refunded: false,
    },
  });
  expect(early.calls).toEqual({ 'stripe GET /v1/accounts/:id': 1 });
  await finish(id, 'restrict');
  expect((await send(id)).payload.problem).toMatchObject({ status: 'RESTRICTED', refunded: false });
});

test('who cannot be paid any more once the payer was charged: all of it is given back', async () => {
  const to = await recipient('dora');
  await plaza.ask('dora', '{ me { connectedAccounts { id } } }');
  await finish(to, 'restrict');

  const { payload, input } = await send(to);

  expect(payload).toMatchObject({
    payment: { status: 'SUCCEEDED', amountRefunded: { amount: 1_200 }, transfer: null },
    transfer: null,
    problem: { __typename: 'RecipientCannotReceive', status: 'RESTRICTED', refunded: true, retryable: true },
  });
  await finish(to);
  expect((await send(to, input)).payload).toMatchObject({ transfer: null, problem: { refunded: true } });
  expect((await stripe.transfers.list({ destination: to })).data).toEqual([]);
});

test('what was handed on is taken back, in part and whole', async () => {
  const to = await recipient('ben');
  const { payload } = await send(to);
  const transferId = payload.transfer.id as string;
  const reverse = (more: object, member = 'operator') => ask(REVERSE, { transferId, ...more }, member);

  const part = await reverse({ amount: 200 });
  expect(part.payload).toEqual({
    transfer: { id: transferId, amountReversed: { amount: 200 }, reversed: false },
    problem: null,
  });
  expect((await reverse(part.input)).payload).toEqual(part.payload);
  const much = await reverse({ amount: 1_001 });
  expect(much.payload.problem).toEqual({ __typename: 'AmountTooLarge', maximum: { amount: 1_000 } });
  expect((await reverse({})).payload.transfer).toMatchObject({
    amountReversed: { amount: 1_200 },
    reversed: true,
  });
  expect((await reverse({})).payload.problem.__typename).toBe('AlreadyReversed');
  expect((await stripe.transfers.listReversals(transferId)).data).toHaveLength(2);
  const refused = await reverse({}, 'ada');
  expect([refused.errors?.[0]?.extensions.code, refused.calls]).toEqual(['FORBIDDEN', {}]);
  const none = await ask(REVERSE, { transferId: 'tr_none' }, 'operator');
  expect(none.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', argument: 'input.transferId' });
});

test.each([
  ['the charge', '/v1/payment_intents'],
  ['the transfer', '/v1/transfers'],
] as const)(
  'the answer to %s is lost: charged once, handed on once',
  { timeout: 30_000 },
  async (_what, path) => {
    const to = await recipient('ben');
    await plaza.ask('ben', '{ me { connectedAccounts { id } } }');
    for (const fault of [{ resetAfter: true }, { statusAfter: 500 }, { reset: true }] as const) {
      const before = (await stripe.transfers.list({ destination: to, limit: 100 })).data.length;
      plaza.sandbox.faults.add({ provider: 'stripe', method: 'POST', path, times: 9, ...fault });

      let answer = await send(to);
      plaza.sandbox.faults.clear();
      expect(answer.payload.problem.__typename).toBe('OutcomePending');
      for (let tries = 0; tries < 30 && answer.payload.problem; tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 400));
        answer = await send(to, answer.input);
      }

      expect(answer.payload).toMatchObject({ payment: { status: 'SUCCEEDED' }, problem: null });
      const after = (await stripe.transfers.list({ destination: to, limit: 100 })).data;
      expect(after.length - before).toBe(1);
      const { customer } = await stripe.paymentIntents.retrieve(answer.payload.payment.id as string);
      const { data } = await stripe.paymentIntents.list({ customer: customer as string, limit: 100 });
      expect(data.filter((each) => each.transfer_group === after[0]!.transfer_group)).toHaveLength(1);
    }
  },
);

test('an amount above the configured one needs its payer’s confirmation', async () => {
  const to = await recipient('ben');

  const { payload, calls } = await send(to, { amount: { amount: 100_001, currency: 'USD' } });

  expect(payload.problem.__typename).toBe('VerificationRequired');
  expect(calls).toEqual({});
});

test('nobody pays or is onboarded for somebody else but by an operator', async () => {
  const to = await recipient('ben');
  const { data } = await plaza.ask('ada', '{ me { id } }');
  const personId = data.me.id as string;

  for (const each of [
    await send(to, { personId }, 'gus'),
    await ask(ONBOARD, { ...pages, personId }, 'gus'),
  ]) {
    expect([each.errors?.[0]?.extensions.code, each.calls]).toEqual(['FORBIDDEN', {}]);
  }
  expect((await send(to, { personId }, 'operator')).payload.problem).toBeNull();
  const unscoped = await send(to, {}, 'ada', { scopes: ['payments:read'] });
  expect(unscoped.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const other = await send('acct_none');
  expect(other.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', argument: 'input.recipientId' });
});

test.each<[string, string, object, string]>([
  ['no recipient', SEND, { recipientId: 'ben' }, 'input.recipientId'],
  ['nothing to send', SEND, { amount: { amount: 0, currency: 'USD' } }, 'input.amount.amount'],
  ['no payment method', SEND, { paymentMethodId: '4242' }, 'input.paymentMethodId'],
  ['a long description', SEND, { description: 'x'.repeat(501) }, 'input.description'],
  ['no country', ONBOARD, { ...pages, country: 'USA' }, 'input.country'],
  ['a page that is none', ONBOARD, { ...pages, returnUrl: 'javascript:1' }, 'input.returnUrl'],
  ['a page without encryption', ONBOARD, { ...pages, refreshUrl: 'http://shop.example' }, 'input.refreshUrl'],
  ['no transfer', REVERSE, { transferId: 'pi_1' }, 'input.transferId'],
  ['nothing to take back', REVERSE, { transferId: 'tr_1', amount: 0 }, 'input.amount'],
])('%s is refused without a call', async (_what, document, input, argument) => {
  const whole = {
    ...(document === SEND && {
      recipientId: 'acct_1',
      amount: { amount: 100, currency: 'USD' },
      paymentMethodId: 'pm_card_visa',
    }),
    ...input,
  };

  const { errors, calls } = await ask(document, whole, 'operator');

  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  expect(calls).toEqual({});
});

test('the record says what became of it', async () => {
  const to = await recipient('ben');
  const { payload, input } = await send(to);
  const query = `query ($key: ID!) { effect(idempotencyKey: $key, mutation: SEND_MONEY) {
    state ... on PaymentEffect { payment { id } transfer { id } problem { __typename } } } }`;

  const { data } = await plaza.ask('ada', query, { key: input.idempotencyKey });

  expect(data.effect).toEqual({
    state: 'DONE',
    payment: { id: payload.payment.id },
    transfer: { id: payload.transfer.id },
    problem: null,
  });
  plaza.sandbox.clock.advance(HOUR_MS);
});
