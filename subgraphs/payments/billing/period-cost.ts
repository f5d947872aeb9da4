import { badInput } from '#schema/errors.ts';
import type { Context } from '../context.ts';
import type { PriceRow } from './map.ts';

/**
 * What a period of these prices costs. A price by tiers counts for nothing, as nobody knows before what it comes to.
 *
 * @throws PlazaError BAD_USER_INPUT for a price that is not there, is not for sale, or is paid once, and for two currencies
 */
export function periodCost(
  context: Context,
  account: string,
  items: readonly Item[],
): Promise<{ amount: number; currency: string }> {
  return checkoutCost(context, account, items, true);
}

interface Item {
  priceId: string;
  quantity?: number | null;
}

/** The same of prices that are paid once, or again and again. */
export async function checkoutCost(
  { loaders }: Context,
  account: string,
  items: readonly Item[],
  recurring: boolean,
): Promise<{ amount: number; currency: string }> {
  const prices = await Promise.all(
    items.map(async ({ priceId }, index) =>
      checked(await loaders.billing.price.load(priceId), account, `input.items[${index}].priceId`, recurring),
    ),
  );
  const currency = prices[0]?.amount?.currency ?? null;
  const other = prices.findIndex(({ amount }) => (amount?.currency ?? null) !== currency);
  if (other > 0) {
    throw badInput(`input.items[${other}].priceId`, 'All prices have one currency.');
  }
  const amount = prices.reduce(
    (sum, price, index) => sum + (price.amount?.amount ?? 0) * (items[index]!.quantity ?? 1),
    0,
  );
  return { amount, currency: currency ?? '' };
}

function checked(price: PriceRow | null, account: string, argument: string, recurring: boolean): PriceRow {
  if (!price || price.account !== account) {
    throw badInput(argument, `There is no such price in the account ${account}; \`products\` lists them.`);
  }
  if (recurring && !price.interval) {
    throw badInput(argument, 'This price is paid once: take one with an interval.');
  }
  if (!recurring && price.interval) {
    throw badInput(argument, 'This price is paid again and again: take one without an interval.');
  }
  if (!price.active) throw badInput(argument, 'This price is not sold any more: take an active one.');
  return price;
}
