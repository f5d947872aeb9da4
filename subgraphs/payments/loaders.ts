import DataLoader from 'dataloader';
import type Stripe from 'stripe';
import { PlazaError } from '#schema/errors.ts';
import type { Links } from './links.ts';
import { customerOf, toPayment, type PaymentRow } from './map.ts';
import type { StripeCalls } from './stripe.ts';

export type Loaders = ReturnType<typeof createLoaders>;

/** Made anew for every fetch: what one person may see never serves the next. */
export function createLoaders(stripe: StripeCalls, links: Links) {
  const personOf = new DataLoader<string, string | null>((customers) => links.personsOf(customers));
  const customersOf = new DataLoader<string, string[]>((persons) =>
    Promise.all(persons.map((person) => links.customersOf(person))),
  );
  const withOwner = async (intent: Stripe.PaymentIntent): Promise<PaymentRow> => {
    const customer = customerOf(intent);
    return toPayment(intent, customer && (await personOf.load(customer)));
  };
  return {
    customersOf,
    withOwner,
    // Stripe has no call for several payments by id: this saves repeats, not round trips.
    payment: new DataLoader<string, PaymentRow | null>((ids) =>
      Promise.all(
        ids.map((id) =>
          stripe.payment(id).then(withOwner, (error: Error) => (isNotFound(error) ? null : error)),
        ),
      ),
    ),
    // Neither for the methods of several customers.
    paymentMethods: new DataLoader<string, Stripe.PaymentMethod[]>((customers) =>
      Promise.all(
        customers.map((customer) =>
          stripe.paymentMethods(customer).then(
            (page) => page.data,
            (error: Error) => error,
          ),
        ),
      ),
    ),
  };
}

export function isNotFound(error: unknown): boolean {
  return error instanceof PlazaError && error.extensions.code === 'NOT_FOUND';
}
