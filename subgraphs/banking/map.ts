import type { Item, Transaction } from 'plaid';
import type {
  BankAccountType,
  BankConnectionStatus,
  Institution,
  ResolversTypes,
} from '#schema/generated/banking.ts';
import { toOpaqueId } from '#schema/person-id.ts';
import { toMoney } from '#subgraphs/kit/money.ts';
import type { AccountRow } from './bank-accounts.ts';
import { GOOD, LOGIN_REQUIRED, type ConnectionRow } from './connections.ts';
import type { TransactionRow, Update } from './transactions.ts';

export type BankConnectionRow = Awaited<ResolversTypes['BankConnection']>;
export type BankAccountRow = Awaited<ResolversTypes['BankAccount']>;
export type BankTransactionRow = Awaited<ResolversTypes['BankTransaction']>;

/** By Plaid's error code of an Item. */
const statusOf: Record<string, BankConnectionStatus> = {
  [GOOD]: 'GOOD',
  [LOGIN_REQUIRED]: 'LOGIN_REQUIRED',
};

const typeOf: Record<string, BankAccountType> = {
  depository: 'DEPOSITORY',
  credit: 'CREDIT',
  loan: 'LOAN',
  investment: 'INVESTMENT',
};

/** What is kept as a connection's status. */
export function itemStatus({ error }: Pick<Item, 'error'>): string {
  return error?.error_code ?? GOOD;
}

export function toConnection(row: ConnectionRow): BankConnectionRow {
  return {
    __typename: 'BankConnection',
    id: row.id,
    status: statusOf[row.status] ?? 'UNKNOWN',
    createdAt: row.created_at.toISOString(),
    account: row.account,
    institutionId: row.institution_id,
  };
}

export function toAccount(row: AccountRow): BankAccountRow {
  return {
    __typename: 'BankAccount',
    id: row.id,
    name: row.name,
    officialName: row.official_name,
    mask: row.mask,
    type: typeOf[row.type] ?? 'UNKNOWN',
    subtype: row.subtype,
    asOf: row.as_of.toISOString(),
    connectionId: row.connection_id,
  };
}

/** Plaid's decimals with their sign (positive is money out) become an unsigned amount and a direction. */
export function toUpdate(transaction: Transaction): Update {
  const { amount, currency } = toMoney(Math.abs(transaction.amount), transaction.iso_currency_code);
  return {
    account_id: toOpaqueId('bac', transaction.account_id),
    provider_id: transaction.transaction_id,
    pendingId: transaction.pending_transaction_id,
    amount_minor: amount,
    currency,
    unofficial_currency: transaction.unofficial_currency_code,
    direction: transaction.amount > 0 ? 'OUT' : 'IN',
    date: transaction.date,
    description: transaction.original_description ?? transaction.name,
    merchant_name: transaction.merchant_name ?? null,
    category: transaction.personal_finance_category?.primary ?? null,
    pending: transaction.pending,
  };
}

export function toTransaction(row: TransactionRow): BankTransactionRow {
  return {
    __typename: 'BankTransaction',
    id: row.id,
    amount: { __typename: 'Money', amount: row.amount_minor, currency: row.currency },
    unofficialCurrency: row.unofficial_currency,
    direction: row.direction,
    date: row.date,
    description: row.description,
    merchantName: row.merchant_name,
    category: row.category,
    pending: row.pending,
    accountId: row.account_id,
  };
}

export function toInstitution(row: {
  id: string;
  name: string;
  url: string | null;
  primary_color: string | null;
}): Institution {
  return {
    __typename: 'Institution',
    id: row.id,
    name: row.name,
    url: row.url,
    primaryColor: row.primary_color,
  };
}
