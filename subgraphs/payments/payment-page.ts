import type Stripe from 'stripe';
import { badInput } from '#schema/errors.ts';
import { readFirst, toConnection } from '#subgraphs/kit/page.ts';
import type { Context } from './context.ts';
import type { PaymentFilter } from './stripe.ts';

export interface PaymentPageArgs {
  first?: number | null;
  after?: string | null;
  createdFrom?: string | null;
  createdTo?: string | null;
}

/** The last payment shown of each customer, so that a person with several customers pages through all of them. */
type Position = Record<string, string>;

/** The key under which the whole account is paged. */
const ACCOUNT = '*';

/**
 * A page of payments, newest first: of one account (no customers given) or of a person's customers, merged. Costs
 * one call a customer.
 *
 * @param owner whose list it is, for the cursors
 */
export async function paymentPage(
  context: Context,
  owner: string,
  customers: string[] | null,
  args: PaymentPageArgs,
) {
  const { stripe, loaders, cursors } = context;
  const first = readFirst(args.first);
  const times = readTimes(args);
  const scope = ['payments', owner, args.createdFrom, args.createdTo];
  const after = args.after ? cursors.decode<Position>(scope, args.after) : {};
  const pages = await Promise.all(
    (customers ?? [ACCOUNT]).map(async (source) => {
      const filter: PaymentFilter = {
        ...times,
        ...(source !== ACCOUNT && { customer: source }),
        ...(after[source] && { startingAfter: after[source] }),
        limit: Math.min(first + 1, 100),
      };
      const page = await stripe.payments(filter);
      return page.data.map((intent) => ({ intent, source, more: page.has_more }));
    }),
  );
  const merged = pages.flat().toSorted((a, b) => newestFirst(a.intent, b.intent));
  const rows = await Promise.all(merged.map(({ intent }) => loaders.withOwner(intent)));
  const position: Position = { ...after };
  const cursorOf = new Map(
    merged.slice(0, first).map(({ intent, source }) => {
      position[source] = intent.id;
      return [intent.id, cursors.encode(scope, position)];
    }),
  );
  const connection = toConnection(rows, first, ({ id }) => cursorOf.get(id)!);
  // A page of 100 cannot be fetched with one more: there Stripe itself says whether more follows.
  const hasNextPage = connection.pageInfo.hasNextPage || merged.some(({ more }) => more);
  return { ...connection, pageInfo: { ...connection.pageInfo, hasNextPage } };
}

function newestFirst(a: Stripe.PaymentIntent, b: Stripe.PaymentIntent): number {
  return b.created - a.created;
}

/** RFC 3339 instants as Stripe's whole seconds: a payment of the same second as `createdTo` is not before it. */
function readTimes({ createdFrom, createdTo }: PaymentPageArgs) {
  if (createdFrom && createdTo && createdFrom >= createdTo) {
    throw badInput('createdTo', '`createdTo` comes after `createdFrom`.');
  }
  return {
    ...(createdFrom && { createdFrom: Math.ceil(Date.parse(createdFrom) / 1000) }),
    ...(createdTo && { createdBefore: Math.ceil(Date.parse(createdTo) / 1000) }),
  };
}
