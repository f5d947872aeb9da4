import { Stripe } from 'stripe';
import { ISSUER, type Json } from '#subgraphs/kit/under-test.ts';
import { payer, type startPayments } from '../payments-under-test.ts';

export type BillingStage = ReturnType<typeof createBillingStage>;

const SHOWN = `subscription { id status description trialEnd cancelAtPeriodEnd canceledAt items { id quantity price { id } }
  latestInvoice { id status total { amount } payment { id status } } }`;
const PROBLEM = `problem { __typename ... on Problem { message retryable } ... on SubscriptionStateConflict { status } }`;

/** For tests: people who begin anew, and what they ask for. */
export function createBillingStage(payments: Awaited<ReturnType<typeof startPayments>>) {
  const { port } = new URL(payments.sandbox.url);
  const stripe = new Stripe('sk_test_sandbox', {
    host: '127.0.0.1',
    port,
    protocol: 'http',
    telemetry: false,
    maxNetworkRetries: 0,
  });
  let count = 0;
  const mutation = (name: string, shown: string) => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    return `mutation ($input: ${type}!) { ${name}(input: $input) { ${shown} } }`;
  };
  const ask = (subject: string, query: string, input: object, withinMs?: number) =>
    payments.ask(query, { input }, payer(subject), withinMs);
  const run = async (subject: string, query: string, input: object, withinMs?: number): Promise<Json> => {
    const { data, errors } = await ask(subject, query, input, withinMs);
    if (errors) throw new Error(JSON.stringify(errors));
    return Object.values(data)[0];
  };
  const stage = {
    stripe,
    ask,
    run,
    SUBSCRIBE: mutation(
      'createSubscription',
      `${SHOWN} clientSecret problem { __typename ... on Problem { message retryable } ... on CardDeclined { code } }`,
    ),
    UPDATE: mutation('updateSubscription', `${SHOWN} ${PROBLEM}`),
    CANCEL: mutation('cancelSubscription', `${SHOWN} ${PROBLEM}`),
    subscribe: (subject: string, input: object, withinMs?: number) =>
      run(subject, stage.SUBSCRIBE, input, withinMs),
    /** The id of a price by its name in the catalogue. */
    price: async (key: string) => (await stripe.prices.list({ lookup_keys: [key] })).data[0]!.id,
    /** Somebody who is a customer since now, and has saved this. */
    async newcomer(method: string) {
      count += 1;
      const subject = `newcomer ${count}`;
      const { id: customer } = await stripe.customers.create({});
      const { id } = await stripe.paymentMethods.attach(method, { customer });
      await payments.payments.link([{ issuer: ISSUER, subject, customers: [customer] }]);
      return { subject, customer, method: id };
    },
    /** A newcomer with a subscription. */
    async begun(method: string, price: string) {
      const who = await stage.newcomer(method);
      const items = [{ priceId: await stage.price(price) }];
      const input = { items, paymentMethodId: who.method, idempotencyKey: 'begun' };
      const { subscription } = await stage.subscribe(who.subject, input);
      return {
        ...who,
        id: subscription.id as string,
        item: subscription.items[0].id as string,
        subscription,
      };
    },
  };
  return stage;
}
