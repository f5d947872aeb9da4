import type Stripe from 'stripe';
import type { Context } from './context.ts';
import type { PaymentsKind } from './kept.ts';
import type { Customer } from './links.ts';
import { toPaymentMethod, type PaymentMethodRow } from './map.ts';

const kind: PaymentsKind = 'payment_method';

/** More than anybody saves; Stripe's list is read whole, in one call. */
const AT_MOST = 100;

/** What a customer saved to pay with. Read again it is read whole, so what is no longer listed is gone. */
export async function methodsOf(
  { at, objects, coverages, maxAge }: Context,
  { account, id: customer }: Customer,
  maxAgeMs = maxAge('Person.paymentMethods'),
): Promise<PaymentMethodRow[]> {
  const key = { account, kind, list: customer };
  const known = await coverages.of(key);
  if (!known || Date.now() - known.asOf.getTime() >= maxAgeMs) {
    const { asOf } = await at(account).stripe.paymentMethods(customer);
    await objects.forgetUnlisted(account, kind, customer, asOf);
    await coverages.note(key, { floor: null, upto: null, place: null, asOf });
  }
  const kept = await objects.page<Stripe.PaymentMethod>({
    accounts: [account],
    kind,
    owner: customer,
    limit: AT_MOST,
  });
  return kept.map(({ body, asOf }) => toPaymentMethod(body, { account, asOf }));
}
