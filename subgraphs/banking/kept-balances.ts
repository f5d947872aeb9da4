import type { AccountBase } from 'plaid';
import type { BankBalances } from '#schema/generated/banking.ts';
import { toMoney } from '#subgraphs/kit/money.ts';

/** Balances as they are kept; when Plaid said so stands beside them. */
export type KeptBalances = Omit<BankBalances, 'asOf'>;

export function toBalances({ balances }: Pick<AccountBase, 'balances'>): KeptBalances {
  const money = (decimal: number | null) =>
    decimal === null
      ? null
      : { __typename: 'Money' as const, ...toMoney(decimal, balances.iso_currency_code) };
  return {
    __typename: 'BankBalances',
    current: money(balances.current),
    available: money(balances.available),
    limit: money(balances.limit),
    unofficialCurrency: balances.unofficial_currency_code,
  };
}

export function toKeptBalances(balances: KeptBalances, asOf: Date): BankBalances {
  return { ...balances, asOf: asOf.toISOString() };
}
