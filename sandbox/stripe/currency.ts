/**
 * Stripe counts a few currencies that ISO 4217 gives no minor unit in hundredths, for backward compatibility.
 * https://docs.stripe.com/currencies#special-cases
 */
const hundredths = ['ISK', 'UGX'];

/** @param amount ISO 4217 minor units @param currency ISO 4217, upper case @returns Stripe's units */
export function toStripeAmount(amount: number, currency: string): number {
  return hundredths.includes(currency) ? amount * 100 : amount;
}
