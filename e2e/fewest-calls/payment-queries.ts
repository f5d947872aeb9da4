import type { CountedQuery, Known } from './counted-query.ts';

const ONE_LIST = 'Stripe has no answer without a call, and one page of the list by customer holds it all';

const newest = (subject: string, count: number) =>
  function variables({ world }: Known) {
    const ids = world.payments.filter((payment) => payment.subject === subject).map(({ id }) => id);
    return Object.fromEntries(ids.slice(-count).map((id, index) => [`p${index}`, id]));
  };

/** One operation that asks for so many payments by their ids. */
const byIds = (count: number, fields: string) => {
  const at = Array.from({ length: count }, (_, index) => index);
  return `query(${at.map((n) => `$p${n}: ID!`).join(' ')}) { ${at.map((n) => `p${n}: payment(id: $p${n}) { ${fields} }`).join(' ')} }`;
};

/** Starts so many payments, which then wait for a method. */
const started = (count: number) =>
  `mutation { ${Array.from({ length: count }, (_, n) => `p${n}: createPayment(input: { amount: { amount: ${1000 + n}, currency: "USD" }, idempotencyKey: "started-${n}" }) { payment { id } }`).join(' ')} }`;

const fromAfter = (_known: Known, before: Record<string, { payment: { id: string } }>) =>
  Object.fromEntries(Object.entries(before).map(([name, { payment }]) => [name, payment.id]));

export const paymentQueries: readonly CountedQuery[] = [
  {
    name: 'the last 10 payments of a person, with charge, fee and card',
    as: 'ada',
    query:
      '{ me { payments(first: 10) { edges { node { amount { amount } status fee { amount } net { amount } paymentMethod { id ... on Card { brand last4 } } } } } } }',
    cold: { stripe: 1 },
    warm: {},
    why: `${ONE_LIST}: method, charge and fee are expanded in it.`,
  },
  {
    name: 'one page of payments, filtered by currency and window',
    as: 'nora',
    query:
      '{ me { payments(first: 5, where: { currency: "USD", createdFrom: "2026-09-01T00:00:00Z" }) { edges { node { id } } } } }',
    cold: { stripe: 1 },
    warm: {},
    why: `${ONE_LIST}: the filters run on what it brought.`,
  },
  {
    name: 'two pages of one list in one operation',
    as: 'eli',
    query:
      '{ me { a: payments(first: 50) { edges { node { id } } } b: payments(first: 20) { edges { node { id } } } } }',
    cold: { stripe: 1 },
    warm: {},
    why: 'Two fields stand on one list, which is read once.',
  },
  {
    name: 'what a person saved to pay with',
    as: 'ada',
    query: '{ me { paymentMethods { id ... on Card { brand wallet } } } }',
    cold: { stripe: 1 },
    warm: {},
    why: 'Methods stand in no other answer of Stripe’s than in the list of their customer.',
  },
  {
    name: '20 settled payments of one person by their ids, which nobody read before',
    as: 'ada',
    query: byIds(20, 'id status'),
    variables: newest('ada', 20),
    cold: {},
    warm: {},
    why: 'What the mirror does not know is not there but for an operator, so nothing is asked.',
  },
  {
    name: '20 payments of one person by their ids, which may have moved since they were read',
    as: 'ada',
    after: { as: 'ada', query: started(20) },
    query: byIds(20, 'id status'),
    variables: fromAfter,
    cold: { stripe: 1 },
    warm: { stripe: 1 },
    why: 'A payment that is not settled is never answered from what is kept; one page of its customer’s list, by time, shows all 20.',
  },
  {
    name: 'a settled payment by its id, in a list a moment ago',
    as: 'ada',
    after: { as: 'ada', query: '{ me { payments(first: 10) { edges { node { id } } } } }' },
    query: byIds(1, 'id status amount { amount }'),
    variables: ({ world }) => {
      const own = world.payments.filter(({ subject }) => subject === 'ada');
      return { p0: own.findLast(({ outcome }) => outcome === 'succeeded')?.id };
    },
    cold: {},
    warm: {},
    why: 'The list has told all of it.',
  },
  {
    name: 'payments with their refunds',
    as: 'ben',
    query:
      '{ me { payments(first: 20) { edges { node { id amountRefunded { amount } refunds { edges { node { amount { amount } status } } } } } } } }',
    cold: { stripe: 1 },
    warm: {},
    why: `${ONE_LIST}: the refunds of a payment's charge are expanded in it.`,
  },
  {
    name: 'payments with what their payer has to do next',
    as: 'ada',
    query: '{ me { payments(first: 10) { edges { node { status nextAction { __typename } } } } } }',
    cold: { stripe: 1 },
    warm: { stripe: 1 },
    why: 'Cold, the list tells it. It carries secrets and is not kept, so of the one payment that waits it is asked again.',
  },
];
