import type Stripe from 'stripe';
import type { MirrorObject } from '#subgraphs/kit/mirror/objects.ts';
import type { CallsAt } from '../calls.ts';

/** What one page of Stripe's brings at most. */
const PAGE = 100;

/**
 * Reads several invoices of a customer again in one call: Stripe lists them by customer, and has no call for several by
 * their ids.
 *
 * @returns those that were found; the others are to be asked for one by one
 */
export async function readInvoicesAgain(
  at: CallsAt,
  old: readonly Pick<MirrorObject<Stripe.Invoice>, 'account' | 'id' | 'owner' | 'at'>[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const byCustomer = Map.groupBy(old, ({ account, owner }) => `${account}/${owner}`);
  await Promise.all(
    [...byCustomer.values()].map(async (invoices) => {
      const [{ account, owner }] = invoices as [(typeof old)[number]];
      if (invoices.length < 2 || owner === null) return;
      const newest = Math.max(...invoices.map((each) => Math.floor(each.at.getTime() / 1000)));
      const page = { limit: PAGE, customer: owner, createdBefore: newest + 1 };
      // Where the list cannot be had, each is asked for by itself, and says so by itself.
      const { data } = await at(account)
        .billing.invoices(page)
        .catch(() => ({ data: [] }));
      for (const { id } of data) if (id) found.add(id);
    }),
  );
  return found;
}
