import type { CountedQuery } from './counted-query.ts';

export const bankQueries: readonly CountedQuery[] = [
  {
    name: 'connections and accounts of a person with two banks',
    as: 'ada',
    query: '{ me { bankConnections { status } bankAccounts { name mask type } } }',
    cold: {},
    warm: {},
    why: 'Both were told when the banks were linked, and stay.',
  },
  {
    name: 'balances of four accounts at two banks',
    as: 'ada',
    query: '{ me { bankAccounts { balances { current { amount } available { amount } } } } }',
    cold: {},
    warm: {},
    why: 'They came with the accounts when the banks were linked, less than five minutes ago.',
  },
  {
    name: 'the banks by name',
    as: 'ada',
    query: '{ me { bankConnections { institution { name url } } } }',
    cold: { plaid: 2 },
    warm: {},
    why: 'Plaid tells of one institution at a time, and there are two.',
  },
  {
    name: '50 transactions of one account',
    as: 'ben',
    query:
      '{ me { bankAccounts { transactions(first: 50) { edges { node { amount { amount } date } } } } } }',
    cold: { plaid: 2 },
    warm: {},
    why: 'The Item’s history of more than 500 transactions takes two pages of /transactions/sync, which tells them in no order of days: the newest 50 are known when all are. Once read they cost nothing.',
  },
  {
    name: 'two banks: accounts, cached balances, 50 transactions, institution',
    as: 'ada',
    query:
      '{ me { bankAccounts { name balances { current { amount } } transactions(first: 50) { edges { node { date } } } connection { institution { name } } } } }',
    cold: { plaid: 7 },
    warm: {},
    why: 'Two institutions; the histories of two Items, three pages and two of /transactions/sync; the accounts are there.',
  },
  {
    name: 'balances right now',
    as: 'ben',
    query: '{ me { bankAccounts { realtimeBalance { current { amount } } } } }',
    cold: { plaid: 1 },
    warm: { plaid: 1 },
    why: 'Asked of the bank each time, for all accounts of the Item at once.',
  },
  {
    name: 'both banks read again: how they stand, balances and transactions',
    as: 'ada',
    query: 'mutation { refreshBankConnections { connections { id } } }',
    cold: { plaid: 9 },
    warm: { plaid: 6 },
    why: 'Whoever reads again asks: /item/get, /accounts/get and /transactions/sync, each for one Item at a time; of a history read for the first time all five pages.',
  },
];
