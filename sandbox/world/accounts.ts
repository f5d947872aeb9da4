import type { Random } from '../random.ts';
import type { AccountKind } from './cast.ts';
import { buildLedger, type Known } from './ledger.ts';
import type { CastAccount } from './world.ts';

const naming: Record<AccountKind, Pick<CastAccount, 'name' | 'type' | 'subtype'> & { official: string }> = {
  checking: {
    name: 'Checking',
    official: 'Everyday Checking Account',
    type: 'depository',
    subtype: 'checking',
  },
  savings: {
    name: 'Savings',
    official: 'Silver Standard Interest Savings',
    type: 'depository',
    subtype: 'savings',
  },
  'credit card': {
    name: 'Credit Card',
    official: 'Diamond Rewards Credit Card',
    type: 'credit',
    subtype: 'credit card',
  },
  business: {
    name: 'Business Checking',
    official: 'Merchant Operating Account',
    type: 'depository',
    subtype: 'checking',
  },
  'business eur': {
    name: 'Euro Account',
    official: 'Merchant Euro Account',
    type: 'depository',
    subtype: 'checking',
  },
  'student loan': {
    name: 'Student Loan',
    official: 'Federal Student Loan',
    type: 'loan',
    subtype: 'student',
  },
  mortgage: { name: 'Mortgage', official: 'Thirty Year Home Loan', type: 'loan', subtype: 'mortgage' },
  'auto loan': { name: 'Car Loan', official: 'New Vehicle Loan', type: 'loan', subtype: 'auto' },
  brokerage: {
    name: 'Brokerage',
    official: 'Individual Brokerage',
    type: 'investment',
    subtype: 'brokerage',
  },
};

/** What is owed or held where no ledger says, minor units, at least and at most. */
const standing: Partial<Record<AccountKind, readonly [number, number]>> = {
  'student loan': [900_000, 4_200_000],
  mortgage: [14_000_000, 39_000_000],
  'auto loan': [600_000, 2_800_000],
  brokerage: [2_000_000, 9_000_000],
};

const CARD_LIMIT = 800_000;

/** One bank account with two years of transactions; `known` are those that other parts of the world caused. */
export function buildAccount(
  kind: AccountKind,
  currency: string,
  known: readonly Known[],
  random: Random,
  nowMs: number,
): CastAccount {
  const { official, ...named } = naming[kind];
  const { transactions, upcoming } = buildLedger(kind, known, random.fork('ledger'), nowMs);
  const pending = transactions.reduce((sum, entry) => sum + (entry.pending ? entry.amount : 0), 0);
  const credit = named.type === 'credit';
  const range = standing[kind] ?? (credit ? ([20_000, 240_000] as const) : ([90_000, 1_900_000] as const));
  const balance = random.int(...range);
  return {
    id: random.id(37),
    ...named,
    officialName: official,
    mask: random.id(4, '0123456789'),
    currency: kind === 'business eur' ? 'EUR' : currency,
    balance,
    available: standing[kind] ? null : credit ? CARD_LIMIT - balance - pending : balance - pending,
    limit: credit ? CARD_LIMIT : null,
    transactions,
    upcoming,
  };
}
