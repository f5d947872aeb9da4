import DataLoader from 'dataloader';
import type Stripe from 'stripe';
import type { LoaderParts } from '../loaders.ts';
import type { MirrorObject } from '#subgraphs/kit/mirror/objects.ts';
import { toProduct, type ProductRow } from './map.ts';

export interface ProductKey {
  /** Null where nobody says: then every account is asked. */
  account: string | null;
  id: string;
}

/** What one call brings at most. */
const PAGE = 100;

/** Products by their ids, a hundred a call; they are nobody's. */
export function readProducts({ accounts, at, objects, maxAge }: LoaderParts) {
  return new DataLoader<ProductKey, ProductRow | null, string>(
    async (keys) => {
      const young = (known: MirrorObject<Stripe.Product> | null) =>
        known && Date.now() - known.asOf.getTime() < maxAge('Product') ? known : null;
      const kept = await objects.byIds<Stripe.Product>(
        'product',
        keys.map(({ id }) => id),
      );
      const found = new Map<string, ProductRow | Error>();
      for (const known of kept) if (young(known)) found.set(known!.id, toProduct(known!));
      for (const account of accounts.names) {
        const wanted = keys.filter(
          ({ id, account: named }, index) =>
            !found.has(id) && [null, account].includes(named ?? kept[index]?.account ?? null),
        );
        await readOf(account, [...new Set(wanted.map(({ id }) => id))], found);
      }
      return keys.map(({ id }) => found.get(id) ?? null);
    },
    { cacheKeyFn: ({ account, id }) => `${account ?? ''}/${id}` },
  );

  async function readOf(
    account: string,
    ids: readonly string[],
    found: Map<string, ProductRow | Error>,
  ): Promise<void> {
    for (let from = 0; from < ids.length; from += PAGE) {
      const some = ids.slice(from, from + PAGE);
      try {
        const { data, asOf } = await at(account).billing.productsByIds(some);
        for (const body of data) found.set(body.id, toProduct({ account, asOf, body }));
      } catch (error) {
        for (const id of some) found.set(id, error as Error);
      }
    }
  }
}
