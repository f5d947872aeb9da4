import type { CountedQuery } from './counted-query.ts';

const OWN = '{ me { bankAccounts { id subtype balances { current { currency } } } } }';

interface Own {
  me: { bankAccounts: { id: string; subtype: string }[] };
}

interface Disputes {
  businesses: { disputes: { edges: { node: { id: string } }[] } }[];
}

const checking = (_known: unknown, { me }: Own) => ({
  id: me.bankAccounts.find(({ subtype }) => subtype === 'checking')!.id,
});

const debit = (more = '') =>
  `mutation ($id: ID!) { createBankDebit(input: { bankAccountId: $id, amount: { amount: 700, currency: "USD" }, ${more}mandate: { ipAddress: "203.0.113.7", userAgent: "Mozilla/5.0" }, idempotencyKey: "k" }) { payment { id status } problem { __typename } } }`;

export const moneyQueries: readonly CountedQuery[] = [
  {
    name: 'a bank account is debited for the first time, and the same again with its key',
    as: 'ada',
    after: { as: 'ada', query: OWN },
    query: debit(),
    variables: checking,
    cold: { stripe: 3, plaid: 1 },
    warm: { stripe: 1 },
    why: 'Whether the account is at Stripe already only Stripe knows; Plaid’s token, the source that it becomes and the payment are one call each. Repeated, nothing happens, and the payment is read as it is now.',
  },
  {
    name: 'a bank account is debited, its balance and its holder checked first',
    as: 'ada',
    after: { as: 'ada', query: OWN },
    query: debit('checkBalance: true, checkName: true, '),
    variables: checking,
    cold: { stripe: 3, plaid: 3 },
    warm: { stripe: 1 },
    why: 'Balance and name are a call each: no answer of Plaid’s holds both a balance of right now and a match.',
  },
  {
    name: 'a dispute with what was written against it',
    as: 'operator',
    after: { as: 'operator', query: '{ businesses { disputes(first: 1) { edges { node { id } } } } }' },
    query:
      'query ($id: ID!) { dispute(id: $id) { status submissionCount evidence { customerName uncategorizedText } } }',
    variables: (_known, { businesses }: Disputes) => ({ id: businesses[0]!.disputes.edges[0]!.node.id }),
    cold: { stripe: 1 },
    warm: { stripe: 1 },
    why: 'Evidence is not kept, and the call that reads it reads the dispute.',
  },
  {
    name: 'a person is made somebody who can be paid, and the same again with its key',
    as: 'ada',
    query:
      'mutation { onboardConnectedAccount(input: { returnUrl: "https://a.example", refreshUrl: "https://b.example", idempotencyKey: "k" }) { connectedAccount { id status } problem { __typename } } }',
    cold: { stripe: 3 },
    warm: { stripe: 2 },
    why: 'The account and its page are one call each; how far it is only Stripe knows while it cannot be paid. Repeated, no account is made, but the page is a new one.',
  },
  {
    name: 'by what a person can be paid, who is none',
    as: 'ada',
    query: '{ me { connectedAccounts { id } } }',
    cold: {},
    warm: {},
    why: 'Plaza knows whose account is whose.',
  },
];
