import type Stripe from 'stripe';
import type { Customer } from '#schema/generated/payments.ts';
import { idOf } from '../billing/kept.ts';
import type { Context } from '../context.ts';
import { isNotFound } from '../loaders.ts';

/** That a customer is somebody's, and while they are. */
interface Held {
  account: string;
  customerId: string;
  validFrom?: string | null;
  validTo?: string | null;
}

/** What Stripe knows of a customer, while the link holds: afterwards they may be somebody else. Nothing of it is kept. */
export async function customerOfLink(
  { at }: Pick<Context, 'at'>,
  { account, customerId, validFrom, validTo }: Held,
): Promise<Customer | null> {
  const now = Date.now();
  if ((validFrom && Date.parse(validFrom) > now) || (validTo && Date.parse(validTo) <= now)) return null;
  return readCustomer({ at }, account, customerId);
}

export async function readCustomer(
  { at }: Pick<Context, 'at'>,
  account: string,
  id: string,
): Promise<Customer | null> {
  const asOf = new Date();
  try {
    const customer = await at(account).stripe.customer(id);
    return customer.deleted ? null : toCustomer(customer, { account, asOf });
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}

export function toCustomer(
  { id, name, email, phone, address, created, invoice_settings: settings }: Stripe.Customer,
  { account, asOf }: { account: string; asOf: Date },
): Customer {
  return {
    __typename: 'Customer',
    id,
    name: name ?? null,
    email,
    phone: phone ?? null,
    address: address
      ? {
          __typename: 'CustomerAddress',
          line1: address.line1,
          line2: address.line2,
          city: address.city,
          state: address.state,
          postalCode: address.postal_code,
          country: address.country,
        }
      : null,
    defaultPaymentMethodId: idOf(settings.default_payment_method),
    createdAt: new Date(created * 1000).toISOString(),
    asOf: asOf.toISOString(),
    account,
  };
}
