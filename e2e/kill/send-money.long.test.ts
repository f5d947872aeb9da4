import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { StartedPlaza } from '../process.ts';
import type { Hold } from './database.ts';
import { startKilling, type Killing } from './killing.ts';

let killing: Killing;
let lives = 0;

beforeAll(async () => {
  killing = await startKilling();
});
afterEach(() => killing.sandbox.clearFaults());
afterAll(() => killing?.[Symbol.asyncDispose]());

const SEND = `mutation ($input: SendMoneyInput!) { sendMoney(input: $input) {
  payment { id status amountRefunded { amount } } transfer { id } problem { __typename ... on Problem { message retryable } } } }`;
const charge = ['stripe', '/v1/payment_intents'] as const;
const transfer = ['stripe', '/v1/transfers'] as const;
const refund = ['stripe', '/v1/refunds'] as const;

interface Seam {
  name: string;
  hold(): Promise<Hold>;
  /** The recipient cannot be paid any more when the transfer is asked for. */
  refused?: true;
}

const seams: readonly Seam[] = [
  { name: 'before the charge is made', hold: () => killing.faulting(...charge, { hang: true })() },
  { name: 'after the charge is made', hold: () => killing.faulting(...charge, { hangAfter: true })() },
  { name: 'before it is handed on', hold: () => killing.faulting(...transfer, { hang: true })() },
  { name: 'after it is handed on', hold: () => killing.faulting(...transfer, { hangAfter: true })() },
  {
    name: 'before it is given back',
    hold: () => killing.faulting(...refund, { hang: true })(),
    refused: true,
  },
  {
    name: 'after it is given back',
    hold: () => killing.faulting(...refund, { hangAfter: true })(),
    refused: true,
  },
  { name: 'before the outcome is written', hold: () => killing.database.holdUpdates(`new.state = 'done'`) },
];

test.each(seams)(
  'killed $name, and restarted: charged once, and handed on or given back once',
  { timeout: 240_000 },
  async ({ hold, refused }) => {
    const { stripe } = killing;
    const [idempotencyKey, amount] = [`killed ${(lives += 1)}`, 61_000 + lives];
    let recipientId = '';
    const { data } = await killing.kill({
      hold,
      prepare: async (plaza) => {
        recipientId = await recipient(plaza);
        await onboard(recipientId, 'complete');
        // Read while it can be paid: so it is known a minute long.
        await plaza.ask('ben', '{ me { connectedAccounts { id } } }');
        if (refused) await onboard(recipientId, 'restrict');
      },
      ask: (plaza) =>
        plaza.ask('ada', SEND, {
          input: {
            recipientId,
            amount: { amount, currency: 'USD' },
            paymentMethodId: 'pm_card_visa',
            idempotencyKey,
          },
        }),
      state: async (plaza) => {
        const query = 'query ($key: ID!) { effect(idempotencyKey: $key, mutation: SEND_MONEY) { state } }';
        return (await plaza.ask('ada', query, { key: idempotencyKey })).data.effect.state as string;
      },
    });

    const { payment, transfer: made, problem } = data.sendMoney;
    expect(problem?.__typename).toBe(refused ? 'RecipientCannotReceive' : undefined);
    expect(payment).toMatchObject({ status: 'SUCCEEDED', amountRefunded: { amount: refused ? amount : 0 } });
    expect(made === null).toBe(refused === true);
    const { data: charged } = await stripe.paymentIntents.list({ limit: 100 });
    expect(charged.filter((each) => each.amount === amount)).toHaveLength(1);
    const { data: handed } = await stripe.transfers.list({ destination: recipientId, limit: 100 });
    expect(handed.filter((each) => each.amount === amount)).toHaveLength(refused ? 0 : 1);
    const { data: given } = await stripe.refunds.list({ payment_intent: payment.id as string });
    expect(given).toHaveLength(refused ? 1 : 0);
  },
);

async function recipient(plaza: StartedPlaza): Promise<string> {
  const input = {
    returnUrl: 'https://shop.example/done',
    refreshUrl: 'https://shop.example/again',
    idempotencyKey: 'recipient',
  };
  const document = `mutation ($input: OnboardConnectedAccountInput!) { onboardConnectedAccount(input: $input) {
    connectedAccount { id } } }`;
  const { data } = await plaza.ask('ben', document, { input });
  return data.onboardConnectedAccount.connectedAccount.id as string;
}

const onboard = (id: string, outcome: string) =>
  fetch(`${killing.sandbox.url}/_sandbox/stripe/accounts/${id}/onboard`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ outcome }),
  });
