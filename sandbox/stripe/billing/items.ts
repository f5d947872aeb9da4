import { invalid, missing } from '../errors.ts';
import type { PaymentMethodRow } from '../rows.ts';
import type { Store } from '../store.ts';
import type { InvoiceLine, PriceRow, SubscriptionItem, SubscriptionRow } from './rows.ts';

const MOST_ITEMS = 20;

/** The items of a new subscription, or those of one that is changed. */
export function readItems(
  given: readonly Record<string, unknown>[],
  before: readonly SubscriptionItem[],
  store: Store,
): SubscriptionItem[] {
  let items = [...before];
  for (const [index, item] of given.entries()) {
    const place = `items[${index}]`;
    const known = typeof item.id === 'string' ? items.find(({ id }) => id === item.id) : undefined;
    if (typeof item.id === 'string' && !known) throw missing('subscription item', item.id, `${place}[id]`);
    if (item.deleted === 'true') {
      items = items.filter((each) => each !== known);
      continue;
    }
    const price = typeof item.price === 'string' ? priceOf(item.price, place, store).id : known?.price;
    if (!price)
      throw invalid(`Missing required param: ${place}[price].`, `${place}[price]`, 'parameter_missing');
    const next = { price, quantity: readQuantity(item.quantity, place) ?? known?.quantity ?? 1 };
    if (known) items = items.map((each) => (each === known ? { ...each, ...next } : each));
    else items.push({ id: store.newId('si', 14), created: store.now(), ...next });
  }
  if (items.length > MOST_ITEMS)
    throw invalid(`Subscriptions may have at most ${MOST_ITEMS} items.`, 'items');
  checkTogether(items, store);
  return items;
}

function priceOf(id: string, place: string, store: Store): PriceRow {
  const price = store.prices.get(id);
  if (!price) throw missing('price', id, `${place}[price]`);
  if (!price.active)
    throw invalid(
      'The price specified is inactive. This field only accepts active prices.',
      `${place}[price]`,
    );
  if (price.recurring) return price;
  throw invalid(
    'The price specified is set to `type=one_time` but this field only accepts prices with `type=recurring`.',
    `${place}[price]`,
  );
}

function readQuantity(value: unknown, place: string): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && /^\d{1,6}$/.test(value)) return Number(value);
  throw invalid(
    `Invalid integer: ${JSON.stringify(value)}`,
    `${place}[quantity]`,
    'parameter_invalid_integer',
  );
}

/** One currency and one interval, each price once. */
function checkTogether(items: readonly SubscriptionItem[], store: Store): void {
  const prices = items.map(({ price }) => store.prices.get(price)!);
  if (prices.length === 0) throw invalid('A subscription must have at least one item.', 'items');
  const twice = items.find(({ price }, index) => items.findIndex((other) => other.price === price) < index);
  if (twice) {
    throw invalid(`Cannot add multiple subscription items with the same price: ${twice.price}`, 'items');
  }
  const [first] = prices as [PriceRow];
  if (prices.some(({ currency }) => currency !== first.currency)) {
    throw invalid('All prices on a subscription must have the same currency.', 'items');
  }
  const rhythm = ({ recurring }: PriceRow) => `${recurring!.count} ${recurring!.interval}`;
  if (prices.some((price) => rhythm(price) !== rhythm(first))) {
    throw invalid(
      'All prices on a subscription must have the same `recurring.interval` and `recurring.interval_count`.',
      'items',
    );
  }
}

export function recurringOf({ items }: Pick<SubscriptionRow, 'items'>, store: Store) {
  return store.prices.get(items[0]!.price)!.recurring!;
}

/** What a whole period costs, item by item. @param free during a trial */
export function linesOf(row: SubscriptionRow, store: Store, free = false): InvoiceLine[] {
  return row.items.map((item) => {
    const price = store.prices.get(item.price)!;
    const { name } = store.products.get(price.product)!;
    return {
      id: store.newId('il', 24),
      amount: free ? 0 : price.unitAmount * item.quantity,
      description: free ? `Trial period for ${name}` : `${item.quantity} × ${name}`,
      price: price.id,
      product: price.product,
      quantity: item.quantity,
      subscriptionItem: item.id,
      proration: false,
      start: row.periodStart,
      end: row.periodEnd,
    };
  });
}

/** What the rest of the period is worth less than before, and more. */
export function prorationsOf(before: SubscriptionRow, after: SubscriptionRow, store: Store): InvoiceLine[] {
  const left = (before.periodEnd - store.now()) / (before.periodEnd - before.periodStart);
  const lines = (row: SubscriptionRow, sign: 1 | -1) =>
    row.items.flatMap((item) => {
      const other = (sign === 1 ? before : after).items.find(({ id }) => id === item.id);
      if (other && other.price === item.price && other.quantity === item.quantity) return [];
      const price = store.prices.get(item.price)!;
      const { name } = store.products.get(price.product)!;
      return {
        id: store.newId('il', 24),
        amount: sign * Math.round(price.unitAmount * item.quantity * left),
        description: `${sign === 1 ? 'Remaining' : 'Unused'} time on ${item.quantity} × ${name}`,
        price: price.id,
        product: price.product,
        quantity: item.quantity,
        subscriptionItem: item.id,
        proration: true,
        start: store.now(),
        end: before.periodEnd,
      };
    });
  return [...lines(before, -1), ...lines(after, 1)];
}

/** What the subscription is paid with: its own method, or the customer's. */
export function methodOfSubscription(row: SubscriptionRow, store: Store): PaymentMethodRow | null {
  const id = row.defaultMethod ?? store.customers.get(row.customer)?.defaultMethod ?? null;
  const method = id ? store.paymentMethods.get(id) : undefined;
  return method && !method.spent ? method : null;
}
