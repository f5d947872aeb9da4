import type Stripe from 'stripe';
import { readText } from './params.ts';

/** Null where nothing, or an empty value, was sent. */
export function toAddress(given: Record<string, unknown> | null | undefined): Stripe.Address | null {
  if (!given) return null;
  const field = (name: string) => readText(given[name]);
  return {
    city: field('city'),
    country: field('country'),
    line1: field('line1'),
    line2: field('line2'),
    postal_code: field('postal_code'),
    state: field('state'),
  };
}

/** Of a customer as of a payment: a name and an address to send to. */
export function toShipping(
  given: Record<string, unknown> | null | undefined,
): Stripe.Customer.Shipping | null {
  if (!given) return null;
  const address = toAddress(given.address as Record<string, unknown>) ?? undefined;
  const text = (name: string) => readText(given[name]);
  return { ...(address && { address }), name: text('name') ?? '', phone: text('phone') };
}
