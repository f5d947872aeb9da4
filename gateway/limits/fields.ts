import type { Visit } from './expand.ts';
import { refuse } from './refuse.ts';
import type { Limits } from './settings.ts';

/**
 * Fields and fragments of a document, each counted as often as it is spread. It goes first: what it lets pass, all
 * other rules may walk through, and 2^n fields out of n fragments are refused after `max` of them.
 */
export function limitFields({ fields: max }: Limits): (visit: Visit) => void {
  let actual = 0;
  return ({ selection, place }) => {
    actual += 1;
    if (actual <= max) return;
    throw refuse({
      limit: 'fields',
      max,
      actual,
      node: selection,
      ...(place && { place }),
      says: `has ${actual} fields and fragments or more, each counted as often as it is used,`,
      cure: 'ask for less at once',
    });
  };
}
