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
  {
    name: '30 persons with their messages of a day',
    as: 'analyst',
    crowd,
    query:
      '{ people(first: 30) { edges { node { messages(first: 10, where: { sentFrom: "2026-10-31T12:00:00Z" }) { edges { node { body } } } } } } }',
    cold: { twilio: 1 },
    warm: {},
    why: 'Twilio’s newest 1,000 messages reach back further than a day, whoever wrote them.',
  },
  {
    name: '50 persons with what they paid within a day',
    as: 'analyst',
    crowd,
    query: `{ ${PERSONS} { payments(first: 5, where: { createdFrom: "2026-10-31T12:00:00Z" }) { edges { node { id } } } } } } }`,
    cold: { stripe: 2 },
    warm: {},
    why: 'More than a hundred payments were made that day, and a page holds a hundred.',
  },
  {
    name: '50 persons with what they saved to pay with',
    as: 'analyst',
    crowd,
    query: `{ ${PERSONS} { paymentMethods { id } } } } }`,
    cold: { stripe: 50 },
    warm: {},
    why: 'Stripe lists the methods of one customer, and has no list of all.',
  },
  {
    name: '50 persons with the banks of their accounts',
    as: 'analyst',
    crowd,
    query: `{ ${PERSONS} { bankAccounts { name connection { institution { name } } } } } } }`,
    cold: { plaid: 4 },
    warm: {},
    why: 'They are at four banks, and Plaid tells of one at a time.',
  },
  {
    name: 'everything of one person',
    as: 'ada',
    query:
      '{ me { name payments(first: 3) { edges { node { id amount { amount } paymentMethod { id } } } } paymentMethods { id } bankAccounts { name balances { current { amount } } transactions(first: 5) { edges { node { date } } } connection { institution { name } } } messages(first: 3) { edges { node { body } } } } }',
    cold: { stripe: 2, plaid: 7, twilio: 4 },
    warm: {},
    why: 'A list of payments and one of methods; five pages of two histories and two institutions; two addresses, each to and from.',
  },
  {
    name: 'a payment’s payer, with bank accounts and last message',
    as: 'analyst',
    query:
      '{ payments(first: 1) { edges { node { amount { amount } person { name bankAccounts { name } messages(first: 1) { edges { node { body } } } } } } } }',
    cold: { stripe: 1, twilio: 4 },
    warm: {},
    why: 'The account’s newest payments are one list; its payer has two addresses, each with two lists of messages.',
  },
];
