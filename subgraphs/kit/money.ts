import { badInput } from '#schema/errors.ts';
import { currencyExponent } from '#schema/currencies.ts';

/** An amount as the graph shows it. */
export interface Money {
  amount: number;
  currency: string | null;
}

/**
 * A decimal number as a provider writes it, in the currency's minor units, by decimal text and never by floating
 * point: 12.3 USD → 1230, 500 JPY → 500. What is finer than the currency is rounded half away from zero.
 *
 * @param exponent the currency's decimals by ISO 4217
 * @throws RangeError for what is no decimal number or beyond ±(2^53−1)
 */
export function decimalToMinor(decimal: number | string, exponent: number): number {
  const match = /^(-?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(String(decimal));
  if (!match) throw new RangeError(`not a decimal number: ${String(decimal)}`);
  const [, sign, whole = '', fraction = '', power = '0'] = match;
  const digits = whole + fraction;
  const point = whole.length + Number(power) + exponent;
  const padded = point < 0 ? '0'.repeat(-point) + digits : digits;
  const position = Math.max(point, 0);
  const kept = padded.slice(0, position).padEnd(position, '0') || '0';
  const next = Number(padded[position] ?? '0');
  const minor = Number(BigInt(kept) + (next >= 5 ? 1n : 0n)) * (sign ? -1 : 1);
  if (!Number.isSafeInteger(minor)) throw new RangeError(`too large an amount: ${String(decimal)}`);
  return minor === 0 ? 0 : minor;
}

/** Minor units as people write them: 4200 EUR is 42.00, 4200 JPY is 4200. */
export function minorToDecimal(minor: number, currency: string): string {
  const exponent = currencyExponent(currency) ?? 2;
  const digits = String(minor).padStart(exponent + 1, '0');
  return exponent === 0 ? digits : `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

/**
 * A provider's decimal in minor units. Currencies outside ISO 4217 are counted in hundredths, without a code.
 *
 * @param currency ISO 4217 code, or null where the provider names none
 */
export function toMoney(decimal: number | string, currency: string | null): Money {
  const exponent = currency === null ? undefined : currencyExponent(currency);
  return {
    amount: decimalToMinor(decimal, exponent ?? 2),
    currency: exponent === undefined ? null : currency,
  };
}

/** @throws PlazaError BAD_USER_INPUT for zero and below */
export function readPositive(argument: string, amount: number): number {
  if (amount <= 0) throw badInput(argument, 'An amount is above zero, in minor units.');
  return amount;
}
