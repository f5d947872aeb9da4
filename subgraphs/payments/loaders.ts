import DataLoader from 'dataloader';
import type Stripe from 'stripe';
import { PlazaError } from '#schema/errors.ts';
import type { Claims } from '#schema/protocol.ts';
import type { ByName } from '#subgraphs/kit/accounts/by-name.ts';
import { inTurn } from '#subgraphs/kit/accounts/in-turn.ts';
import { hasRole, maySee } from '#subgraphs/kit/access.ts';
import type { MirrorObject, Objects } from '#subgraphs/kit/mirror/objects.ts';
import type { Account, CallsAt } from './calls.ts';
import { keptPayment, type PaymentsKind } from './kept.ts';
import type { Customer, Links } from './links.ts';
import { toPayment, type PaymentRow } from './map.ts';
import { readAgain } from './read-again.ts';

export type Loaders = ReturnType<typeof createLoaders>;

export interface LoaderParts {
  claims: Claims;
  accounts: ByName<Account>;
  at: CallsAt;
  objects: Objects;
  links: Links;
  maxAge(coordinate: string): number;
}

type Kept = MirrorObject<Stripe.PaymentIntent>;

/** A payment in one of these states stays in it, refunds aside; in any other it may be moving right now. */
const settled: ReadonlySet<string> = new Set(['SUCCEEDED', 'CANCELED']);

/** Made anew for every fetch: what one person may see never serves the next. */
export function createLoaders({ accounts, at, claims, objects, links, maxAge }: LoaderParts) {
  const kind: PaymentsKind = 'payment';
  const kept = new DataLoader<string, Kept | null>((ids) => objects.byIds(kind, ids));
  const customersOf = new DataLoader<string, Customer[]>((persons) =>
    Promise.all(persons.map((person) => links.customersOf(person))),
  );
  // Those of many persons are there at one instant, so that what is read for them can be read together.
  const everCustomersOf = new DataLoader<string, Customer[]>((persons) =>
    Promise.all(persons.map((person) => links.everCustomersOf(person))),
  );

  /** What is kept, as the caller is shown it. Of several persons whose it is, the caller stands first. */
  const toRow = ({ account, personIds, asOf, body }: Kept): PaymentRow => {
    const own = personIds.find((person) => person === claims.person);
    return toPayment(body, { account, personId: own ?? personIds[0] ?? null, asOf });
  };

  /**
   * Asked of Stripe now, or read by this very fetch; what is gone there is gone here.
   *
   * @param among where it is; of an id that is not known, every account, asked in turn
   */
  const read = (id: string, among: readonly string[]) =>
    inTurn<PaymentRow>(among, async (account) => {
      const { stripe } = at(account);
      try {
        return await withOwner(account, stripe.seen.get(id) ?? (await stripe.payment(id)));
      } catch (error) {
        if (!isNotFound(error)) throw error;
        await objects.forget(account, kind, id);
        return null;
      }
    });

  /** Stripe's answer with whose it is. */
  async function withOwner(
    account: string,
    intent: Stripe.PaymentIntent & { asOf?: Date },
  ): Promise<PaymentRow> {
    const asOf = intent.asOf ?? new Date();
    const known = await kept.clear(intent.id).load(intent.id);
    const object =
      known?.account === account ? known : { ...keptPayment(account, intent, asOf), personIds: [] };
    return toRow({ ...object, body: intent, asOf });
  }

  /**
   * Payments that the caller may see. Whose they are the mirror says before Stripe is asked anything; what the mirror does
   * not know is not there, but for an operator.
   *
   * @param young whether what is kept will do
   */
  const visible = (young: (row: PaymentRow) => boolean) =>
    new DataLoader<string, PaymentRow | null>(async (ids) => {
      const known = await kept.loadMany(ids);
      const old = known.filter((object): object is Kept => {
        if (!object || object instanceof Error || at(object.account).stripe.seen.has(object.id)) return false;
        const row = toRow(object);
        return maySee(claims, row.personId) && !young(row);
      });
      const again = await readAgain(at, old);
      const answer = async (id: string, object: Kept | Error | null): Promise<PaymentRow | null> => {
        if (object instanceof Error) throw object;
        if (!object) return hasRole(claims, 'operator') ? read(id, accounts.names) : null;
        const row = toRow(object);
        if (!maySee(claims, row.personId)) return null;
        if (young(row)) return row;
        const found = again.get(id);
        if (found instanceof Error) throw found;
        // Stripe may say that it is somebody else's now.
        const now = found ? await withOwner(object.account, found) : await read(id, [object.account]);
        return now && maySee(claims, now.personId) ? now : null;
      };
      return Promise.all(
        ids.map((id, index) => answer(id, known[index] ?? null).catch((error: Error) => error)),
      );
    });
  const youngEnough = ({ status, asOf }: PaymentRow) =>
    settled.has(status) && Date.now() - Date.parse(asOf) < maxAge('Payment');

  return {
    customersOf,
    everCustomersOf,
    withOwner,
    toRow,
    /** As it was a short while ago at most. */
    payment: visible(youngEnough),
    /** As it is now, or as this fetch has read it: none of what the caller may not see. */
    currentPayment: visible(() => false),
  };
}

export function isNotFound(error: unknown): boolean {
  return error instanceof PlazaError && error.extensions.code === 'NOT_FOUND';
}
