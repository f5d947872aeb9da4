import type Stripe from 'stripe';
import type { MirrorObject } from '#subgraphs/kit/mirror/objects.ts';
import type { LoaderParts } from '../loaders.ts';
import { createById, type Look } from '../personal-by-id.ts';
import { toCheckoutSession, type CheckoutSessionRow } from './map.ts';

/** Made anew for every fetch. */
export function createCheckoutLoaders(parts: LoaderParts) {
  const { at, claims, maxAge } = parts;
  const byId = createById(parts);
  // What was read by this very fetch is shown whole, with the address that is not kept.
  const look: Look<Stripe.Checkout.Session, CheckoutSessionRow> = {
    kind: 'checkout_session',
    toRow: (object, personId) =>
      toCheckoutSession({
        ...object,
        body: at(object.account).checkout.seen.get(object.id) ?? object.body,
        personId,
      }),
    read: ({ checkout }, id) => checkout.session(id),
  };
  const young = (row: CheckoutSessionRow) =>
    row.status !== 'OPEN' && Date.now() - Date.parse(row.asOf) < maxAge('CheckoutSession');
  return {
    session: byId(look, (row) => 'shownUrl' in row || young(row)),
    currentSession: byId(look, () => false),
    toRow: (object: MirrorObject<Stripe.Checkout.Session>) =>
      look.toRow(
        object,
        object.personIds.find((person) => person === claims.person) ?? object.personIds[0] ?? null,
      ),
  };
}

export type CheckoutLoaders = ReturnType<typeof createCheckoutLoaders>;
