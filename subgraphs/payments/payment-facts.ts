import { requireScope } from '#subgraphs/kit/access.ts';
import type { PortInput, PortOutput } from '#subgraphs/kit/ports/ports.ts';
import type { Context } from './context.ts';
import { readPaymentId } from './input.ts';
import type { PaymentMethodRow } from './map.ts';

/** A payment that the caller may see, by what a receipt says of it. */
export async function paymentFacts(
  { claims, loaders }: Context,
  { id }: PortInput<'payments/payment'>,
): Promise<PortOutput<'payments/payment'>> {
  requireScope(claims, 'payments:read');
  const payment = await loaders.payment.load(readPaymentId('input.paymentId', id));
  if (!payment) return { payment: null };
  const { personId, status, amount, createdAt, description, paymentMethod } = payment;
  return {
    payment: {
      personId,
      status,
      amount: amount.amount,
      currency: amount.currency ?? '',
      createdAt,
      description: description ?? null,
      method: paymentMethod ? methodInWords(paymentMethod as PaymentMethodRow) : null,
    },
  };
}

const namesOf: Record<string, string> = {
  PayPal: 'PayPal',
  LinkMethod: 'Link',
  WeChatPay: 'WeChat Pay',
  Alipay: 'Alipay',
};

/** As it stands on a receipt: `visa ••4242`. */
function methodInWords(method: PaymentMethodRow): string | null {
  if (method.__typename === 'Card') return `${method.brand} ••${method.last4}`;
  if (method.__typename === 'UsBankAccount') return [method.bankName, `••${method.last4}`].join(' ');
  if (method.__typename === 'SepaDebit') return `SEPA ••${method.last4}`;
  return namesOf[method.__typename ?? ''] ?? null;
}
