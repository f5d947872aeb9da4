import type Stripe from 'stripe';
import { absent } from '#schema/errors.ts';
import { checkPersonal } from '#subgraphs/kit/access.ts';
import { accountsOf } from '#subgraphs/kit/accounts/by-name.ts';
import { mirroredPage } from '#subgraphs/kit/mirror/mirrored-page.ts';
import type { MirrorObject } from '#subgraphs/kit/mirror/objects.ts';
import type { PortInput, PortOutput } from '#subgraphs/kit/ports/ports.ts';
import type { Context } from '../context.ts';
import type { PaymentsKind } from '../kept.ts';
import { toDateTime, toPrice } from './map.ts';

const kind: PaymentsKind = 'subscription';

/** More than anybody has. */
const MOST = 100;

/** What a person subscribes to and has not ended: as complete and as fresh as `Person.subscriptions`. */
export async function runningSubscriptions(
  context: Context,
  { personId }: PortInput<'payments/subscriptions'>,
): Promise<PortOutput<'payments/subscriptions'>> {
  const { at, claims, loaders, maxAge } = context;
  checkPersonal(claims, 'payments:read', personId);
  const customers = await loaders.everCustomersOf.load(personId);
  if (customers.length === 0) throw absent('not_connected', 'This person is no customer at Stripe yet.');
  const { objects } = await mirroredPage<Stripe.Subscription>(
    context,
    customers.map(({ account, id }) => at(account).billingSources.subscriptions(id)),
    {
      accounts: accountsOf(customers),
      kind,
      personId,
      conditions: [{ sql: 'not o.status = any(?)', value: ['canceled', 'incomplete_expired'] }],
      limit: MOST,
    },
    { maxAgeMs: maxAge('Person.subscriptions'), from: null },
  );
  return { subscriptions: objects.map(toPeriod), gap: null };
}

/** What is paid for a period. */
function toPeriod({ id, body, account, asOf }: MirrorObject<Stripe.Subscription>) {
  const items = body.items.data.map(({ quantity = 1, price }) => ({
    quantity,
    price: toPrice({ body: price, account, asOf }),
  }));
  const { interval, intervalCount } = items[0]?.price ?? {};
  const amounts = items.map(({ quantity, price }) => (price.amount ? price.amount.amount * quantity : null));
  const start = body.items.data[0]?.current_period_start;
  return {
    id,
    amount: amounts.includes(null) ? null : amounts.reduce((sum: number, amount) => sum + amount!, 0),
    currency: body.currency.toUpperCase(),
    interval: interval ?? ('UNKNOWN' as const),
    intervalCount: intervalCount ?? 1,
    periodStart: start === undefined ? null : toDateTime(start).slice(0, 10),
  };
}
