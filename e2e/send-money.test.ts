import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { AskOptions, PlazaUnderTest } from './plaza.ts';
import { startSending, type Payload, type Sending } from './sending.ts';

let sending: Sending;
let plaza: PlazaUnderTest;
let stripe: Sending['stripe'];
let finish: Sending['finish'];
let recipient: Sending['recipient'];
let send: Sending['send'];

beforeAll(async () => {
  sending = await startSending();
  ({ plaza, stripe, finish, recipient, send } = sending);
});
afterEach(() => plaza.sandbox.faults.clear());
afterAll(() => sending[Symbol.asyncDispose]());

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

test('the record says what became of it', async () => {
  const to = await recipient('ben');
  const { payload, input } = await send(to);
  const query = `query ($key: ID!) { effect(idempotencyKey: $key, mutation: SEND_MONEY) {
    state ... on PaymentEffect { payment { id } transfer { id } problem { __typename ... on Problem { message retryable } } } } }`;

  const { data } = await plaza.ask('ada', query, { key: input.idempotencyKey });

  expect(data.effect).toEqual({
    state: 'DONE',
    payment: { id: payload.payment.id },
    transfer: { id: payload.transfer.id },
    problem: null,
  });
});
