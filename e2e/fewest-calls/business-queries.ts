import type { CountedQuery } from './counted-query.ts';

export const businessQueries: readonly CountedQuery[] = [
  {
    name: 'the businesses by name',
    as: 'analyst',
    query: '{ businesses { id account } }',
    cold: {},
    warm: {},
    why: 'The configuration says which there are.',
  },
  {
    name: 'what Stripe holds for the business',
    as: 'analyst',
    query: '{ businesses { balance { available { amount currency } pending { amount } } } }',
    cold: { stripe: 1 },
    warm: {},
    why: 'The balance stands in no other answer.',
  },
  {
    name: 'the newest payouts',
    as: 'analyst',
    query: '{ businesses { payouts(first: 20) { edges { node { amount { amount } arrivesOn traceId } } } } }',
    cold: { stripe: 1 },
    warm: {},
    why: 'One page of the list holds 100.',
  },
  {
    name: 'a payout with what it is made of',
    as: 'operator',
    variables: ({ world }) => ({ id: world.payouts.at(-4)!.id }),
    query:
      'query ($id: ID!) { payout(id: $id) { amount { amount } transactions(first: 100) { edges { node { type net { amount } } } } } }',
    cold: { stripe: 2 },
    warm: {},
    why: 'The payout and the list of its transactions; no answer of Stripe’s holds both.',
  },
  {
    name: 'the newest disputes with the payments that an analyst may know of',
    as: 'analyst',
    query: '{ businesses { disputes(first: 20) { edges { node { reason status payment { id } } } } } }',
    cold: { stripe: 1 },
    warm: {},
    why: 'One page of the list holds 100; payments that nobody has read are not asked for.',
  },
  {
    name: 'balance, payouts and disputes together',
    as: 'analyst',
    query:
      '{ businesses { balance { asOf } payouts(first: 5) { edges { node { id } } } disputes(first: 5) { edges { node { id } } } } }',
    cold: { stripe: 3 },
    warm: {},
    why: 'Three kinds of object, and no answer of Stripe’s holds two of them.',
  },
  {
    name: 'the newest payments of the account',
    as: 'analyst',
    query: '{ payments(first: 50) { edges { node { id amount { amount } person { id } } } } }',
    cold: { stripe: 1 },
    warm: {},
    why: 'One page of the list holds 100; whose they are the links say.',
  },
];
