import type {
  Holding as PlaidHolding,
  InvestmentsHoldingsGetResponse,
  Security as PlaidSecurity,
} from 'plaid';
import type { Holding, Security, SecurityKind } from '#schema/generated/banking.ts';
import { toOpaqueId } from '#schema/person-id.ts';
import { toMoney } from '#subgraphs/kit/money.ts';

/** What is held in one account, as it is kept. */
export type KeptHolding = Omit<Holding, 'asOf'>;

/** By account, `bac_…`; of the greatest value first. */
export type Holdings = Record<string, KeptHolding[]>;

const kindOf: Record<string, SecurityKind> = {
  cash: 'CASH',
  cryptocurrency: 'CRYPTOCURRENCY',
  derivative: 'DERIVATIVE',
  equity: 'EQUITY',
  etf: 'ETF',
  'fixed income': 'FIXED_INCOME',
  loan: 'LOAN',
  'mutual fund': 'MUTUAL_FUND',
};

/** All that is held at a connection. */
export function toHoldings({ holdings, securities }: InvestmentsHoldingsGetResponse): Holdings {
  const byId = new Map(securities.map((security) => [security.security_id, security]));
  const mapped = holdings.map((holding) => ({
    account: toOpaqueId('bac', holding.account_id),
    holding: toHolding(holding, byId.get(holding.security_id)),
  }));
  return Object.fromEntries(
    [...Map.groupBy(mapped, ({ account }) => account)].map(([account, own]) => [
      account,
      own.map(({ holding }) => holding).toSorted((a, b) => b.value.amount - a.value.amount),
    ]),
  );
}

function toHolding(holding: PlaidHolding, security: PlaidSecurity | undefined): KeptHolding {
  const { iso_currency_code: currency, unofficial_currency_code: unofficial } = holding;
  const money = (decimal: number) => ({ __typename: 'Money' as const, ...toMoney(decimal, currency) });
  return {
    __typename: 'Holding',
    security: toSecurity(security, holding.security_id),
    quantity: holding.quantity,
    vestedQuantity: holding.vested_quantity ?? null,
    price: money(holding.institution_price),
    priceDate: holding.institution_price_as_of ?? null,
    value: money(holding.institution_value),
    costBasis: holding.cost_basis === null ? null : money(holding.cost_basis),
    unofficialCurrency: unofficial,
  };
}

/** A security that Plaid names; one of which it tells no more than its id is of an unknown kind. */
export function toSecurity(security: PlaidSecurity | undefined, providerId: string): Security {
  const price = security?.close_price ?? null;
  return {
    __typename: 'Security',
    id: toOpaqueId('sec', providerId),
    name: security?.name ?? null,
    tickerSymbol: security?.ticker_symbol ?? null,
    kind: kindOf[security?.type ?? ''] ?? 'UNKNOWN',
    isin: security?.isin ?? null,
    cusip: security?.cusip ?? null,
    sector: security?.sector ?? null,
    closePrice:
      price === null ? null : { __typename: 'Money', ...toMoney(price, security?.iso_currency_code ?? null) },
    closePriceDate: security?.close_price_as_of ?? null,
  };
}
