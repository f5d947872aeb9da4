import type { CountedQuery } from './counted-query.ts';

const PERSONS = 'people(first: 50) { edges { node';
const crowd = 52;

export const joinedQueries: readonly CountedQuery[] = [
  {
    name: '50 persons with their last payment',
    as: 'analyst',
    crowd,
    query: `{ ${PERSONS} { name payments(first: 1) { edges { node { amount { amount } } } } } } } }`,
    cold: { stripe: 2 },
    warm: {},
    why: 'The last and the last but one of 50 persons are 100 payments; the account’s newest 100 hold some of others, too.',
  },
  {
    name: '50 persons with their last message within a day',
    as: 'analyst',
    crowd,
    query: `{ ${PERSONS} { messages(first: 1, where: { sentFrom: "2026-10-31T12:00:00Z" }) { edges { node { body sentAt } } } } } } }`,
    cold: { twilio: 1 },
    warm: {},
    why: 'Twilio’s newest 1,000 messages reach back further than a day, whoever wrote them.',
  },
  {
    name: '50 persons with last payment, bank accounts and last message',
    as: 'analyst',
    crowd,
    query: `{ ${PERSONS} { name payments(first: 1) { edges { node { amount { amount } } } } bankAccounts { name balances { current { amount } } } messages(first: 1) { edges { node { body } } } } } } }`,
    cold: { stripe: 2, twilio: 1 },
    warm: {},
    why: 'As above; accounts and balances came with the links.',
  },
];
