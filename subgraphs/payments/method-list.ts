import type Stripe from 'stripe';
import { defaultAccount } from '#subgraphs/kit/mirror/objects.ts';
import type { Context } from './context.ts';
import type { PaymentsKind } from './kept.ts';
import { toPaymentMethod, type PaymentMethodRow } from './map.ts';

const kind: PaymentsKind = 'payment_method';

/** More than anybody saves; Stripe's list is read whole, in one call. */
const AT_MOST = 100;

/** What a customer saved to pay with. Read again it is read whole, so what is no longer listed is gone. */
export async function methodsOf(
  { objects, coverages, maxAge, stripe }: Context,
  customer: string,
  maxAgeMs = maxAge('Person.paymentMethods'),
): Promise<PaymentMethodRow[]> {
  const key = { account: defaultAccount, kind, list: customer };
  const known = await coverages.of(key);
  if (!known || Date.now() - known.asOf.getTime() >= maxAgeMs) {
    const { asOf } = await stripe.paymentMethods(customer);
    await objects.forgetUnlisted(defaultAccount, kind, customer, asOf);
    await coverages.note(key, { floor: null, upto: null, place: null, asOf });
  }
  const kept = await objects.page<Stripe.PaymentMethod>({
    account: defaultAccount,
    kind,
    owner: customer,
    limit: AT_MOST,
  });
  return kept.map(({ body, asOf }) => toPaymentMethod(body, asOf));
}
