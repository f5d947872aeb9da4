import type { PaymentMethodRow } from './rows.ts';

/** The `type` of a payment method at Stripe: wallets are cards. */
export type MethodType =
  'alipay' | 'card' | 'link' | 'paypal' | 'sepa_debit' | 'us_bank_account' | 'wechat_pay';

export function typeOf(kind: PaymentMethodRow['kind']): MethodType {
  return kind === 'apple_pay' || kind === 'google_pay' ? 'card' : kind;
}

/** https://docs.stripe.com/payments/alipay */
const alipayTakes = ['aud', 'cad', 'cny', 'eur', 'gbp', 'hkd', 'jpy', 'myr', 'nzd', 'sgd', 'usd'];

/** What `automatic_payment_methods` offers in a currency (lower case). */
export function methodTypes(currency: string): MethodType[] {
  const types: MethodType[] = ['card', 'link', 'wechat_pay'];
  if (currency !== 'jpy') types.push('paypal');
  if (currency === 'eur') types.push('sepa_debit');
  if (alipayTakes.includes(currency)) types.push('alipay');
  if (currency === 'usd') types.push('us_bank_account');
  return types;
}

/** The types that take the payer to another page and back. */
export const redirecting: readonly string[] = ['alipay', 'paypal', 'wechat_pay'];
