/** Minor units to the decimal number that Plaid sends, by the decimals of the currency. */
export function toMajor(minor: number, currency: string): number {
  return currency === 'JPY' ? minor : minor / 100;
}

/** The other way, where a caller makes a transaction. */
export function toMinor(major: number, currency: string): number {
  return currency === 'JPY' ? Math.round(major) : Math.round(major * 100);
}
