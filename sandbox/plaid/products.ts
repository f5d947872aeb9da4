import { productsOf } from './item-wire.ts';
import { PlaidProblem } from './problem.ts';
import type { ItemRow } from './state.ts';
import type { Store } from './store.ts';

/** A first call adds the product to an Item that Link made without it, where its institution has it. */
export function startProduct(item: ItemRow, product: string, store: Store): void {
  if (!productsOf(item.institutionId, store).includes(product)) {
    throw new PlaidProblem(
      'PRODUCTS_NOT_SUPPORTED',
      `the following products are not supported by this institution: ["${product}"]`,
    );
  }
  if (item.consented && !item.consented.includes(product)) {
    throw new PlaidProblem(
      'ADDITIONAL_CONSENT_REQUIRED',
      `client does not have user consent to access the PRODUCT_${product.toUpperCase()} product`,
    );
  }
  if (!item.products.includes(product)) item.products = [...item.products, product];
}
