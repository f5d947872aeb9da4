import { Kind } from 'graphql';
import type { Visit } from './expand.ts';
import { refuse } from './refuse.ts';
import type { Limits } from './settings.ts';

/** Fields under another name than their own: what lets one document ask the same thing a thousand times. */
export function limitAliases({ aliases: max }: Limits): (visit: Visit) => void {
  let actual = 0;
  return ({ selection, place }) => {
    if (selection.kind !== Kind.FIELD || !selection.alias) return;
    actual += 1;
    if (actual <= max) return;
    throw refuse({
      limit: 'aliases',
      max,
      actual,
      node: selection,
      ...(place && { place }),
      says: `has ${actual} aliases or more`,
      cure: 'ask for lists instead of many single things, or in several requests',
    });
  };
}
