import DataLoader from 'dataloader';
import type Stripe from 'stripe';
import { PlazaError } from '#schema/errors.ts';
import type { Claims } from '#schema/protocol.ts';
import { hasRole, maySee } from '#subgraphs/kit/access.ts';
import { defaultAccount, type MirrorObject, type Objects } from '#subgraphs/kit/mirror/objects.ts';
import type { KeptCalls } from './keep-answers.ts';
import { keptPayment, type PaymentsKind } from './kept.ts';
import type { Links } from './links.ts';
import { toPayment, type PaymentRow } from './map.ts';

export type Loaders = ReturnType<typeof createLoaders>;

export interface LoaderParts {
  claims: Claims;
  stripe: KeptCalls;
  objects: Objects;
  links: Links;
  maxAge(coordinate: string): number;
}

/** A payment in one of these states stays in it, refunds aside; in any other it may be moving right now. */
const settled: ReadonlySet<string> = new Set(['SUCCEEDED', 'CANCELED']);

/** Made anew for every fetch: what one person may see never serves the next. */
export function createLoaders({ claims, stripe, objects, links, maxAge }: LoaderParts) {
  const kind: PaymentsKind = 'payment';
  const kept = new DataLoader<string, MirrorObject<Stripe.PaymentIntent> | null>((ids) =>
    objects.byIds(defaultAccount, kind, ids),
  );
  const customersOf = new DataLoader<string, string[]>((persons) =>
    Promise.all(persons.map((person) => links.customersOf(person))),
  );
  // Those of many persons are there at one instant, so that what is read for them can be read together.
  const everCustomersOf = new DataLoader<string, string[]>((persons) =>
    Promise.all(persons.map((person) => links.everCustomersOf(person))),
  );

  /** What is kept, as the caller is shown it. Of several persons whose it is, the caller stands first. */
  const toRow = ({ account, personIds, asOf, body }: MirrorObject<Stripe.PaymentIntent>): PaymentRow => {
    const own = personIds.find((person) => person === claims.person);
    return toPayment(body, { account, personId: own ?? personIds[0] ?? null, asOf });
  };

  /** Asked of Stripe now; what is gone there is gone here. */
  const read = async (id: string): Promise<PaymentRow | null> => {
    try {
      return await withOwner(await stripe.payment(id));
    } catch (error) {
      if (!isNotFound(error)) throw error;
      await objects.forget(defaultAccount, kind, id);
      return null;
    }
  };

  /** Stripe's answer with whose it is. */
  async function withOwner(intent: Stripe.PaymentIntent & { asOf?: Date }): Promise<PaymentRow> {
    const asOf = intent.asOf ?? new Date();
    const known = await kept.clear(intent.id).load(intent.id);
    const object = known ?? { ...keptPayment(defaultAccount, intent, asOf), personIds: [] };
    return toRow({ ...object, body: intent, asOf });
  }

  /**
   * A payment that the caller may see. Whose it is the mirror says before Stripe is asked anything; what the mirror does
   * not know is not there, but for an operator.
   *
   * @param young whether what is kept will do
   */
  const visible = async (id: string, young: (row: PaymentRow) => boolean): Promise<PaymentRow | null> => {
    const known = await kept.load(id);
    if (!known) return hasRole(claims, 'operator') ? read(id) : null;
    const row = toRow(known);
    if (!maySee(claims, row.personId)) return null;
    if (young(row)) return row;
    // Stripe may say that it is somebody else's now.
    const now = await read(id);
    return now && maySee(claims, now.personId) ? now : null;
  };
  const youngEnough = ({ status, asOf }: PaymentRow) =>
    settled.has(status) && Date.now() - Date.parse(asOf) < maxAge('Payment');
  // Stripe has no call for several payments by id: this saves repeats, not round trips.
  const each = (load: (id: string) => Promise<PaymentRow | null>) =>
    new DataLoader<string, PaymentRow | null>((ids) =>
      Promise.all(ids.map((id) => load(id).catch((error: Error) => error))),
    );

  return {
    customersOf,
    everCustomersOf,
    withOwner,
    toRow,
    /** As it was a short while ago at most. */
    payment: each((id) => visible(id, youngEnough)),
    /** As it is now: costs a call, and none for what the caller may not see. */
    currentPayment: each((id) => visible(id, () => false)),
  };
}

export function isNotFound(error: unknown): boolean {
  return error instanceof PlazaError && error.extensions.code === 'NOT_FOUND';
}
