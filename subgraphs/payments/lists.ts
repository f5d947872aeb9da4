import type Stripe from 'stripe';
import { everything, type ListKey } from '#subgraphs/kit/mirror/coverage.ts';
import type { ListedPage, ListSource } from '#subgraphs/kit/mirror/lists.ts';
import type { PaymentsKind } from './kept.ts';
import type { KeptBusinessCalls } from './business-kept.ts';
import type { StripeCalls } from './stripe.ts';

/** What one page of Stripe's brings at most. */
const PAGE = 100;

/** Stripe's lists of one account as the mirror reads them. */
export function createSources(
  account: string,
  stripe: Pick<StripeCalls, 'payments' | 'refunds'>,
  business: Pick<KeptBusinessCalls, 'payouts' | 'disputes' | 'balanceTransactions'>,
) {
  const source = (
    kind: PaymentsKind,
    list: string,
    page: (startingAfter: string | undefined, before: number | undefined) => Promise<Listed>,
  ): ListSource =>
    createSource({ account, kind, list }, ({ startingAfter, createdBefore }) =>
      page(startingAfter, createdBefore),
    );
  return {
    /** The payments of a customer, or of the account. */
    payments: (customer: string | null) =>
      source('payment', customer ?? everything, (startingAfter, createdBefore) =>
        stripe.payments({
          limit: PAGE,
          ...(customer && { customer }),
          ...(startingAfter && { startingAfter }),
          ...(createdBefore !== undefined && { createdBefore }),
        }),
      ),

    refunds: (paymentId: string) =>
      source('refund', paymentId, (startingAfter) => stripe.refunds(paymentId, PAGE, startingAfter)),

    payouts: () =>
      source('payout', everything, (startingAfter, createdBefore) =>
        business.payouts({ limit: PAGE, startingAfter, createdBefore }),
      ),

    /** What a payout is made of. */
    balanceTransactions: (payoutId: string) =>
      source('balance_transaction', payoutId, (startingAfter, createdBefore) =>
        business.balanceTransactions(payoutId, { limit: PAGE, startingAfter, createdBefore }),
      ),

    disputes: () =>
      source('dispute', everything, (startingAfter, createdBefore) =>
        business.disputes({ limit: PAGE, startingAfter, createdBefore }),
      ),
  };
}

/** One of Stripe's lists, a page a call. */
export function createSource(
  key: ListKey,
  page: (page: {
    limit: number;
    startingAfter: string | undefined;
    createdBefore: number | undefined;
  }) => Promise<Listed>,
): ListSource {
  return {
    ...key,
    read: async ({ place, before }) =>
      // Stripe takes an id to go on from; where the mirror has none, the time of its oldest, of which some may be repeated.
      toListed(
        await page({
          limit: PAGE,
          startingAfter: place ?? undefined,
          createdBefore: place || !before ? undefined : Math.floor(before.getTime() / 1000) + 1,
        }),
      ),
  };
}

type Listed = Pick<Stripe.ApiList<{ id?: string; created: number }>, 'data' | 'has_more'>;

function toListed({ data, has_more: more }: Listed): ListedPage {
  const [newest, oldest] = [data[0], data.at(-1)];
  return {
    size: data.length,
    newest: newest ? new Date(newest.created * 1000) : null,
    oldest: oldest ? new Date(oldest.created * 1000) : null,
    more: more && data.length > 0,
    place: more ? (oldest?.id ?? null) : null,
  };
}
