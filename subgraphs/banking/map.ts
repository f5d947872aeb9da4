import type { ItemWithConsentFields, ItemStatusLastWebhook, Transaction } from 'plaid';
import type { BankAccountType, Institution, ResolversTypes } from '#schema/generated/banking.ts';
import { toOpaqueId } from '#schema/person-id.ts';
import { toMoney } from '#subgraphs/kit/money.ts';
import type { AccountRow } from './bank-accounts.ts';
import { GOOD, type ConnectionRow, type ItemFacts } from './connections.ts';
import { nextStep, statusNow } from './standing.ts';
import type { TransactionRow, Update } from './transactions.ts';

export type BankConnectionRow = Awaited<ResolversTypes['BankConnection']>;
export type BankAccountRow = Awaited<ResolversTypes['BankAccount']>;
export type BankTransactionRow = Awaited<ResolversTypes['BankTransaction']>;

/** What Plaid announces of an Item by a webhook, and its person should deal with. */
const notices: ReadonlySet<string> = new Set([
  'PENDING_DISCONNECT',
  'PENDING_EXPIRATION',
  'NEW_ACCOUNTS_AVAILABLE',
]);

const typeOf: Record<string, BankAccountType> = {
  depository: 'DEPOSITORY',
  credit: 'CREDIT',
  loan: 'LOAN',
  investment: 'INVESTMENT',
};

/** What is kept of how an Item stands. */
export function toItemFacts(
  item: ItemWithConsentFields & { last_webhook: ItemStatusLastWebhook | null },
): ItemFacts {
  const { code_sent: code, sent_at: at } = item.last_webhook ?? {};
  return {
    institutionId: item.institution_id ?? null,
    status: item.error?.error_code ?? GOOD,
    createdAt: item.created_at ?? null,
    consentExpiresAt: item.consent_expiration_time,
    billedProducts: item.billed_products,
    consentedProducts: item.consented_products ?? [],
    notice: code && at && notices.has(code) ? { code, at } : null,
  };
}

export function toConnection(row: ConnectionRow): BankConnectionRow {
  return {
    __typename: 'BankConnection',
    id: row.id,
    status: statusNow(row),
    errorCode: row.status === GOOD ? null : row.status,
    nextStep: nextStep(row),
    consentExpiresAt: row.consent_expires_at?.toISOString() ?? null,
    billedProducts: row.billed_products,
    consentedProducts: row.consented_products,
    checkedAt: row.checked_at?.toISOString() ?? null,
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
