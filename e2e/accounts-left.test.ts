import { expect, test, vi } from 'vitest';
import { temporaryFolder } from './process.ts';
import { startTwoAccounts, type TwoAccounts } from './two-accounts.ts';

vi.setConfig({ testTimeout: 90_000 });

const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { account } problem { __typename ... on Problem { message retryable } } } }`;
const PAY = `mutation ($input: CreatePaymentInput!) { createPayment(input: $input) { payment { account } problem { __typename ... on Problem { message retryable } } } }`;
const DISCONNECT = `mutation ($input: DisconnectBankInput!) { disconnectBank(input: $input) { disconnectedId problem { __typename ... on Problem { message retryable } } } }`;
const REFUND = `mutation ($input: RefundPaymentInput!) { refundPayment(input: $input) { refund { account } } }`;
const EFFECT = `query ($key: ID!, $mutation: EffectMutationInput!) { effect(idempotencyKey: $key, mutation: $mutation) {
  state ... on PaymentEffect { account payment { id } refund { id } } ... on MessageEffect { account message { account } }
  ... on BankEffect { account } } }`;
const LISTS = `{ me { payments(first: 100) { edges { node { account } } } messages(first: 100) { edges { node { account } } }
  paymentMethods { account } bankConnections { account } customers { account } addresses { account } } }`;

const message = { account: 'eu', channel: 'SMS', body: 'Lost', idempotencyKey: 'lost message' };
const payment = {
  account: 'eu',
  amount: { amount: 900, currency: 'EUR' },
  paymentMethodId: 'pm_card_visa',
  confirm: true,
  idempotencyKey: 'paid',
};

/** The accounts that a person's lists show. */
async function shown({ ask }: TwoAccounts): Promise<Set<string>> {
  const { data, errors } = await ask('ada', LISTS);
  expect(errors).toBeUndefined();
  const { payments, messages, ...others } = data.me;
  const nodes = [payments, messages].flatMap(({ edges }) => edges.map(({ node }: { node: object }) => node));
  return new Set([...nodes, ...Object.values(others).flat()].map(({ account }) => account));
}

test('an account that is configured no more: nothing of it is shown or asked, what is open there waits for it', async () => {
  await using folder = await temporaryFolder();
  // The issuer's address is part of who somebody is: it stays.
  let port = 0;
  const start = async (...further: string[]) => {
    const env = { PLAZA_DATA: folder.path, SANDBOX_PORT: String(port) };
    const plaza = await startTwoAccounts(env, further);
    ({ port } = plaza.sandbox);
    return plaza;
  };
  {
    await using plaza = await start('eu');
    expect(await shown(plaza)).toEqual(new Set(['default', 'eu']));
    const banks = await plaza.ask('ada', '{ me { bankConnections { id account } } }');
    const { id: connectionId } = banks.data.me.bankConnections.find(
      ({ account }: { account: string }) => account === 'eu',
    );
    const paid = await plaza.ask('ada', PAY.replace('{ account }', '{ id account }'), { input: payment });
    await plaza.ask('operator', REFUND, {
      input: { paymentId: paid.data.createPayment.payment.id, idempotencyKey: 'refunded' },
    });
    plaza.sandbox.faults.add({ provider: 'twilio', account: 'eu', method: 'POST', resetAfter: true });
    plaza.sandbox.faults.add({ provider: 'plaid', account: 'eu', path: '/plaid/item/remove', reset: true });
    const pending = { problem: { __typename: 'OutcomePending' } };
    const lost = await plaza.ask('ada', SEND, { input: message });
    expect(lost.data.sendMessage).toMatchObject(pending);
    const cut = await plaza.ask('ada', DISCONNECT, { input: { connectionId, idempotencyKey: 'cut' } });
    expect(cut.data.disconnectBank).toMatchObject(pending);
  }

  const effects = async ({ ask }: TwoAccounts, lost: string) => {
    const of = async (member: string, key: string, mutation: string) =>
      (await ask(member, EFFECT, { key, mutation })).data.effect;
    expect(await of('ada', 'lost message', 'SEND_MESSAGE')).toMatchObject({ state: lost, account: 'eu' });
    expect(await of('ada', 'cut', 'DISCONNECT_BANK')).toMatchObject({ state: lost, account: 'eu' });
    return [await of('ada', 'paid', 'CREATE_PAYMENT'), await of('operator', 'refunded', 'REFUND_PAYMENT')];
  };
  {
    await using plaza = await start();
    expect(await shown(plaza)).toEqual(new Set(['default']));
    // The settlers have looked by then.
    await expect
      .poll(
        async () =>
          (await plaza.ask('operator', '{ unknownBankEffects { edges { node { note } } } }')).data
            .unknownBankEffects.edges[0]?.node.note,
        { timeout: 40_000, interval: 500 },
      )
      .toBe('The configuration names the account eu no more.');
    const gone = { state: 'DONE', account: 'eu', payment: null, refund: null };
    expect(await effects(plaza, 'UNKNOWN')).toEqual([gone, gone]);
    const again = await plaza.ask('ada', PAY, { input: { ...payment, account: undefined } });
    expect(again.errors![0]!.extensions.code).toBe('IDEMPOTENCY_CONFLICT');
    expect(plaza.asked().filter((call) => call.startsWith('eu'))).toEqual([]);
  }

  await using plaza = await start('eu');
  await expect
    .poll(
      async () =>
        (await plaza.ask('ada', EFFECT, { key: 'cut', mutation: 'DISCONNECT_BANK' })).data.effect.state,
      {
        timeout: 40_000,
        interval: 500,
      },
    )
    .toBe('DONE');
  await expect
    .poll(
      async () =>
        (await plaza.ask('ada', EFFECT, { key: 'lost message', mutation: 'SEND_MESSAGE' })).data.effect,
      {
        timeout: 40_000,
        interval: 500,
      },
    )
    .toEqual({ state: 'DONE', account: 'eu', message: { account: 'eu' } });
  expect(await shown(plaza)).toEqual(new Set(['default', 'eu']));
  const settled = plaza.asked().filter((call) => call.includes('/plaid/item/remove'));
  expect(settled).toEqual(['eu POST /plaid/item/remove']);
});
