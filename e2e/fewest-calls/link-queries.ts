import type { CountedQuery } from './counted-query.ts';

export const linkQueries: readonly CountedQuery[] = [
  {
    name: 'the newest 20 of a person’s timeline, by their ids',
    as: 'ada',
    query: '{ me { timeline(first: 20) { edges { at node { __typename } } gaps { source } } } }',
    cold: { stripe: 1, plaid: 5, twilio: 4 },
    warm: {},
    why: 'A list of payments, five pages of two banks’ histories, two addresses, each to and from; what it is costs nothing more.',
  },
  {
    name: 'what a person pays for again and again, at two banks and here',
    as: 'ada',
    query:
      '{ me { recurring(first: 50) { edges { node { stream { description frequency } subscription { status currentPeriodEnd } reasons } } gaps { source } } } }',
    cold: { stripe: 1, plaid: 2 },
    warm: {},
    why: 'A list of subscriptions by customer, and the streams of one Item at a time.',
  },
  {
    name: 'the bank lines of the newest 20 payouts',
    as: 'analyst',
    query:
      '{ businesses { payouts(first: 20) { edges { node { id bankMatch { state confidence reasons transaction { description } } } } } } }',
    after: {
      as: 'gus',
      query: '{ me { bankAccounts { transactions(first: 1) { edges { node { id } } } } } }',
    },
    cold: { stripe: 1 },
    warm: {},
    why: 'One page of payouts; each is found among the bank lines that were read.',
  },
  {
    name: 'which customers and addresses a person is linked to',
    as: 'ada',
    query: '{ me { customers { customerId validFrom } addresses { channel address validTo } } }',
    cold: {},
    warm: {},
    why: 'Only links say it.',
  },
  {
    name: 'an operator links a number that nobody has, and the same again',
    as: 'operator',
    variables: ({ personOf }) => ({
      input: { personId: personOf('june'), channel: 'SMS', address: '+12025550199', reason: 'Seen.' },
    }),
    query:
      'mutation ($input: LinkAddressInput!) { linkAddress(input: $input) { link { address } problem { __typename } } }',
    cold: { twilio: 1 },
    warm: {},
    why: 'Only Twilio knows whether there is such a number; what is linked needs no looking.',
  },
  {
    name: 'a payment’s receipt is sent, and asked for again',
    as: 'ada',
    after: {
      as: 'ada',
      query:
        'mutation { createPayment(input: { amount: { amount: 700, currency: "USD" }, paymentMethodId: "pm_card_visa", confirm: true, idempotencyKey: "k" }) { payment { id } } }',
    },
    variables: (_known, before) => ({ id: before.createPayment.payment.id }),
    query:
      'mutation ($id: ID!) { sendReceipt(input: { paymentId: $id }) { receipt { __typename } problem { __typename } } }',
    cold: { twilio: 1 },
    warm: {},
    why: 'The payment was read when it was made; the message is one call, and is never sent again.',
  },
];
