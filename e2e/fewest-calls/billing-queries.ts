import type { CountedQuery } from './counted-query.ts';

export const billingQueries: readonly CountedQuery[] = [
  {
    name: '25 invoices with what was sold',
    as: 'ada',
    query:
      '{ me { invoices(first: 25) { edges { node { number status total { amount } lines(first: 10) { edges { node { amount { amount } product { name } } } } } } } } }',
    cold: { stripe: 2 },
    warm: {},
    why: 'One page of invoices with their lines, and one call for all their products: a line names its product by its id alone.',
  },
  {
    name: 'what a person subscribes to, with products and latest invoices',
    as: 'ada',
    query:
      '{ me { subscriptions { edges { node { status currentPeriodEnd items { quantity price { amount { amount } product { name } } } latestInvoice { status } } } } } }',
    cold: { stripe: 2 },
    warm: {},
    why: 'The list brings prices and latest invoices; products lie a level deeper than Stripe expands in a list.',
  },
  {
    name: 'invoices with the pages on which they are paid',
    as: 'nora',
    query: '{ me { invoices(first: 10) { edges { node { status hostedInvoiceUrl } } } } }',
    cold: { stripe: 1 },
    warm: { stripe: 1 },
    why: 'Cold, the list tells it. The address opens to whoever has it and is not kept, so one page of the customer’s list is asked again.',
  },
  {
    name: 'what is sold, and for how much',
    as: 'ada',
    query: '{ products(first: 5) { edges { node { name } } } }',
    cold: { stripe: 1 },
    warm: {},
    why: 'One page of the list holds 100.',
  },
  {
    name: 'which kinds of method an account may offer, in two currencies',
    as: 'ada',
    query: '{ stripe { usd: paymentMethodKinds(currency: "USD") eur: paymentMethodKinds(currency: "EUR") } }',
    cold: { stripe: 1 },
    warm: {},
    why: 'What is switched on stands in the account’s configuration; which currencies a kind takes Plaza knows.',
  },
  {
    name: 'what is being saved and waits for its payer',
    as: 'ada',
    after: {
      as: 'ada',
      query:
        'mutation { createSetupIntent(input: { paymentMethodId: "pm_card_threeDSecure2Required", confirm: true, returnUrl: "https://shop.example/back", idempotencyKey: "counted" }) { setupIntent { id } } }',
    },
    query: 'query ($id: ID!) { setupIntent(id: $id) { status nextAction { __typename } } }',
    variables: (_known, before: { createSetupIntent: { setupIntent: { id: string } } }) => ({
      id: before.createSetupIntent.setupIntent.id,
    }),
    cold: { stripe: 1 },
    warm: { stripe: 1 },
    why: 'What may be finished at any moment is never answered from what is kept.',
  },
  {
    name: 'Stripe’s pages on which a person may pay, with their addresses',
    as: 'ada',
    after: {
      as: 'ada',
      query:
        'mutation { createCheckoutSession(input: { mode: SETUP, currency: "USD", successUrl: "https://shop.example", idempotencyKey: "asked" }) { session { id } } }',
    },
    query: '{ me { checkoutSessions { edges { node { status url } } } } }',
    cold: { stripe: 1 },
    warm: { stripe: 1 },
    why: 'Cold, the list tells it. Whoever has the address can pay there, so of the one page that is open it is asked again.',
  },
  {
    name: 'what Stripe knows of a person: name, address, usual method',
    as: 'ada',
    query: '{ me { customers { customerId customer { name email defaultPaymentMethodId } } } }',
    cold: { stripe: 1 },
    warm: { stripe: 1 },
    why: 'It is kept nowhere, so each customer is asked for each time.',
  },
];
