import type {
  BankAccountNotDebitable,
  BankConnectionUnusable,
  InsufficientFunds,
  NameMismatch,
} from '#schema/generated/payments.ts';
import type { Context } from './context.ts';

export type BankProblem = BankConnectionUnusable | BankAccountNotDebitable | InsufficientFunds | NameMismatch;

/** What banking says against a debit before anything is asked of Stripe; null where nothing. */
export async function bankObstacle(
  context: Context,
  wanted: {
    personId: string;
    bankAccountId: string;
    amount: number;
    checkBalance: boolean;
    checkName: boolean;
  },
): Promise<BankProblem | null> {
  const { askPort } = context;
  const { personId, bankAccountId: accountId } = wanted;
  const named = wanted.checkName ? await askPort('people/name', { personId }, context) : null;
  if (named && named.name === null) {
    return nameMismatch('Nobody told the person’s name, so it cannot be compared with the account’s.');
  }
  const { refusal, available, connection } = await askPort(
    'banking/debit-check',
    { accountId, personId, amount: wanted.checkBalance ? wanted.amount : null, name: named?.name ?? null },
    context,
  );
  switch (refusal) {
    case 'NOT_DEBITABLE':
      return {
        __typename: 'BankAccountNotDebitable',
        message: 'Only checking and savings accounts in US dollars can be debited.',
        retryable: false,
      };
    case 'UNUSABLE':
      return {
        __typename: 'BankConnectionUnusable',
        message: connection?.message ?? 'The bank does not let Plaza in.',
        retryable: true,
        connectionId: connection?.id ?? '',
      };
    case 'INSUFFICIENT_FUNDS':
      return {
        __typename: 'InsufficientFunds',
        message: 'There is not enough in the account.',
        retryable: true,
        available: { __typename: 'Money', amount: available ?? 0, currency: 'USD' },
      };
    case 'NAME_MISMATCH':
      return nameMismatch('The account is not held in the person’s name.');
    case null:
      return null;
  }
}

function nameMismatch(message: string): NameMismatch {
  return { __typename: 'NameMismatch', message, retryable: false };
}
