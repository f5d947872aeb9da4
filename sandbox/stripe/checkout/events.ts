import type { Announcement } from '../rows.ts';
import type { Store } from '../store.ts';
import { toCheckoutSession } from '../wire/checkout-session.ts';
import type { CheckoutChange } from './rows.ts';

/** What a change of a page is announced as. */
export function ofCheckout({ before, after }: CheckoutChange, store: Store, url: string): Announcement[] {
  if (!after || !before) return [];
  const object = toCheckoutSession(after, store, url);
  if (before.status !== after.status)
    return [[`checkout.session.${after.status === 'complete' ? 'completed' : 'expired'}`, object]];
  const paid = before.paymentStatus === 'unpaid' && after.paymentStatus === 'paid';
  return paid ? [['checkout.session.async_payment_succeeded', object]] : [];
}
