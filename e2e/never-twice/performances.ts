import { bankPerformances } from './bank-performances.ts';
import { createBankDebit } from './create-bank-debit.ts';
import { messagingPerformances } from './messaging-performances.ts';
import { post, PROBLEM, type Performance } from './performance.ts';
import { sendMoney } from './send-money.ts';
import type { Stage } from './stage.ts';

const usd = (amount: number) => ({ amount, currency: 'USD' });

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
  createBankDebit,
  ...sendMoney,
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
  ...bankPerformances,
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
