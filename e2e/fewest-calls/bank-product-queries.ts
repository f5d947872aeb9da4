import type { CountedQuery } from './counted-query.ts';

export const bankProductQueries: readonly CountedQuery[] = [
  {
    name: 'what recurs on four accounts at two banks',
    as: 'ada',
    query:
      '{ me { recurringStreams { edges { node { merchantName frequency averageAmount { amount } account { name } } } } bankAccounts { recurringStreams(direction: OUT) { edges { node { id } } } } } }',
    cold: { plaid: 2 },
    warm: {},
    why: 'Plaid tells the streams of all accounts of one Item in a call, and there are two Items.',
  },
  {
    name: 'how two connections stand, and what their person should do',
    as: 'dora',
    query:
      '{ me { bankConnections { status errorCode consentExpiresAt consentedProducts nextStep { action before message } } } }',
    cold: {},
    warm: {},
    why: 'It came when the banks were linked.',
  },
  {
    name: 'debts, holdings and trades of five accounts at one bank',
    as: 'chen',
    query:
      '{ me { bankAccounts { liability { nextPayment { amount } nextPaymentDueDate } holdings { edges { node { value { amount } security { name } } } } investmentTransactions(first: 50) { edges { node { date amount { amount } } } } } } }',
    cold: { plaid: 3 },
    warm: {},
    why: 'Three endpoints, each for all accounts of the Item; what they tell is kept for an hour.',
  },
  {
    name: 'the banks that can be connected, and those like a name',
    as: 'june',
    query:
      '{ all: institutions(first: 5) { edges { node { id name url } } } found: institutions(query: "bank") { edges { node { id name } } } }',
    cold: { plaid: 2 },
    warm: {},
    why: 'A list and a search are two endpoints of Plaid’s; what they told is good for a day.',
  },
  {
    name: 'Plaid looks for new transactions, and the same again with its key',
    as: 'ben',
    after: { as: 'ben', query: '{ me { bankConnections { id } } }' },
    query:
      'mutation ($id: ID!) { refreshTransactions(input: { connectionId: $id, idempotencyKey: "now" }) { connection { status } problem { __typename } } }',
    variables: (_known, { me }) => ({ id: me.bankConnections[0].id }),
    cold: { plaid: 2 },
    warm: {},
    why: 'The look, and before it /item/get: only when Plaid looked last tells afterwards whether it did. Repeated, nothing happens.',
  },
  {
    name: 'owners and hidden numbers of four accounts at two banks',
    as: 'ada',
    query: '{ me { bankAccounts { owners { names } numbers { accountNumber routingNumber } } } }',
    cold: { plaid: 4 },
    warm: { plaid: 4 },
    why: 'Who owns them and their numbers are two calls an Item, for all its accounts; neither is kept.',
  },
];
