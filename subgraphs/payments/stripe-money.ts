import { currencyExponent } from '#schema/currencies.ts';
import { decimalToMinor, type Money } from '#subgraphs/kit/money.ts';

/**
 * Decimals by which Stripe counts, where they differ from ISO 4217: ISK and UGX have none but are counted in
 * hundredths, MGA has two but is counted whole. Source: Stripe, "Supported currencies" (zero-decimal and special cases).
 */
const stripeExponents: Readonly<Record<string, number>> = { ISK: 2, UGX: 2, MGA: 0 };

/** Stripe's integer in ISO 4217 minor units. */
export function fromStripeAmount(amount: number, currency: string): Money {
  const code = currency.toUpperCase();
  const iso = currencyExponent(code);
  const stripe = stripeExponents[code] ?? iso;
  if (iso === undefined || stripe === undefined) return { amount, currency: null };
  return { amount: iso === stripe ? amount : decimalToMinor(`${amount}e${-stripe}`, iso), currency: code };
}

/** ISO 4217 minor units as Stripe counts them. */
export function toStripeAmount({ amount, currency }: { amount: number; currency: string }): number {
  const iso = currencyExponent(currency) ?? 2;
  const stripe = stripeExponents[currency] ?? iso;
  return iso === stripe ? amount : decimalToMinor(`${amount}e${-iso}`, stripe);
}
