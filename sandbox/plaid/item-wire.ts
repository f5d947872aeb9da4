import type { Item } from 'plaid';
import { itemErrorOf } from './item-state.ts';
import { toItemError } from './problem.ts';
import type { ItemRow } from './state.ts';
import type { Store } from './store.ts';
import type { Wire } from './wire.ts';

/** What a connection could be used for, and what of it is used and paid. */
export const supportedProducts = [
  'auth',
  'balance',
  'identity',
  'investments',
  'liabilities',
  'transactions',
] as const;

/** What an institution can be asked for. */
export function productsOf(institutionId: string, store: Store): readonly string[] {
  const { without = [] } = store.institution(institutionId);
  return supportedProducts.filter((product) => !without.includes(product));
}

/** An Item on the wire; `error` tells of a login that must be renewed. */
export function toItem(item: ItemRow, store: Store) {
  const error = itemErrorOf(item, store.nowMs());
  const offered = productsOf(item.institutionId, store);
  const used = supportedProducts.filter((product) => item.products.includes(product));
  return {
    item_id: item.itemId,
    institution_id: item.institutionId,
    institution_name: store.institution(item.institutionId).name,
    webhook: item.webhook,
    error: error && toItemError(error),
    auth_method: null,
    available_products: supportedProducts.filter(
      (product) => offered.includes(product) && !used.includes(product),
    ),
    billed_products: used.filter((product) => product !== 'balance'),
    products: used,
    consented_products: item.consented
      ? supportedProducts.filter((product) => item.consented!.includes(product))
      : used,
    consent_expiration_time:
      item.consentExpiresMs === null ? null : new Date(item.consentExpiresMs).toISOString(),
    update_type: 'background' as const,
  } satisfies Wire<Item>;
}
