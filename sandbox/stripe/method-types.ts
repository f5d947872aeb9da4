import type { PaymentMethodRow } from './rows.ts';

/** The `type` of a payment method at Stripe: wallets are cards. */
export type MethodType = 'card' | 'link' | 'paypal' | 'us_bank_account' | 'wechat_pay';

export function typeOf(kind: PaymentMethodRow['kind']): MethodType {
  return kind === 'apple_pay' || kind === 'google_pay' ? 'card' : kind;
}

/** What `automatic_payment_methods` offers in a currency (lower case). */
export function methodTypes(currency: string): MethodType[] {
  const types: MethodType[] = ['card', 'link', 'wechat_pay'];
  if (currency !== 'jpy') types.push('paypal');
  if (currency === 'usd') types.push('us_bank_account');
  return types;
}

/** The types that take the payer to another page and back. */
export const redirecting: readonly string[] = ['paypal', 'wechat_pay'];
