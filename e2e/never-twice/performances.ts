import { messagingPerformances } from './messaging-performances.ts';
import type { Performance } from './performance.ts';
import type { Stage } from './stage.ts';

const PROBLEM = 'problem { __typename }';
const usd = (amount: number) => ({ amount, currency: 'USD' });
const post = (provider: 'stripe' | 'plaid' | 'twilio', path: string) => ({ provider, method: 'POST', path });

export const performances: readonly Performance[] = [
  {
    mutation: 'createPayment',
    subgraph: 'payments',
    input: 'CreatePaymentInput',
    selection: `payment { id status } ${PROBLEM}`,
    call: post('stripe', '/v1/payment_intents'),
    prepare: (stage, round) => pay(stage, round, 'pm_card_visa'),
  },
  {
    mutation: 'createPayment',
    subgraph: 'payments',
    input: 'CreatePaymentInput',
    selection: `payment { id status } ${PROBLEM}`,
    call: post('stripe', '/v1/payment_intents'),
    prepare: (stage, round) => pay(stage, round, 'pm_card_chargeDeclined'),
    problem: 'CardDeclined',
  },
  {
    mutation: 'confirmPayment',
    subgraph: 'payments',
    input: 'ConfirmPaymentInput',
    selection: `payment { id status } ${PROBLEM}`,
    call: post('stripe', '^/v1/payment_intents/[^/]+/confirm$'),
    prepare: async (stage) => {
      const { id } = await stage.stripe.paymentIntents.create({
        amount: 700,
        currency: 'usd',
        customer: stage.customer,
        payment_method: 'pm_card_visa',
        automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
      });
      return {
        input: { paymentId: id },
        other: { paymentId: id, paymentMethodId: 'pm_card_mastercard' },
        effects: () => events(stage, 'payment_intent.succeeded', id),
      };
    },
  },
  {
    mutation: 'capturePayment',
    subgraph: 'payments',
    input: 'CapturePaymentInput',
    selection: `payment { id status } ${PROBLEM}`,
    call: post('stripe', '^/v1/payment_intents/[^/]+/capture$'),
    prepare: async (stage) => {
      const id = await charged(stage, 'manual');
      return {
        input: { paymentId: id },
        other: { paymentId: id, amount: 1 },
        effects: () => events(stage, 'payment_intent.succeeded', id),
      };
    },
  },
  {
    mutation: 'refundPayment',
    subgraph: 'payments',
    input: 'RefundPaymentInput',
    selection: `refund { id } ${PROBLEM}`,
    call: post('stripe', '/v1/refunds'),
    prepare: async (stage) => {
      const id = await charged(stage, 'automatic');
      return {
        // A part, so that nothing but us keeps a second one from being given back.
        input: { paymentId: id, amount: 100 },
        other: { paymentId: id, amount: 101 },
        effects: async () => (await stage.stripe.refunds.list({ payment_intent: id })).data.length,
      };
    },
  },
  {
    mutation: 'connectBank',
    subgraph: 'banking',
    input: 'ConnectBankInput',
    selection: `connection { id } ${PROBLEM}`,
    call: post('plaid', '/plaid/item/public_token/exchange'),
    prepare: async (stage) => {
      const before = await items(stage);
      return {
        input: { publicToken: await stage.publicToken() },
        other: { publicToken: await stage.publicToken() },
        effects: async () => (await items(stage)) - before,
      };
    },
    orphans: true,
  },
  {
    mutation: 'disconnectBank',
    subgraph: 'banking',
    input: 'DisconnectBankInput',
    selection: `disconnectedId ${PROBLEM}`,
    call: post('plaid', '/plaid/item/remove'),
    prepare: async (stage, round) => {
      const connectionId = await connected(stage, `${round} one`);
      const before = await items(stage, true);
      return {
        input: { connectionId },
        other: { connectionId: await connected(stage, `${round} two`) },
        effects: async () => (await items(stage, true)) - before,
      };
    },
  },
  ...messagingPerformances,
];

async function pay(stage: Stage, round: number, paymentMethodId: string) {
  const amount = 10_000 + round;
  return {
    input: { amount: usd(amount), paymentMethodId, confirm: true },
    other: { amount: usd(amount + 1), paymentMethodId, confirm: true },
    effects: async () => {
      const { data } = await stage.stripe.paymentIntents.list({ customer: stage.customer, limit: 100 });
      return data.filter((intent) => intent.amount === amount && intent.latest_charge).length;
    },
  };
}

async function charged({ stripe, customer }: Stage, capture: 'manual' | 'automatic'): Promise<string> {
  const { id } = await stripe.paymentIntents.create({
    amount: 700,
    currency: 'usd',
    customer,
    payment_method: 'pm_card_visa',
    confirm: true,
    capture_method: capture,
    automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
  });
  return id;
}

async function events({ stripe }: Stage, type: string, paymentId: string): Promise<number> {
  const { data } = await stripe.events.list({ type, limit: 100 });
  return data.filter((event) => (event.data.object as { id: string }).id === paymentId).length;
}

async function items({ sandbox }: Stage, removed?: boolean): Promise<number> {
  const response = await fetch(`${sandbox.url}/_sandbox/plaid/items`);
  const { items: all } = (await response.json()) as { items: { removed: boolean }[] };
  return all.filter((item) => removed === undefined || item.removed === removed).length;
}

async function connected({ asks, operator, publicToken }: Stage, idempotencyKey: string): Promise<string> {
  const { data } = await asks.banking(
    'mutation ($input: ConnectBankInput!) { connectBank(input: $input) { connection { id } } }',
    { input: { publicToken: await publicToken(), idempotencyKey } },
    operator,
  );
  return data.connectBank.connection.id as string;
}
