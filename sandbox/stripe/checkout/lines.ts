import type { PriceRow } from '../billing/rows.ts';
import { invalid, missing } from '../errors.ts';
import { readCurrency } from '../intent-params.ts';
import { readText, type Params } from '../params.ts';
import { readRecurring } from '../routes/prices.ts';
import type { Store } from '../store.ts';
import type { CheckoutLine, CheckoutSessionRow } from './rows.ts';

/** Lines by prices that there are, or by prices that are made for this page alone. */
export function readLines(params: Params, mode: CheckoutSessionRow['mode'], store: Store): CheckoutLine[] {
  const given = params.hashes('line_items') ?? [];
  if (mode === 'setup') return [];
  if (given.length === 0) {
    throw invalid(
      'You must pass at least one line item in `payment` or `subscription` mode.',
      'line_items',
      'parameter_missing',
    );
  }
  const lines = given.map((line, index): CheckoutLine => {
    const place = `line_items[${index}]`;
    const price = priceOf(line, place, store);
    if (mode === 'payment' && price.recurring) {
      throw invalid(
        'You specified `payment` mode but passed a recurring price. Either switch to `subscription` mode or use only one-time prices.',
        place,
      );
    }
    const quantity = Number(line.quantity ?? 1);
    if (!Number.isInteger(quantity) || quantity < 1)
      throw invalid('Invalid integer', `${place}[quantity]`, 'parameter_invalid_integer');
    return { id: store.newId('li', 24), created: store.now(), price: price.id, quantity };
  });
  if (mode === 'subscription' && !lines.some(({ price }) => store.prices.get(price)!.recurring)) {
    throw invalid('You must provide at least one recurring price in `subscription` mode.', 'line_items');
  }
  const currencies = new Set(lines.map(({ price }) => store.prices.get(price)!.currency));
  if (currencies.size > 1) throw invalid('All line items must have the same currency.', 'line_items');
  return lines;
}

function priceOf(line: Record<string, unknown>, place: string, store: Store): PriceRow {
  if (typeof line.price === 'string') {
    const price = store.prices.get(line.price);
    if (!price) throw missing('price', line.price, `${place}[price]`);
    if (!price.active) throw invalid('The price specified is inactive.', `${place}[price]`);
    return price;
  }
  const data = line.price_data as Record<string, unknown> | undefined;
  const product = data?.product_data as { name?: unknown; description?: unknown } | undefined;
  const [currency, name] = [readText(data?.currency), readText(product?.name)];
  if (!data || !currency || !name || !/^\d{1,8}$/.test(readText(data.unit_amount) ?? '')) {
    throw invalid(`Missing required param: ${place}[price].`, `${place}[price]`, 'parameter_missing');
  }
  const made = store.products.put({
    id: store.newId('prod', 14),
    created: store.now(),
    name,
    description: readText(product?.description),
    active: false,
    metadata: {},
    defaultPrice: null,
    updated: store.now(),
  });
  return store.prices.put({
    id: store.newId('price'),
    created: store.now(),
    product: made.id,
    currency: readCurrency(currency),
    unitAmount: Number(data.unit_amount),
    recurring: readRecurring({ hash: () => (data.recurring as Record<string, unknown> | undefined) ?? null }),
    active: false,
    lookupKey: null,
    nickname: null,
    metadata: {},
  });
}

export function totalOfLines(lines: readonly CheckoutLine[], store: Store): number {
  return lines.reduce((sum, { price, quantity }) => sum + store.prices.get(price)!.unitAmount * quantity, 0);
}
