import type { Random } from '../../random.ts';
import type { World } from '../../world/world.ts';
import { catalogue, memberships, type Membership } from '../../world/memberships.ts';
import { periodEnd } from '../../world/period.ts';
import type { InvoiceLine, InvoiceRow, PriceRow, ProductRow, SubscriptionRow } from './rows.ts';

/** What is sold by subscription, who has one, and what they were billed: every table oldest first. */
export interface SeededBilling {
  products: ProductRow[];
  prices: PriceRow[];
  subscriptions: SubscriptionRow[];
  invoices: InvoiceRow[];
}

const DAY = 24 * 3600;

export function seedBilling(world: World, ids: Random): SeededBilling {
  const now = Math.floor(world.nowMs / 1000);
  const seeded: SeededBilling = { products: [], prices: [], subscriptions: [], invoices: [] };
  for (const entry of catalogue) seedProduct(entry, now - 800 * DAY, ids, seeded);
  for (const role of memberships) {
    const person = world.people.find(({ subject }) => subject === role.subject);
    if (person?.customerId) seedSubscription(role, { customer: person.customerId, now, ids, seeded });
  }
  for (const rows of [seeded.subscriptions, seeded.invoices]) rows.sort((a, b) => a.created - b.created);
  return seeded;
}

function seedProduct(
  { key, name, description, usd, eur, interval }: (typeof catalogue)[number],
  created: number,
  ids: Random,
  { products, prices }: SeededBilling,
): void {
  const id = `prod_${ids.id(14)}`;
  const made = (['usd', 'eur'] as const).map((currency) => ({
    id: `price_1${ids.id(23)}`,
    created,
    product: id,
    currency,
    unitAmount: currency === 'usd' ? usd : eur,
    recurring: interval && { interval, count: 1 },
    active: true,
    lookupKey: `${key}_${currency}`,
    nickname: null,
    metadata: {},
  }));
  prices.push(...made);
  products.push({
    id,
    created,
    name,
    description,
    active: true,
    metadata: {},
    defaultPrice: made[0]!.id,
    updated: created,
  });
}

function seedSubscription(
  { items, currency, days, state, atEnd = false }: Membership,
  { customer, now, ids, seeded }: { customer: string; now: number; ids: Random; seeded: SeededBilling },
): void {
  const created = now - days * DAY;
  const priced = items.map(([key, quantity]) => ({
    quantity,
    price: seeded.prices.find(({ lookupKey }) => lookupKey === `${key}_${currency}`)!,
  }));
  const trialEnd = state === 'trialing' ? created + 30 * DAY : null;
  const row: SubscriptionRow = {
    id: `sub_1${ids.id(23)}`,
    created,
    customer,
    currency,
    status: state,
    items: priced.map(({ price, quantity }) => ({
      id: `si_${ids.id(14)}`,
      created,
      price: price.id,
      quantity,
    })),
    anchor: trialEnd ?? created,
    periodStart: created,
    periodEnd: trialEnd ?? created,
    trialStart: trialEnd && created,
    trialEnd,
    trialTold: false,
    cancelAtPeriodEnd: atEnd,
    canceledAt: atEnd || state === 'canceled' ? now - 2 * DAY : null,
    endedAt: state === 'canceled' ? now - 2 * DAY : null,
    cancellationReason: atEnd || state === 'canceled' ? 'cancellation_requested' : null,
    collectionMethod: 'charge_automatically',
    daysUntilDue: null,
    defaultMethod: null,
    latestInvoice: null,
    description: null,
    metadata: {},
    pending: [],
  };
  const lines = (start: number, end: number): InvoiceLine[] =>
    priced.map(({ price, quantity }, index) => {
      const { name } = seeded.products.find(({ id }) => id === price.product)!;
      return {
        id: `il_1${ids.id(23)}`,
        amount: trialEnd ? 0 : price.unitAmount * quantity,
        description: trialEnd ? `Trial period for ${name}` : `${quantity} × ${name}`,
        price: price.id,
        product: price.product,
        quantity,
        subscriptionItem: row.items[index]!.id,
        proration: false,
        start,
        end,
      };
    });
  let [start, end] = [created, trialEnd ?? created];
  for (let first = true; first || end <= now; first = false) {
    if (!trialEnd) [start, end] = [end, periodEnd(end, priced[0]!.price.recurring!, created)];
    const last = end > now;
    const open = last && state === 'past_due';
    seeded.invoices.push(
      toRow(row, {
        id: `in_1${ids.id(23)}`,
        start,
        lines: lines(start, end),
        first,
        open,
        number: seeded.invoices.length + 1,
      }),
    );
  }
  seeded.subscriptions.push({
    ...row,
    periodStart: start,
    periodEnd: end,
    latestInvoice: seeded.invoices.at(-1)!.id,
  });
}

function toRow(
  { id: subscription, customer, currency, created }: SubscriptionRow,
  {
    id,
    start,
    lines,
    first,
    open,
    number,
  }: { id: string; start: number; lines: InvoiceLine[]; first: boolean; open: boolean; number: number },
): InvoiceRow {
  const total = lines.reduce((sum, { amount }) => sum + amount, 0);
  return {
    id,
    created: start,
    customer,
    subscription,
    currency,
    status: open ? 'open' : 'paid',
    reason: first ? 'subscription_create' : 'subscription_cycle',
    collectionMethod: 'charge_automatically',
    lines,
    number: `${customer.slice(-8).toUpperCase()}-${String(number).padStart(4, '0')}`,
    amountPaid: open ? 0 : total,
    attempts: total === 0 ? 0 : 1,
    advances: true,
    // The bank of this one said no; the next try is far enough away for whoever looks around.
    nextAttempt: open ? start + 30 * DAY : null,
    dueDate: null,
    overdue: false,
    finalizedAt: start,
    paidAt: open ? null : start,
    voidedAt: null,
    uncollectibleAt: null,
    // Paid before the payments of this world are listed: it is not one of them.
    paymentIntent: null,
    periodStart: first ? created : start,
    periodEnd: start,
    metadata: {},
  };
}
