import DataLoader from 'dataloader';
import type Stripe from 'stripe';
import { inTurn } from '#subgraphs/kit/accounts/in-turn.ts';
import type { MirrorObject } from '#subgraphs/kit/mirror/objects.ts';
import { isNotFound, type LoaderParts } from '../loaders.ts';
import { createById, type Look } from '../personal-by-id.ts';
import { readProducts } from './catalogue.ts';
import { toInvoice, toPrice, toSubscription, type InvoiceRow, type SubscriptionRow } from './map.ts';
import { readInvoicesAgain } from './read-again.ts';

export type BillingLoaders = ReturnType<typeof createBillingLoaders>;

/** Made anew for every fetch. */
export function createBillingLoaders(parts: LoaderParts) {
  const { accounts, at, claims, objects, maxAge } = parts;

  const byId = createById(parts);
  const ageOf = ({ asOf }: { asOf: string }) => Date.now() - Date.parse(asOf);
  const subscription: Look<Stripe.Subscription, SubscriptionRow> = {
    kind: 'subscription',
    toRow: (object, personId) => toSubscription({ ...object, personId }),
    read: ({ billing }, id) => billing.subscription(id),
  };
  // What was read by this very fetch is shown whole, with the address that is not kept.
  const seen = (object: MirrorObject) => at(object.account).billing.seen.get(object.id);
  const invoice: Look<Stripe.Invoice, InvoiceRow> = {
    kind: 'invoice',
    toRow: (object, personId) => toInvoice({ ...object, body: seen(object) ?? object.body, personId }),
    read: ({ billing }, id) => billing.invoice(id),
    readSeveral: (old) => readInvoicesAgain(at, old),
  };
  const closed: ReadonlySet<string> = new Set(['PAID', 'VOID', 'UNCOLLECTIBLE']);
  /** What belongs to something that the caller may see is theirs too, though nothing of it was read yet. */
  const together = async (kind: 'subscription' | 'invoice', account: string, id: string) => {
    const [known] = await objects.byIds(kind, [id]);
    if (!known) await at(account).billing[kind](id);
  };
  const loaders = {
    subscription: byId(
      subscription,
      // The first payment may be finished at any moment.
      (row) => row.status !== 'INCOMPLETE' && ageOf(row) < maxAge('BillingSubscription'),
    ),
    currentSubscription: byId(subscription, () => false),
    invoice: byId(
      invoice,
      (row) => 'shownUrl' in row || (closed.has(row.status) && ageOf(row) < maxAge('Invoice')),
    ),
    /** With the address of its page, which is not kept. */
    wholeInvoice: byId(invoice, (row) => 'shownUrl' in row),
    currentInvoice: byId(invoice, () => false),
    /** A list may be shown with what was read a moment ago. */
    toSubscriptionRow: (object: MirrorObject<Stripe.Subscription>) =>
      subscription.toRow(object, ownerOf(object)),
    toInvoiceRow: (object: MirrorObject<Stripe.Invoice>) => invoice.toRow(object, ownerOf(object)),
    product: readProducts(parts),
    price: new DataLoader<string, ReturnType<typeof toPrice> | null>((ids) =>
      Promise.all(ids.map((id) => readPrice(id).catch((error: Error) => error))),
    ),
  };
  return {
    ...loaders,
    subscriptionOf: async ({
      account,
      subscriptionId: id,
    }: Pick<InvoiceRow, 'account' | 'subscriptionId'>) => {
      if (id === null) return null;
      await together('subscription', account, id);
      return loaders.subscription.load(id);
    },
    latestInvoiceOf: async ({ account, invoiceId: id }: SubscriptionRow) => {
      if (id === null) return null;
      await together('invoice', account, id);
      return loaders.invoice.load(id);
    },
  };

  function ownerOf({ personIds }: MirrorObject): string | null {
    return personIds.find((person) => person === claims.person) ?? personIds[0] ?? null;
  }

  /** Prices are nobody's: whoever may read anything may read them. Stripe has no call for several by their ids. */
  async function readPrice(id: string) {
    const [known] = await objects.byIds<Stripe.Price>('price', [id]);
    if (known && Date.now() - known.asOf.getTime() < maxAge('Price')) return toPrice(known);
    return inTurn(known ? [known.account] : accounts.names, async (account) => {
      try {
        const price = await at(account).billing.price(id);
        return toPrice({ account, asOf: price.asOf, body: price });
      } catch (error) {
        if (!isNotFound(error)) throw error;
        await objects.forget(account, 'price', id);
        return null;
      }
    });
  }
}
