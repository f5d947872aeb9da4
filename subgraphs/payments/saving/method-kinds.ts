import type { MethodNotForCurrency, PaymentMethodKind } from '#schema/generated/payments.ts';
import type Stripe from 'stripe';
import type { Context } from '../context.ts';

/**
 * The currencies that a kind of method takes, in Stripe's words; a kind that is left out takes all.
 * https://docs.stripe.com/payments/payment-methods/payment-method-support
 */
const currenciesOf: Readonly<Record<string, readonly string[]>> = {
  us_bank_account: ['USD'],
  sepa_debit: ['EUR'],
  alipay: ['AUD', 'CAD', 'CNY', 'EUR', 'GBP', 'HKD', 'JPY', 'MYR', 'NZD', 'SGD', 'USD'],
  wechat_pay: ['AUD', 'CAD', 'CHF', 'CNY', 'DKK', 'EUR', 'GBP', 'HKD', 'JPY', 'NOK', 'SEK', 'SGD', 'USD'],
  paypal: ['AUD', 'CAD', 'CHF', 'CZK', 'DKK', 'EUR', 'GBP', 'HKD', 'NOK', 'NZD', 'PLN', 'SEK', 'SGD', 'USD'],
};

const kindOf: Readonly<Record<string, PaymentMethodKind>> = {
  card: 'CARD',
  link: 'LINK',
  paypal: 'PAYPAL',
  us_bank_account: 'US_BANK_ACCOUNT',
  sepa_debit: 'SEPA_DEBIT',
  wechat_pay: 'WECHAT_PAY',
  alipay: 'ALIPAY',
};

/** Which kinds the account may offer in a currency: those that are switched on for it at Stripe and take the currency. */
export async function kindsIn(
  { loaders }: Context,
  account: string,
  currency: string,
): Promise<PaymentMethodKind[]> {
  const { kinds } = await loaders.switchedOn.load(account);
  return Object.entries(kindOf).flatMap(([name, kind]) =>
    kinds.includes(name) && takes(name, currency) ? kind : [],
  );
}

/** Whether a method that is known cannot pay in the currency. Nobody is asked: what is not known Stripe decides. */
export async function methodObstacle(
  { objects }: Pick<Context, 'objects'>,
  methodId: string | null | undefined,
  currency: string,
): Promise<MethodNotForCurrency | null> {
  const [known] = methodId ? await objects.byIds<Stripe.PaymentMethod>('payment_method', [methodId]) : [];
  if (!known || takes(known.body.type, currency)) return null;
  return {
    __typename: 'MethodNotForCurrency',
    message: `This method does not pay in ${currency}: choose another.`,
    retryable: false,
    kind: kindOf[known.body.type] ?? 'UNKNOWN',
    currency,
  };
}

function takes(kind: string, currency: string): boolean {
  return currenciesOf[kind]?.includes(currency) ?? true;
}
