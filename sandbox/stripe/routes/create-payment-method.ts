import { invalid, StripeFailure } from '../errors.ts';
import { readText, type Params } from '../params.ts';
import type { StripeRoute } from '../route.ts';
import type { PaymentMethodRow } from '../rows.ts';
import { toPaymentMethod } from '../wire/payment-method.ts';

const types = ['alipay', 'card', 'link', 'paypal', 'sepa_debit', 'us_bank_account', 'wechat_pay'] as const;

/** Stripe's test accounts whose debits come back: https://docs.stripe.com/testing */
const returned = ['000222222227', 'DE62370400440532013001', 'AT861904300235473202'];

/** What the payer's device does with Stripe's library; only the last digits of an account stay. */
export const createPaymentMethod: StripeRoute = {
  method: 'POST',
  url: '/payment_methods',
  accepts: [...types, 'billing_details', 'metadata', 'type'],
  run: ({ store, params }) => {
    const kind = params.oneOf('type', types);
    if (!kind) throw invalid('Missing required param: type.', 'type', 'parameter_missing');
    if (kind === 'card') throw noNumbers();
    const holder = params.hash('billing_details');
    const { number, behaviour } = readAccount(kind, params);
    return toPaymentMethod(
      store.paymentMethods.put({
        id: store.newId('pm', 24),
        created: store.now(),
        kind,
        brand: '',
        last4: number.slice(-4),
        bankName: kind === 'us_bank_account' ? 'STRIPE TEST BANK' : number.slice(4, 12),
        customer: null,
        spent: false,
        behaviour,
        holder: { name: readText(holder?.name), email: readText(holder?.email) },
        metadata: params.metadata(),
      }),
    );
  },
};

function readAccount(
  kind: (typeof types)[number],
  params: Params,
): { number: string; behaviour: PaymentMethodRow['behaviour'] } {
  if (kind !== 'us_bank_account' && kind !== 'sepa_debit') return { number: '', behaviour: 'pay' };
  const name = kind === 'sepa_debit' ? 'iban' : 'account_number';
  const number = readText(params.hash(kind)?.[name])?.replaceAll(' ', '');
  const wellFormed = kind === 'sepa_debit' ? /^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/ : /^\d{4,17}$/;
  if (!number)
    throw invalid(`Missing required param: ${kind}[${name}].`, `${kind}[${name}]`, 'parameter_missing');
  if (!wellFormed.test(number)) throw invalid(`Invalid ${name}.`, `${kind}[${name}]`);
  return { number, behaviour: returned.includes(number) ? 'settle_fail' : 'settle' };
}

function noNumbers(): StripeFailure {
  return invalid(
    'Sending credit card numbers directly to the Stripe API is generally unsafe. We suggest you use test tokens that map to the test card you are using, see https://stripe.com/docs/testing.',
  );
}
