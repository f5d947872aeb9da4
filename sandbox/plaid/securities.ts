import type { Security } from 'plaid';
import { createRandom } from '../random.ts';
import { DAY_MS, isoDate } from '../world/days.ts';
import type { Wire } from './wire.ts';

/** What invented money is invested in. Prices in dollars on the first day of 2026; `drift` is what they gain in a year. */
const table = [
  { ticker: 'NBL', name: 'Nimbus Labs Inc.', type: 'equity', sector: 'Technology', price: 84.2, drift: 0.12 },
  {
    ticker: 'HRVT',
    name: 'Harvest Foods Co.',
    type: 'equity',
    sector: 'Consumer',
    price: 31.75,
    drift: 0.04,
  },
  { ticker: 'WLDX', name: 'World Index Fund', type: 'etf', sector: null, price: 118.4, drift: 0.08 },
  { ticker: 'BNDS', name: 'Steady Bond Fund', type: 'mutual fund', sector: null, price: 10.1, drift: 0.02 },
  { ticker: null, name: 'U S Dollar', type: 'cash', sector: null, price: 1, drift: 0 },
] as const;

export interface KnownSecurity {
  id: string;
  ticker: string | null;
  name: string;
  type: 'equity' | 'etf' | 'mutual fund' | 'cash';
  sector: string | null;
  price: number;
  drift: number;
}

export const securities: readonly KnownSecurity[] = table.map((row) => ({
  ...row,
  id: createRandom(`security/${row.name}`).id(37),
}));

/** The closing price of a day, in whole cents. */
export function priceOn({ price, drift }: KnownSecurity, day: string): number {
  const years = (Date.parse(day) - Date.parse('2026-01-01')) / (365 * DAY_MS);
  return Math.round(price * (1 + drift * years) * 100) / 100;
}

export function toSecurity(security: KnownSecurity, nowMs: number) {
  const { id, name, ticker, type, sector } = security;
  const day = isoDate(nowMs);
  return {
    security_id: id,
    isin: null,
    cusip: null,
    sedol: null,
    institution_security_id: null,
    institution_id: null,
    proxy_security_id: null,
    name,
    ticker_symbol: ticker,
    is_cash_equivalent: type === 'cash',
    type,
    close_price: priceOn(security, day),
    close_price_as_of: day,
    update_datetime: null,
    iso_currency_code: 'USD',
    unofficial_currency_code: null,
    market_identifier_code: type === 'equity' ? 'XNAS' : null,
    sector,
    industry: null,
    cfi_code: null,
    figi: null,
    option_contract: null,
    fixed_income: null,
  } satisfies Wire<Security>;
}
