import type { Stripe } from 'stripe';
import type { FaultInput } from '#sandbox/faults/fault.ts';
import { PROBLEM, type Performance } from './performance.ts';
import type { Stage } from './stage.ts';

const call = (path: string, method = 'POST'): Pick<FaultInput, 'provider' | 'method' | 'path'> => ({
  provider: 'stripe',
  method,
  path,
});

/** What subscriptions, invoices, saved methods, pages and customers do at Stripe. */
export const billingPerformances: readonly Performance[] = [
  {
    mutation: 'createSubscription',
    subgraph: 'payments',
    input: 'CreateSubscriptionInput',
    selection: `subscription { id status } ${PROBLEM}`,
    call: call('^/v1/subscriptions$'),
    prepare: async (stage, round) => {
      const description = `subscription of round ${round}`;
      const items = [{ priceId: await priceOf(stage, 'tea_usd') }];
      return {
        input: { items, description },
        other: { items, description: `${description}!` },
        effects: async () => {
          const { data } = await stage.stripe.subscriptions.list({ customer: stage.customer, limit: 100 });
          return data.filter((each) => each.description === description).length;
        },
      };
    },
  },
  {
    mutation: 'updateSubscription',
    subgraph: 'payments',
    input: 'UpdateSubscriptionInput',
    selection: `subscription { id items { quantity } } ${PROBLEM}`,
    call: call('^/v1/subscriptions/[^/]+$'),
    prepare: async (stage) => {
      const { id, items } = await begun(stage);
      const change = (quantity: number) => ({
        subscriptionId: id,
        items: [{ itemId: items.data[0]!.id, quantity }],
      });
      return {
        input: change(3),
        other: change(4),
        effects: async () => {
          const type = 'customer.subscription.updated';
          const { data } = await stage.stripe.events.list({ type, limit: 100 });
          const subscriptions = data.map((event) => event.data.object as Stripe.Subscription);
          return subscriptions.filter((each) => each.id === id && each.items.data[0]!.quantity === 3).length;
        },
      };
    },
  },
  {
    mutation: 'cancelSubscription',
    subgraph: 'payments',
    input: 'CancelSubscriptionInput',
    selection: `subscription { id status } ${PROBLEM}`,
    call: call('^/v1/subscriptions/[^/]+$', 'DELETE'),
    prepare: async (stage) => {
      const { id } = await begun(stage);
      return {
        input: { subscriptionId: id, at: 'NOW' },
        other: { subscriptionId: id, at: 'PERIOD_END' },
        effects: () => told(stage, 'customer.subscription.deleted', id),
      };
    },
  },
  {
    mutation: 'payInvoice',
    subgraph: 'payments',
    input: 'PayInvoiceInput',
    selection: `invoice { id status } ${PROBLEM}`,
    call: call('^/v1/invoices/[^/]+/pay$'),
    prepare: async (stage) => {
      const { latest_invoice: invoice } = await begun(stage, { payment_behavior: 'default_incomplete' });
      const invoiceId = invoice as string;
      return {
        input: { invoiceId, paymentMethodId: 'pm_card_visa' },
        other: { invoiceId, paymentMethodId: 'pm_card_amex' },
        effects: () => told(stage, 'invoice.paid', invoiceId),
      };
    },
  },
  {
    mutation: 'createSetupIntent',
    subgraph: 'payments',
    input: 'CreateSetupIntentInput',
    selection: `setupIntent { id status } ${PROBLEM}`,
    call: call('^/v1/setup_intents$'),
    prepare: ({ stripe, customer }) =>
      counted(async () => (await stripe.setupIntents.list({ customer, limit: 100 })).data, {
        input: { paymentMethodId: 'pm_card_visa', confirm: true },
        other: { paymentMethodId: 'pm_card_amex', confirm: true },
      }),
  },
  {
    mutation: 'attachPaymentMethod',
    subgraph: 'payments',
    input: 'AttachPaymentMethodInput',
    selection: `paymentMethod { id } ${PROBLEM}`,
    call: call('^/v1/payment_methods/[^/]+/attach$'),
    prepare: ({ stripe, customer }) =>
      counted(async () => (await stripe.customers.listPaymentMethods(customer, { limit: 100 })).data, {
        input: { paymentMethodId: 'pm_card_visa' },
        other: { paymentMethodId: 'pm_card_amex' },
      }),
  },
  {
    mutation: 'requestPayment',
    subgraph: 'payments',
    input: 'RequestPaymentInput',
    selection: `session { id status } ${PROBLEM}`,
    call: call('^/v1/checkout/sessions$'),
    prepare: ({ stripe, customer, operator }) => {
      const asked = (amount: number) => ({
        personId: operator.person,
        amount: { amount, currency: 'USD' },
        description: 'Asked',
        successUrl: 'https://shop.example',
      });
      return counted(async () => (await stripe.checkout.sessions.list({ customer, limit: 100 })).data, {
        input: asked(700),
        other: asked(800),
      });
    },
  },
  {
    mutation: 'updateCustomer',
    subgraph: 'payments',
    input: 'UpdateCustomerInput',
    selection: `customer { id name } ${PROBLEM}`,
    call: call('^/v1/customers/[^/]+$'),
    prepare: async ({ stripe, customer: customerId }, round) => {
      const name = `Name of round ${round}`;
      return {
        input: { customerId, name },
        other: { customerId, name: `${name}!` },
        effects: async () => {
          const { data } = await stripe.events.list({ type: 'customer.updated', limit: 100 });
          return data.filter((event) => (event.data.object as { name?: string }).name === name).length;
        },
      };
    },
  },
];

async function priceOf({ stripe }: Stage, key: string): Promise<string> {
  return (await stripe.prices.list({ lookup_keys: [key] })).data[0]!.id;
}

async function begun(stage: Stage, more: object = {}) {
  const items = [{ price: await priceOf(stage, 'tea_usd') }];
  return stage.stripe.subscriptions.create({ customer: stage.customer, items, ...more });
}

async function told({ stripe }: Stage, type: string, id: string): Promise<number> {
  const { data } = await stripe.events.list({ type, limit: 100 });
  return data.filter((event) => (event.data.object as { id: string }).id === id).length;
}

/** As many effects as there are objects that were not there before. */
async function counted(
  list: () => Promise<readonly { id: string }[]>,
  inputs: { input: object; other: object },
) {
  const before = new Set((await list()).map(({ id }) => id));
  return {
    ...inputs,
    effects: async () => (await list()).filter(({ id }) => !before.has(id)).length,
  };
}
